import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useContactsText } from '../messages/index.ts';
import { waitingCountQuery } from './waiting-count.ts';

/** How many messages nobody has in hand, next to what waits for this agent; nothing while there are none. */
export function WaitingMessages() {
  const t = useContactsText();
  const { data } = useQuery(waitingCountQuery);
  if (!data || data.waiting === 0) return null;
  return (
    <div className="stack-tight">
      <h2 className="label-line">{t('anybody')}</h2>
      <ul className="due-totals">
        <li>
          <Link to="/contacts/waiting">
            {t('anybody.waiting')} <strong>{data.waiting}</strong>
          </Link>
        </li>
        {data.overdue > 0 && (
          <li>
            <Link to="/contacts/waiting">
              {t('anybody.overdue')} <strong>{data.overdue}</strong>
            </Link>
          </li>
        )}
      </ul>
    </div>
  );
}
