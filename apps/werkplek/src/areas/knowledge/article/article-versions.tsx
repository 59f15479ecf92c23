import { useQuery } from '@tanstack/react-query';
import { Tag } from '@ingang/ui/tag';
import { useFormat } from '../../../i18n/format.ts';
import { versionsQuery } from '../knowledge.ts';
import { useKnowledgeText } from '../messages/index.ts';

/** What was said when: every version can be read again. */
export function ArticleVersions({ articleId }: { readonly articleId: string }) {
  const t = useKnowledgeText();
  const format = useFormat();
  const { data: versions } = useQuery(versionsQuery(articleId));
  if (!versions) return null;
  return (
    <section className="stack-tight">
      <h2>{t('article.versions')}</h2>
      <ol className="plain-list">
        {versions.map((version) => (
          <li key={version.version}>
            <details>
              <summary>
                {t('article.version', { version: version.version, name: version.changedByName })} <span className="soft">{format.moment(version.changedAt)}</span>{' '}
                {version.published && <Tag state="good">{t('article.published')}</Tag>}
              </summary>
              <p className="strong">{version.question}</p>
              <p>{version.answer}</p>
              <p className="pre small soft">{version.details}</p>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
