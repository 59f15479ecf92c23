import type { Article } from '@ingang/contracts/knowledge';
import { Tag } from '@ingang/ui/tag';
import { useKnowledgeText } from '../messages/index.ts';

export function ArticleStatus({ article }: { readonly article: Pick<Article, 'status'> }) {
  const t = useKnowledgeText();
  return <Tag state={article.status === 'published' ? 'good' : article.status === 'withdrawn' ? 'warn' : undefined}>{t(`status.${article.status}`)}</Tag>;
}
