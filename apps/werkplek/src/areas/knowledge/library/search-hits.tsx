import { Link } from '@tanstack/react-router';
import type { KnowledgeSearchResult } from '@ingang/contracts/knowledge';
import { Button } from '@ingang/ui/button';
import { Empty } from '@ingang/ui/empty';
import { Failure } from '../../../app/failure.tsx';
import { AuthorityTag } from '../../region/authority-tag.tsx';
import { useKnowledgeText } from '../messages/index.ts';

interface SearchHitsProps {
  readonly found: KnowledgeSearchResult | undefined;
  readonly error: unknown;
  readonly onWords: (words: string) => void;
}

/** Results with what matched marked. */
export function SearchHits({ found, error, onWords }: SearchHitsProps) {
  const t = useKnowledgeText();
  if (error && !found) return <Failure error={error} />;
  if (!found) return null;
  return (
    <section aria-label={t('library.results')} className="stack">
      {found.didYouMean && (
        <div>
          <Button look="plain" onClick={() => onWords(found.didYouMean ?? '')}>
            {t('library.didYouMean', { words: found.didYouMean })}
          </Button>
        </div>
      )}
      {found.results.length === 0 && <Empty title={t('library.none')}>{t('library.noneHelp')}</Empty>}
      <ol className="plain-list">
        {found.results.map((hit) => (
          <li key={hit.id} className="stack-tight measure">
            <Link to="/knowledge/$articleId" params={{ articleId: hit.id }} className="strong">
              {hit.question}
            </Link>
            <p>{hit.snippet.length > 0 ? hit.snippet.map(({ text, match }, index) => (match ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>)) : hit.answer}</p>
            <p className="row small soft">
              {hit.authority ? <AuthorityTag id={hit.authority} /> : <span>{t('library.region')}</span>}
              {hit.product && <span>{hit.product}</span>}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
