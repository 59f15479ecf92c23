import { Invalid, type ArticleId, type AuthorityId, type FieldFault, type ProductId } from '@ingang/kernel';

export type ArticleStatus = 'draft' | 'published' | 'withdrawn';
export type Audience = 'resident' | 'entrepreneur' | 'agent';

export interface Source {
  readonly title: string;
  readonly url?: string;
}

/** What an editor writes: a short question with a short answer, and everything behind it. */
export interface ArticleContent {
  readonly question: string;
  readonly answer: string;
  /** Markdown. */
  readonly details: string;
  readonly productId: ProductId | null;
  readonly audience: Audience;
  /** Whose own answer; null for the whole region. */
  readonly authorityId: AuthorityId | null;
  /** The article of the region in whose place this one stands for its authority; null when it stands for itself. */
  readonly variantOf: ArticleId | null;
  /** First and last day on which it is right, `2026-01-31`; null for open ends. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly sources: readonly Source[];
  readonly keywords: readonly string[];
  readonly onWebsite: boolean;
}

export interface Article extends ArticleContent {
  readonly id: ArticleId;
  readonly status: ArticleStatus;
  /** Of the newest text, from 1. */
  readonly version: number;
  /** Of the text that readers see; null when they see none. */
  readonly publishedVersion: number | null;
  readonly isDemo: boolean;
  readonly externalKey: string | null;
  readonly changedAt: Date;
  readonly changedByName: string;
}


/** @throws Invalid `article.invalid` with every fault at once */
export function checkContent(content: ArticleContent): ArticleContent {
  const faults: FieldFault[] = [];
  if (content.question.trim() === '') faults.push({ field: 'question', code: 'input.required' });
  if (content.answer.trim() === '') faults.push({ field: 'answer', code: 'input.required' });
  if (content.variantOf && content.authorityId === null) faults.push({ field: 'authorityId', code: 'article.variant-of-whom' });
  if (content.validFrom && content.validTo && content.validTo < content.validFrom) {
    faults.push({ field: 'validTo', code: 'article.validity-reversed' });
  }
  for (const [index, source] of content.sources.entries()) {
    if (source.url !== undefined && !/^https?:\/\/\S+$/.test(source.url)) {
      faults.push({ field: `sources[${index}].url`, code: 'article.source-address' });
    }
  }
  if (content.audience === 'agent' && content.onWebsite) faults.push({ field: 'onWebsite', code: 'article.agents-only' });
  if (faults.length > 0) throw new Invalid('article.invalid', faults);
  return { ...content, variantOf: content.variantOf ?? null, question: content.question.trim(), answer: content.answer.trim() };
}

/** Whether two texts are the same to a reader, so that importing a file again changes nothing. */
export function sameContent(one: ArticleContent, other: ArticleContent): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

/** The content alone, with its fields in a fixed order, also inside its sources: a database keeps them in its own order. */
export function inOrder(content: ArticleContent): ArticleContent {
  const { question, answer, details, productId, audience, authorityId, validFrom, validTo, keywords, onWebsite } = content;
  const variantOf = content.variantOf ?? null; // versions from before there were variants have none
  const sources = content.sources.map(({ title, url }) => (url === undefined ? { title } : { title, url }));
  return { question, answer, details, productId, audience, authorityId, variantOf, validFrom, validTo, sources, keywords, onWebsite };
}
