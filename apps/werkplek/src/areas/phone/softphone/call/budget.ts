import type { Text } from '../../../../i18n/catalogue.ts';
import type { nl } from '../messages/nl.ts';
import type { MyCall } from '../phone-api.ts';

/** How often this caller may still be put through, and how. */
export function budgetText({ transfersLeft, mustBeWarm }: Pick<MyCall, 'transfersLeft' | 'mustBeWarm'>, t: Text<typeof nl>): string {
  if (transfersLeft === 0) return t('budget.spent');
  return mustBeWarm ? t('budget.warm') : t('budget', { left: transfersLeft });
}
