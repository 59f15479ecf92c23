import { useQuery } from '@tanstack/react-query';
import { Empty } from '@ingang/ui/empty';
import { useFormat } from '../../../i18n/format.ts';
import { AuthorityTag } from '../../region/authority-tag.tsx';
import { assignmentsQuery } from './live-api.ts';
import { useLiveText } from './messages/index.ts';

/** Who got which call last, and why this agent, in the router's own sentence. */
export function AssignmentsSection() {
  const t = useLiveText();
  const format = useFormat();
  const { data } = useQuery(assignmentsQuery);
  return (
    <section className="stack" aria-labelledby="live-assignments">
      <h2 id="live-assignments">{t('assignments')}</h2>
      {data?.length === 0 && <Empty title={t('assignments.none')}>{t('assignments.none.text')}</Empty>}
      <ol className="plain-list stack-tight">
        {data?.map(({ id, at, sentence, authorityId }) => (
          <li key={id} className="row">
            <time className="figures soft" dateTime={at}>
              {format.time(at)}
            </time>
            <AuthorityTag id={authorityId} short />
            <span>{sentence}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
