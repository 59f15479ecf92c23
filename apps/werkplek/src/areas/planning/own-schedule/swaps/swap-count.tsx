import { useQuery } from '@tanstack/react-query';
import { useAppText } from '../../../../app/messages/index.ts';
import { swapsQuery } from '../own-schedule-api.ts';
import { waitsForMe } from './waits.ts';

/** How many swaps wait for one's answer, live: the notice beside the way to the schedule. */
export function SwapCount() {
  const t = useAppText();
  const { data } = useQuery(swapsQuery);
  const count = (data ?? []).filter(waitsForMe).length;
  if (count === 0) return null;
  return (
    <span className="tag" data-state="warn" title={t('nav.swaps', { count })}>
      <span aria-hidden>{count}</span>
      <span className="only-heard">{t('nav.swaps', { count })}</span>
    </span>
  );
}
