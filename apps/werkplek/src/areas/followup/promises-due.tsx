import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMay } from '../people/session/session.ts';
import { useFormat } from '../../i18n/format.ts';
import { callbacksQuery, useCounts } from './callbacks.ts';
import { DueTag } from './due-tag.tsx';
import { useFollowupText } from './messages/index.ts';

/** What was promised and still has to be kept, next to what waits. */
export function PromisesDue() {
  const t = useFollowupText();
  const may = useMay()('followup:read');
  const format = useFormat();
  const counts = useCounts(may);
  const { data } = useQuery({ ...callbacksQuery({ list: 'mine', limit: 5 }), enabled: may });
  if (!may) return null;
  const totals = [
    { list: 'mine', text: t('due.mine'), count: counts?.mine },
    { list: 'due-today', text: t('due.today'), count: counts?.dueToday },
    { list: 'overdue', text: t('due.overdue'), count: counts?.overdue },
  ] as const;
  return (
    <div className="stack-tight">
      <h2 className="label-line">{t('due.title')}</h2>
      <ul className="due-totals">
        {totals.map(({ list, text, count }) => (
          <li key={list}>
            <Link to="/callbacks" search={{ list }}>
              {text} <strong>{count ?? '–'}</strong>
            </Link>
          </li>
        ))}
      </ul>
      <ul>
        {data?.results.map((callback) => (
          <li key={callback.id} className="due-line">
            <Link to="/callbacks/$callbackId" params={{ callbackId: callback.id }} className="quiet-link cut">
              {callback.customerName}: {callback.reason}
            </Link>
            <span className="row small">
              {format.moment(callback.dueAt)} <DueTag state={callback.promise} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
