import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { KnowledgeHit } from '@ingang/contracts/knowledge';
import { CornerDownLeft } from 'lucide-react';
import { Button } from '@ingang/ui/button';
import { Tag } from '@ingang/ui/tag';
import { articleQuery } from '../../knowledge/knowledge.ts';
import { ArticleHtml } from '../../knowledge/article-html.tsx';
import { AuthorityTag } from '../../region/authority-tag.tsx';
import { useContactsText } from '../messages/index.ts';
import type { DeskQuestion } from './saving/desk-contact.ts';

interface AnswerPaneProps {
  readonly hit: KnowledgeHit | undefined;
  readonly question: DeskQuestion | undefined;
  readonly onLink: () => void;
}

/** The answer in a form that can be read aloud: of the chosen result while typing, of the linked question after that. */
export function AnswerPane({ hit, question, onLink }: AnswerPaneProps) {
  const t = useContactsText();
  const id = hit?.id ?? question?.articleId;
  const { data: article } = useQuery(articleQuery(id));
  const answer = hit?.answer ?? question?.answer;
  const title = hit?.question ?? question?.articleQuestion ?? question?.text;
  if (!answer) return <div className="answer soft">{t('answer.empty')}</div>;
  const authorityId = hit?.authority ?? article?.authorityId;
  return (
    <article className="answer" aria-label={t('answer.label')} tabIndex={0}>
      <div className="answer-head">
        <h2>{title}</h2>
        {hit ? (
          <Button small icon={CornerDownLeft} keys="Enter" onClick={onLink}>
            {t('question.link')}
          </Button>
        ) : (
          <Tag state="good">{t('answer.linked')}</Tag>
        )}
      </div>
      <p className="answer-short">{answer}</p>
      {article?.id === id && article?.detailsHtml && <ArticleHtml html={article.detailsHtml} level={3} />}
      <p className="row small soft">
        {authorityId ? <AuthorityTag id={authorityId} /> : t('question.regional')}
        {id && (
          <Link to="/knowledge/$articleId" params={{ articleId: id }}>
            {t('answer.openArticle')}
          </Link>
        )}
      </p>
    </article>
  );
}
