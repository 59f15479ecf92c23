import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { NewSynonyms, Synonyms } from '@ingang/contracts/knowledge';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@ingang/ui/button';
import { Empty, Waiting } from '@ingang/ui/empty';
import { TextField, Tick } from '@ingang/ui/field';
import { Notice } from '@ingang/ui/notice';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useTitle } from '../../../app/title.ts';
import { useMay } from '../../people/session/session.ts';
import { synonymsQuery } from '../knowledge.ts';
import { useKnowledgeText } from '../messages/index.ts';

/** The words of citizens beside the words of the articles. */
export function SynonymsPage() {
  const t = useKnowledgeText();
  const app = useAppText();
  useTitle(t('synonyms.title'));
  const { data, error } = useQuery(synonymsQuery);
  return (
    <div className="page page-narrow">
      <Link to="/knowledge">{t('article.back')}</Link>
      <h1>{t('synonyms.title')}</h1>
      <p className="soft measure">{t('synonyms.lead')}</p>
      {error && <Failure error={error} />}
      {data ? <SynonymsForm key={data.version} synonyms={data} /> : !error && <Waiting>{app('loading')}</Waiting>}
    </div>
  );
}

interface Line {
  readonly key: string;
  readonly everyday: string;
  readonly official: string;
  readonly bothWays: boolean;
}

const words = (text: string) => text.split(',').map((word) => word.trim()).filter(Boolean);

function SynonymsForm({ synonyms }: { readonly synonyms: Synonyms }) {
  const t = useKnowledgeText();
  const app = useAppText();
  const mayWrite = useMay()('knowledge:write');
  const queries = useQueryClient();
  const [lines, setLines] = useState<readonly Line[]>(() =>
    synonyms.results.map(({ id, everyday, official, bothWays }) => ({ key: id, everyday: everyday.join(', '), official: official.join(', '), bothWays })),
  );
  const save = useMutation({
    mutationFn: () => {
      const results = lines.map(({ everyday, official, bothWays }) => ({ everyday: words(everyday), official: words(official), bothWays })).filter((line) => line.everyday.length > 0 && line.official.length > 0);
      return request<Synonyms>('/knowledge/synonyms', { method: 'PUT', body: { version: synonyms.version, results } satisfies NewSynonyms });
    },
    onSuccess: (saved) => queries.setQueryData(synonymsQuery.queryKey, saved),
  });
  const change = (key: string, part: Partial<Line>) => setLines((now) => now.map((line) => (line.key === key ? { ...line, ...part } : line)));
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      {lines.length === 0 && <Empty title={t('synonyms.none')} />}
      <ol className="plain-list">
        {lines.map(({ key, everyday, official, bothWays }) => (
          <li key={key} className="filters">
            <TextField wide label={t('synonyms.everyday')} value={everyday} readOnly={!mayWrite} onChange={(event) => change(key, { everyday: event.target.value })} />
            <TextField wide label={t('synonyms.official')} value={official} readOnly={!mayWrite} onChange={(event) => change(key, { official: event.target.value })} />
            <Tick label={t('synonyms.bothWays')} checked={bothWays} disabled={!mayWrite} onChange={(event) => change(key, { bothWays: event.target.checked })} />
            {mayWrite && <Button look="plain" icon={X} aria-label={t('synonyms.remove', { words: everyday })} onClick={() => setLines((now) => now.filter((line) => line.key !== key))} />}
          </li>
        ))}
      </ol>
      {save.error && <Failure error={save.error} />}
      {save.isSuccess && (
        <Notice state="good" live>
          {t('synonyms.saved')}
        </Notice>
      )}
      {mayWrite && (
        <div className="row">
          <Button icon={Plus} onClick={() => setLines((now) => [...now, { key: crypto.randomUUID(), everyday: '', official: '', bothWays: true }])}>
            {t('synonyms.add')}
          </Button>
          <Button submit look="primary" disabled={save.isPending}>
            {app('save')}
          </Button>
        </div>
      )}
    </form>
  );
}
