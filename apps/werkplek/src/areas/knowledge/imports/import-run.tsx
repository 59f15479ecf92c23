import { useQuery } from '@tanstack/react-query';
import type { Import } from '@ingang/contracts/knowledge';
import { Button } from '@ingang/ui/button';
import { Waiting } from '@ingang/ui/empty';
import { Table, type Column } from '@ingang/ui/table';
import { Tag } from '@ingang/ui/tag';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useKnowledgeText } from '../messages/index.ts';

type RowError = Import['errors'][number];

interface ImportRunProps {
  readonly id: string;
  readonly onApply: (() => void) | undefined;
}

const isGoing = (status: Import['status'] | undefined) => status === 'waiting' || status === 'running';

/** One import while it goes and when it is done. */
export function ImportRun({ id, onApply }: ImportRunProps) {
  const t = useKnowledgeText();
  const app = useAppText();
  const format = useFormat();
  const { data: run, error } = useQuery({
    queryKey: ['knowledge', 'import', id],
    queryFn: ({ signal }) => request<Import>(`/imports/${id}`, { signal }),
    refetchInterval: ({ state }) => (isGoing(state.data?.status) ? 500 : false),
  });
  if (error) return <Failure error={error} />;
  if (!run) return <Waiting>{app('loading')}</Waiting>;
  const counts = ['created', 'changed', 'unchanged', 'rejected'] as const;
  const progress = t('imports.progress', { done: format.number(run.rowsDone), total: format.number(run.rowsTotal) });
  const columns: readonly Column<RowError>[] = [
    { key: 'line', title: t('imports.line'), number: true, cell: ({ line }) => line },
    { key: 'field', title: t('imports.field'), cell: ({ field }) => field },
    { key: 'message', title: t('imports.message'), cell: ({ message }) => message },
  ];
  return (
    <section className="stack" aria-live="polite">
      <h2 className="row">
        {t('imports.run', { name: run.fileName ?? t(`imports.kind.${run.kind}`) })}
        <Tag state={run.status === 'failed' ? 'bad' : run.status === 'done' ? 'good' : undefined}>{t(`imports.status.${run.status}`)}</Tag>
        {run.dryRun && <Tag>{t('imports.dry')}</Tag>}
      </h2>
      {isGoing(run.status) && <progress max={Math.max(run.rowsTotal, 1)} value={run.rowsDone} aria-label={progress} />}
      <p>{progress}</p>
      <dl className="row">
        {counts.map((count) => (
          <div key={count} className="row">
            <dt className="soft">{t(`imports.${count}`)}</dt>
            <dd className="strong">{format.number(run[count])}</dd>
          </div>
        ))}
      </dl>
      {run.dryRun && run.status === 'done' && onApply && (
        <div>
          <Button look="primary" onClick={onApply}>
            {t('imports.apply')}
          </Button>
        </div>
      )}
      {run.errors.length > 0 && <Table label={t('imports.errors')} columns={columns} rows={run.errors} keyOf={({ line, field, message }) => `${line} ${field} ${message}`} height="24rem" />}
    </section>
  );
}
