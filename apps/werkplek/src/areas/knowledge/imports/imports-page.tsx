import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Import } from '@ingang/contracts/knowledge';
import { useState } from 'react';
import { Waiting } from '@ingang/ui/empty';
import { Table, type Column } from '@ingang/ui/table';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useTitle } from '../../../app/title.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useKnowledgeText } from '../messages/index.ts';
import { ImportForm, type ChosenFile } from './import-form.tsx';
import { ImportRun } from './import-run.tsx';

/** Take in a file: first try, then for real; progress and every rejected line in sight. */
export function ImportsPage() {
  const t = useKnowledgeText();
  useTitle(t('imports.title'));
  const { run } = useSearch({ from: '/in/imports' });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<ChosenFile>();
  const [error, setError] = useState<unknown>();

  async function start(file: ChosenFile, dryRun: boolean) {
    setError(undefined);
    setChosen(file);
    try {
      const started = await request<Import>('/imports', { method: 'POST', body: { ...file, dryRun }, idempotencyKey: crypto.randomUUID() });
      await queries.invalidateQueries({ queryKey: ['knowledge', 'imports'] });
      await navigate({ to: '/imports', search: { run: started.id } });
    } catch (fault) {
      setError(fault);
    }
  }

  return (
    <div className="page">
      <h1>{t('imports.title')}</h1>
      <p className="soft measure">{t('imports.lead')}</p>
      <ImportForm error={error} onStart={(file, dryRun) => void start(file, dryRun)} />
      {error !== undefined && <Failure error={error} />}
      {run && <ImportRun key={run} id={run} onApply={chosen ? () => void start(chosen, false) : undefined} />}
      <Earlier />
    </div>
  );
}

function Earlier() {
  const t = useKnowledgeText();
  const app = useAppText();
  const format = useFormat();
  const { data } = useQuery({
    queryKey: ['knowledge', 'imports'],
    queryFn: async ({ signal }) => (await request<{ results: Import[] }>('/imports', { signal })).results,
  });
  const columns: readonly Column<Import>[] = [
    {
      key: 'when',
      title: t('imports.when'),
      cell: ({ id, startedAt }) => (
        <Link to="/imports" search={{ run: id }}>
          {format.moment(startedAt)}
        </Link>
      ),
    },
    { key: 'kind', title: t('imports.kind'), cell: ({ kind, dryRun, fileName }) => [t(`imports.kind.${kind}`), fileName, dryRun && t('imports.dry')].filter(Boolean).join(', ') },
    { key: 'status', title: t('imports.status'), cell: ({ status }) => t(`imports.status.${status}`) },
    { key: 'created', title: t('imports.created'), number: true, cell: ({ created }) => format.number(created) },
    { key: 'changed', title: t('imports.changed'), number: true, cell: ({ changed }) => format.number(changed) },
    { key: 'rejected', title: t('imports.rejected'), number: true, cell: ({ rejected }) => format.number(rejected) },
    { key: 'by', title: t('imports.by'), cell: ({ startedByName }) => startedByName },
  ];
  return (
    <section className="stack-tight">
      <h2>{t('imports.recent')}</h2>
      {!data && <Waiting>{app('loading')}</Waiting>}
      {data?.length === 0 && <p className="soft">{t('imports.none')}</p>}
      {data && data.length > 0 && <Table label={t('imports.recent')} columns={columns} rows={data} keyOf={({ id }) => id} />}
    </section>
  );
}
