import { Link } from '@tanstack/react-router';
import type { Article } from '@ingang/contracts/knowledge';
import { useFormat } from '../../../i18n/format.ts';
import { AuthorityTag } from '../../region/authority-tag.tsx';
import { useKnowledgeText } from '../messages/index.ts';

const midday = (day: string) => `${day}T12:00:00Z`;

function ArticleLink({ id, question }: { readonly id: string; readonly question: string }) {
  return (
    <Link to="/knowledge/$articleId" params={{ articleId: id }}>
      {question}
    </Link>
  );
}

export function ArticleFacts({ article }: { readonly article: Article }) {
  const t = useKnowledgeText();
  const format = useFormat();
  const validity = [
    article.validFrom && t('article.from', { date: format.date(midday(article.validFrom)) }),
    article.validTo && t('article.until', { date: format.date(midday(article.validTo)) }),
  ].filter(Boolean);
  return (
    <dl className="facts">
      <dt>{t('library.authority')}</dt>
      <dd>{article.authorityId ? <AuthorityTag id={article.authorityId} /> : t('library.region')}</dd>
      {article.variantOf && <dt>{t('article.variantOf')}</dt>}
      {article.variantOf && (
        <dd>
          <ArticleLink id={article.variantOf} question={article.variantOfQuestion ?? article.variantOf} />
        </dd>
      )}
      {article.variants.length > 0 && <dt>{t('article.variants')}</dt>}
      {article.variants.length > 0 && (
        <dd>
          <ul>
            {article.variants.map(({ id, question, authorityId }) => (
              <li key={id}>
                <AuthorityTag id={authorityId} /> <ArticleLink id={id} question={question} />
              </li>
            ))}
          </ul>
        </dd>
      )}
      {article.productName && <dt>{t('library.product')}</dt>}
      {article.productName && <dd>{article.productName}</dd>}
      <dt>{t('article.audience')}</dt>
      <dd>{t(`article.audience.${article.audience}`)}</dd>
      <dt>{t('article.validity')}</dt>
      <dd>{validity.length > 0 ? validity.join(' ') : t('article.always')}</dd>
      <dt>{t('article.website')}</dt>
      <dd>{t(article.onWebsite ? 'article.onWebsite' : 'article.notOnWebsite')}</dd>
      {article.sources.length > 0 && <dt>{t('article.sources')}</dt>}
      {article.sources.length > 0 && (
        <dd>
          <ul>
            {article.sources.map(({ title, url }) => (
              <li key={title}>
                {url && /^https?:/.test(url) ? (
                  <a href={url} target="_blank" rel="noreferrer noopener">
                    {title}
                  </a>
                ) : (
                  title
                )}
              </li>
            ))}
          </ul>
        </dd>
      )}
    </dl>
  );
}
