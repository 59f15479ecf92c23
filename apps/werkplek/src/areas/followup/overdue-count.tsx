import { useMay } from '../people/session/session.ts';
import { useCounts } from './callbacks.ts';
import { useFollowupText } from './messages/index.ts';

/** How many promises are late, live. */
export function OverdueCount() {
  const t = useFollowupText();
  const counts = useCounts(useMay()('followup:read'));
  if (!counts || counts.overdue === 0) return null;
  return (
    <span className="tag" data-state="bad" title={t('overdue.count', { count: counts.overdue })}>
      <span aria-hidden>{counts.overdue}</span>
      <span className="only-heard">{t('overdue.count', { count: counts.overdue })}</span>
    </span>
  );
}
