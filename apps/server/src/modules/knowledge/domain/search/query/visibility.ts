import type { ArticleStore } from '../store/article-store.ts';
import type { SearchableArticle, SearchQuery } from '../types.ts';

/** Whether this reader may see this article at this moment: validity and audience, not yet whose it is. */
export function isReadable(article: SearchableArticle, { audience, on }: SearchQuery): boolean {
  if (audience === 'public' && (article.audience !== 'public' || !article.publishedToWebsite)) return false;
  const at = on.getTime();
  if (article.validFrom !== null && article.validFrom.getTime() > at) return false;
  return article.validTo === null || article.validTo.getTime() > at;
}

/**
 * Which article to show where this one was found: the caller's authority's own variant when there is one that may be
 * read, else the region's. Undefined when nothing may be shown. With `includeOtherAuthorities` the own variants of other
 * authorities stand for themselves; with `ownOnly` nothing of the region is shown.
 */
export function shownFor(slot: number, store: ArticleStore, query: SearchQuery): number | undefined {
  const article = store.at(slot);
  if (!isReadable(article, query)) return undefined;
  const caller = query.authorityId ?? null;
  if (article.authorityId !== null) {
    return article.authorityId === caller || query.includeOtherAuthorities === true ? slot : undefined;
  }
  if (caller === null) return query.ownOnly === true ? undefined : slot;
  const own = store
    .variantsOf(article.articleId)
    .filter((other) => store.at(other).authorityId === caller && isReadable(store.at(other), query))
    .sort((a, b) => (store.at(a).id < store.at(b).id ? -1 : 1));
  return own[0] ?? (query.ownOnly === true ? undefined : slot);
}
