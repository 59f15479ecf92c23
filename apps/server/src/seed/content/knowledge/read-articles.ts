import type { Static } from 'typebox';
import { checkShape } from '../files/check-shape.ts';
import type { ContentFolder } from '../files/content-folder.ts';
import { addFault, parseYaml } from '../files/document.ts';
import type { ContentDocument } from '../files/document.ts';
import type { ContentFault } from '../files/faults.ts';
import type { ContentProduct } from './read-products.ts';
import { ArticleShape } from '../shapes/article.ts';
import type { ContentRegion, ContentVocabulary } from '../region/types-region.ts';

/** A knowledge article, or an authority's variant of one. */
export interface ContentArticle {
  /** Stable name; other files and a second seeding recognise the article by it. */
  readonly id: string;
  readonly theme: string;
  /** The short question, in the citizen's words. */
  readonly question: string;
  /** The short answer: can be read aloud in ten seconds. */
  readonly answer: string;
  /** Markdown. */
  readonly details: string;
  /** Official name of the product in the Uniforme Productnamenlijst. */
  readonly product: string;
  readonly audience: 'resident' | 'entrepreneur' | 'agent';
  /** Null: for the whole region. */
  readonly authority: string | null;
  /** Id of the region-wide article that this one is a variant of. */
  readonly variantOf: string | null;
  /** yyyy-mm-dd, first and last day; null: no bound. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly sources: readonly { readonly title: string; readonly url?: string }[];
  readonly keywords: readonly string[];
  /** Published to the public. */
  readonly onWebsite: boolean;
  /** Holds invented amounts or times: for a region to try out, never for real citizens. */
  readonly demo: boolean;
}

interface Known {
  readonly products: readonly ContentProduct[];
  readonly region: ContentRegion;
  readonly vocabulary: ContentVocabulary;
}

const audiences = { inwoner: 'resident', ondernemer: 'entrepreneur', agent: 'agent' } as const;
const amount = /€\s*\d|\d euro\b/;

/** Reads all articles below `articles/`; products, authorities and variants must exist. */
export function readArticles(folder: ContentFolder, known: Known): ContentArticle[] {
  const read = folder.list('articles', '.md').flatMap((file) => {
    const found = readArticle(folder, file);
    if (found) {
      ownFaults(found.article, found.document, folder.faults);
      referenceFaults(found.article, found.document, known, folder.references);
    }
    return found ? [found] : [];
  });
  for (const { article, document } of read) {
    const twins = read.filter((other) => other.article.id === article.id);
    if (twins.length > 1) addFault(folder.references, document, ['id'], `"${article.id}" is there ${twins.length} times`);
    const base = read.find((other) => other.article.id === article.variantOf)?.article;
    if (article.variantOf !== null && base?.authority !== null) addFault(folder.references, document, ['variantOf'], 'is not a region-wide article');
  }
  return read.map(({ article }) => article);
}

function readArticle(folder: ContentFolder, file: string): { article: ContentArticle; document: ContentDocument } | undefined {
  const text = folder.text(file);
  if (text === undefined) return undefined;
  const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text);
  if (!parts) {
    folder.faults.push({ file, line: 1, field: '', message: 'must begin with front matter between two lines of three dashes' });
    return undefined;
  }
  const document = parseYaml(file, parts[1]!, 2, folder.faults);
  const front = document && checkShape(ArticleShape, document, folder.faults);
  return document && front && { document, article: articleOf(file, front, parts[2]!.trim()) };
}

function articleOf(file: string, front: Static<typeof ArticleShape>, details: string): ContentArticle {
  const { website, answer, audience, ...rest } = front;
  return {
    ...rest,
    theme: file.split('/')[1]!,
    answer: answer.replaceAll('\n', ' ').trim(),
    details,
    audience: audiences[audience],
    authority: front.authority ?? null,
    variantOf: front.variantOf ?? null,
    validFrom: front.validFrom ?? null,
    validTo: front.validTo ?? null,
    onWebsite: website,
    demo: front.demo ?? false,
  };
}

/** What an article gets wrong by itself. */
function ownFaults(article: ContentArticle, document: ContentDocument, faults: ContentFault[]): void {
  const refuse = (field: string, message: string) => addFault(faults, document, [field], message);
  const { theme, authority, variantOf } = article;
  const place = authority === null ? `articles/${theme}/${article.id}.md` : `articles/${theme}/local/${authority}-${variantOf ?? article.id}.md`;
  if (document.file !== place) refuse('id', `must stand in ${place}`);
  if (article.validFrom !== null && article.validTo !== null && article.validTo < article.validFrom) refuse('validTo', 'is before validFrom');
  if (article.audience === 'agent' && article.onWebsite) refuse('website', 'an article for agents is not published');
  if (amount.test(article.answer + article.details) && !article.demo) refuse('demo', 'an article with amounts must be marked as demo');
  if (article.demo && !article.sources.some(({ title }) => title.startsWith('Voorbeeld'))) refuse('sources', 'demo content says "Voorbeeldbedrag" or "Voorbeeld" in a source');
}

function referenceFaults({ theme, authority, product }: ContentArticle, document: ContentDocument, known: Known, faults: ContentFault[]): void {
  const refuse = (field: string, message: string) => addFault(faults, document, [field], message);
  if (!known.vocabulary.themes.some(({ id }) => id === theme)) refuse('', `"${theme}" is not a theme of vocabulary.json`);
  if (!known.products.some(({ uplName }) => uplName === product)) refuse('product', `"${product}" is not in products.csv`);
  if (authority !== null && !known.region.authorities.some(({ id }) => id === authority)) refuse('authority', `"${authority}" is not an authority of the region`);
}
