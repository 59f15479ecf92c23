import type { Text } from '../../../../i18n/catalogue.ts';
import type { nl } from '../messages/nl.ts';
import type { MyCall } from '../phone-api.ts';

/** Who calls as far as the number says, which is never certain. */
export function callerText({ callerNumberDisplay, candidates }: Pick<MyCall, 'callerNumberDisplay' | 'candidates'>, t: Text<typeof nl>): string {
  const [only, ...others] = candidates;
  if (only && others.length > 0) return t('caller.several', { count: candidates.length });
  return only ? t('caller.known', { name: only.displayName }) : (callerNumberDisplay ?? t('caller.withheld'));
}
