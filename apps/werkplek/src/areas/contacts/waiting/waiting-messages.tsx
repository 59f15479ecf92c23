import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWaitingText } from './messages/index.ts';
import { waitingCountQuery } from './waiting-api.ts';

/** How many messages nobody has in hand, next to what waits for this agent; nothing while there are none. */
export function WaitingMessages() {
  const t = useWaitingText();
  const { data } = useQuery(waitingCountQuery);
  if (!data || data.waiting === 0) return null;
  return (
    <div className="stack-tight">
      <h2 className="label-line">{t('title')}</h2>
      <ul className="due-totals">
        <li>
          <Link to="/contacts/waiting">
            {t('waiting')} <strong>{data.waiting}</strong>
          </Link>
        </li>
        {data.overdue > 0 && (
          <li>
            <Link to="/contacts/waiting">
              {t('overdue')} <strong>{data.overdue}</strong>
            </Link>
          </li>
        )}
      </ul>
    </div>
  );
}
