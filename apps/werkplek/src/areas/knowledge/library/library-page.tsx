import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Article } from '@ingang/contracts/knowledge';
import { Empty, Waiting } from '@ingang/ui/empty';
import { SelectField, TextField } from '@ingang/ui/field';
import { Table, type Column } from '@ingang/ui/table';
import { pagesOf } from '../../../api/pages.ts';
import { address } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { MoreButton } from '../../../app/more-button.tsx';
import { useTitle } from '../../../app/title.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useMay } from '../../people/session/session.ts';
import { AuthorityTag } from '../../region/authority-tag.tsx';
import { useAuthorities } from '../../region/region.ts';
import { knowledgeSearchQuery } from '../knowledge.ts';
import { useKnowledgeText } from '../messages/index.ts';
import { ArticleStatus } from './article-status.tsx';
import { SearchHits } from './search-hits.tsx';

const statuses = ['draft', 'published', 'withdrawn'] as const;

/** Search as the agents do, or browse as editors do. */
export function LibraryPage() {
  const t = useKnowledgeText();
  const app = useAppText();
  const may = useMay();
  useTitle(t('library.title'));
  const search = useSearch({ from: '/in/knowledge' });
  const navigate = useNavigate();
  const authorities = useAuthorities();
  const { q = '', authority, status } = search;
  const set = (change: Partial<typeof search>) => void navigate({ to: '/knowledge', search: clean({ ...search, ...change }), replace: true });
  const searching = q.trim().length >= 2;
  const found = useQuery({ ...knowledgeSearchQuery(q, authority ?? null, 20), enabled: searching });
  return (
    <div className="page">
      <div className="spread">
        <h1>{t('library.title')}</h1>
        <span className="row">
          <a className="button" href={address('/knowledge/export')} download>
            {t('library.export')}
          </a>
          <Link to="/knowledge/synonyms" className="button">
            {t('library.synonyms')}
          </Link>
          {may('knowledge:write') && (
            <Link to="/knowledge/new" className="button" data-look="primary">
              {t('library.new')}
            </Link>
          )}
        </span>
      </div>
      <search className="filters">
        <TextField wide label={t('library.search')} placeholder={t('library.hint')} autoFocus value={q} onChange={(event) => set({ q: event.target.value || undefined } as Partial<typeof search>)} />
        <SelectField label={t('library.authority')} none={app('all')} value={authority ?? ''} choices={authorities.map(({ id, name }) => ({ value: id, label: name }))} onChange={(event) => set({ authority: event.target.value })} />
        {!searching && (
          <SelectField
            label={t('library.status')}
            none={app('all')}
            value={status ?? ''}
            choices={statuses.map((one) => ({ value: one, label: t(`status.${one}`) }))}
            onChange={(event) => set({ status: event.target.value as (typeof statuses)[number] })}
          />
        )}
      </search>
      {searching ? <SearchHits found={found.data} error={found.error} onWords={(words) => set({ q: words })} /> : <ArticleTable authority={authority} status={status} />}
    </div>
  );
}

function clean<Shape extends object>(shape: Shape): Shape {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value)) as Shape;
}

function ArticleTable({ authority, status }: { readonly authority: string | undefined; readonly status: string | undefined }) {
  const t = useKnowledgeText();
  const app = useAppText();
  const format = useFormat();
  const list = useInfiniteQuery(pagesOf<Article>('knowledge', '/knowledge/articles', { authority, status, limit: 100 }));
  const columns: readonly Column<Article>[] = [
    {
      key: 'question',
      title: t('library.question'),
      cell: ({ id, question }) => (
        <Link to="/knowledge/$articleId" params={{ articleId: id }}>
          {question}
        </Link>
      ),
    },
    { key: 'product', title: t('library.product'), cell: ({ productName }) => productName },
    { key: 'authority', title: t('library.authority'), cell: ({ authorityId }) => (authorityId ? <AuthorityTag id={authorityId} /> : <span className="soft">{t('library.region')}</span>) },
    { key: 'status', title: t('library.status'), cell: (article) => <ArticleStatus article={article} /> },
    { key: 'changed', title: t('library.changed'), cell: ({ changedAt }) => <span className="nowrap">{format.moment(changedAt)}</span> },
  ];
  if (list.error) return <Failure error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Waiting>{app('loading')}</Waiting>;
  if (list.data.length === 0) return <Empty title={t('library.none')}>{t('library.noneHelp')}</Empty>;
  return (
    <>
      <Table label={t('library.title')} columns={columns} rows={list.data} keyOf={({ id }) => id} />
      <MoreButton list={list} />
    </>
  );
}
