import type { Callback } from '@ingang/contracts/followup';
import { Tag, type State } from '@ingang/ui/tag';
import { useFollowupText } from './messages/index.ts';

const states: Record<Callback['promise'], State | undefined> = {
  'on-time': undefined,
  'due-today': 'warn',
  overdue: 'bad',
  kept: 'good',
  broken: 'bad',
  lapsed: undefined,
};

/** How a promise stands. */
export function DueTag({ state }: { readonly state: Callback['promise'] }) {
  const t = useFollowupText();
  return <Tag state={states[state]}>{t(`promised.${state}`)}</Tag>;
}
