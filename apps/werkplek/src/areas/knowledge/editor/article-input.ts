import type { Article, ArticleContent } from '@ingang/contracts/knowledge';

/** The editor's form: everything is text until it is sent. */
export interface ArticleFields {
  readonly question: string;
  readonly answer: string;
  readonly details: string;
  readonly productId: string;
  readonly audience: ArticleContent['audience'];
  readonly authorityId: string;
  readonly variantOf: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly sources: string;
  readonly keywords: string;
  readonly onWebsite: boolean;
}

export type ArticleField = keyof ArticleFields;

export const emptyArticle: ArticleFields = {
  question: '',
  answer: '',
  details: '',
  productId: '',
  audience: 'resident',
  authorityId: '',
  variantOf: '',
  validFrom: '',
  validTo: '',
  sources: '',
  keywords: '',
  onWebsite: true,
};

export function fieldsOf(article: Article): ArticleFields {
  return {
    question: article.question,
    answer: article.answer,
    details: article.details,
    productId: article.productId ?? '',
    audience: article.audience,
    authorityId: article.authorityId ?? '',
    variantOf: article.variantOf ?? '',
    validFrom: article.validFrom ?? '',
    validTo: article.validTo ?? '',
    sources: article.sources.map(({ title, url }) => [title, url].filter(Boolean).join(' ')).join('\n'),
    keywords: article.keywords.join(', '),
    onWebsite: article.onWebsite,
  };
}

export function contentOf(fields: ArticleFields): ArticleContent {
  return {
    question: fields.question.trim(),
    answer: fields.answer.trim(),
    details: fields.details,
    productId: fields.productId || null,
    audience: fields.audience,
    authorityId: fields.authorityId || null,
    variantOf: (fields.authorityId && fields.variantOf) || null,
    validFrom: fields.validFrom || null,
    validTo: fields.validTo || null,
    sources: fields.sources.split('\n').map(sourceOf).filter((source) => source !== undefined),
    keywords: fields.keywords.split(',').map((word) => word.trim()).filter(Boolean),
    onWebsite: fields.onWebsite,
  };
}

/** `Rijksoverheid https://…` → title and address; a line without an address is a title. */
function sourceOf(line: string): { title: string; url?: string } | undefined {
  const text = line.trim();
  if (text === '') return undefined;
  const url = /\s*(https?:\/\/\S+)$/.exec(text);
  if (!url?.[1]) return { title: text };
  return { title: text.slice(0, url.index).trim() || url[1], url: url[1] };
}
