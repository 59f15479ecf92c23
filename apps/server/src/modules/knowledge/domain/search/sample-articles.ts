import type { SearchableArticle } from './types.ts';

/** An article for tests and examples: published, valid always, for the whole region, unless said otherwise. */
export function sampleArticle(article: Partial<SearchableArticle> & { readonly id: string }): SearchableArticle {
  return {
    articleId: article.id,
    question: '',
    answer: '',
    details: '',
    productNames: [],
    keywords: [],
    authorityId: null,
    audience: 'public',
    publishedToWebsite: true,
    validFrom: null,
    validTo: null,
    language: 'nl',
    ...article,
  };
}
