import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Waiting } from '@ingang/ui/empty';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useTitle } from '../../../app/title.ts';
import { articleQuery } from '../knowledge.ts';
import { useKnowledgeText } from '../messages/index.ts';
import { ArticleEditor } from './article-editor.tsx';

export function NewArticlePage() {
  const t = useKnowledgeText();
  useTitle(t('editor.newTitle'));
  return (
    <div className="page">
      <Link to="/knowledge">{t('article.back')}</Link>
      <h1>{t('editor.newTitle')}</h1>
      <ArticleEditor />
    </div>
  );
}

export function EditArticlePage() {
  const t = useKnowledgeText();
  const app = useAppText();
  const { articleId } = useParams({ from: '/in/knowledge/$articleId/edit' });
  const { data: article, error } = useQuery(articleQuery(articleId));
  useTitle(t('editor.title'));
  return (
    <div className="page">
      <Link to="/knowledge/$articleId" params={{ articleId }}>
        {article?.question ?? t('article.back')}
      </Link>
      <h1>{t('editor.title')}</h1>
      {error && <Failure error={error} />}
      {article ? <ArticleEditor article={article} /> : !error && <Waiting>{app('loading')}</Waiting>}
    </div>
  );
}
