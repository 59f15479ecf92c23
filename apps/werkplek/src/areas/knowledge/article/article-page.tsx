import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Article } from '@ingang/contracts/knowledge';
import { Button } from '@ingang/ui/button';
import { Waiting } from '@ingang/ui/empty';
import { Notice } from '@ingang/ui/notice';
import { Tag } from '@ingang/ui/tag';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useTitle } from '../../../app/title.ts';
import { useMay } from '../../people/session/session.ts';
import { articleQuery } from '../knowledge.ts';
import { ArticleStatus } from '../library/article-status.tsx';
import { ArticleHtml } from '../article-html.tsx';
import { useKnowledgeText } from '../messages/index.ts';
import { ArticleFacts } from './article-facts.tsx';
import { ArticleVersions } from './article-versions.tsx';

export function ArticlePage() {
  const t = useKnowledgeText();
  const app = useAppText();
  const { articleId } = useParams({ from: '/in/knowledge/$articleId' });
  const { data: article, error, refetch } = useQuery(articleQuery(articleId));
  useTitle(article?.question ?? '');
  return (
    <div className="page">
      <Link to="/knowledge">{t('article.back')}</Link>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!article && !error && <Waiting>{app('loading')}</Waiting>}
      {article && (
        <>
          <div className="spread">
            <h1>{article.question}</h1>
            <ArticleActions article={article} />
          </div>
          {article.status === 'published' && article.publishedVersion !== null && article.publishedVersion !== article.version && (
            <Notice state="warn">{t('article.changes', { version: article.version })}</Notice>
          )}
          <div className="article-columns">
            <article className="stack">
              <p className="answer-short">{article.answer}</p>
              <ArticleHtml html={article.detailsHtml} level={2} />
            </article>
            <aside className="stack-wide">
              <p className="row">
                <ArticleStatus article={article} />
                {article.isDemo && <Tag>{t('article.demo')}</Tag>}
              </p>
              <ArticleFacts article={article} />
              <ArticleVersions articleId={article.id} />
            </aside>
          </div>
        </>
      )}
    </div>
  );
}

function ArticleActions({ article }: { readonly article: Article }) {
  const t = useKnowledgeText();
  const may = useMay();
  const queries = useQueryClient();
  const act = useMutation({
    mutationFn: (action: 'publish' | 'withdraw') => request<Article>(`/knowledge/articles/${article.id}/${action}`, { method: 'POST', body: { version: article.version } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['knowledge'] }),
  });
  if (!may('knowledge:write')) return null;
  const current = article.status === 'published' && article.publishedVersion === article.version;
  return (
    <div className="stack-tight">
      <span className="row">
        <Link to="/knowledge/$articleId/edit" params={{ articleId: article.id }} className="button">
          {t('article.edit')}
        </Link>
        {article.status === 'published' && (
          <Button disabled={act.isPending} onClick={() => act.mutate('withdraw')}>
            {t('article.withdraw')}
          </Button>
        )}
        {!current && (
          <Button look="primary" disabled={act.isPending} onClick={() => act.mutate('publish')}>
            {t('article.publish')}
          </Button>
        )}
      </span>
      {act.error && <Failure error={act.error} />}
    </div>
  );
}
