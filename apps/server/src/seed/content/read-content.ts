import { ContentFolder, shippedContentFolder } from './files/content-folder.ts';
import { ContentInvalid } from './files/faults.ts';
import { readArticles } from './knowledge/read-articles.ts';
import type { ContentArticle } from './knowledge/read-articles.ts';
import { readProducts } from './knowledge/read-products.ts';
import type { ContentProduct } from './knowledge/read-products.ts';
import { readRegion, readVocabulary } from './region/read-region.ts';
import { readHistory } from './demo/read-history.ts';
import { readAccounts, readCustomers, readRelations } from './demo/read-people.ts';
import { regionReferenceFaults } from './region/region-references.ts';
import type { Demo } from './demo/types-demo.ts';
import type { ContentRegion, ContentVocabulary } from './region/types-region.ts';

/** Everything a new installation starts with. */
export interface Content {
  readonly vocabulary: ContentVocabulary;
  readonly region: ContentRegion;
  readonly products: readonly ContentProduct[];
  readonly articles: readonly ContentArticle[];
}

/**
 * Reads and checks all content but the demo.
 *
 * @param root the folder to read; the content that Ingang ships when left out
 * @throws {ContentInvalid} with every fault of every file
 * @example readContent().region.authorities.length // 6
 */
export function readContent(root: string = shippedContentFolder): Content {
  const folder = new ContentFolder(root);
  const content = contentOf(folder);
  if (!content || folder.toMend.length > 0) throw new ContentInvalid(folder.toMend);
  return content;
}

/**
 * Reads and checks the demo too: accounts, customers and the contacts of the past weeks.
 *
 * @throws {ContentInvalid} with every fault of every file
 * @example readContentWithDemo().demo.history.length // 250
 */
export function readContentWithDemo(root: string = shippedContentFolder): Content & { readonly demo: Demo } {
  const folder = new ContentFolder(root);
  const content = contentOf(folder);
  if (!content) throw new ContentInvalid(folder.toMend);
  const accounts = readAccounts(folder, content.region, content.vocabulary);
  const customers = readCustomers(folder, content.region);
  const relations = readRelations(folder, customers);
  const history = readHistory(folder, { ...content, accounts: accounts.accounts, customers }, relations.duplicates);
  if (folder.toMend.length > 0) throw new ContentInvalid(folder.toMend);
  return { ...content, demo: { ...accounts, customers, ...relations, history } };
}

/** Undefined when the region or the vocabulary is unreadable: nothing can be said of the rest then. */
function contentOf(folder: ContentFolder): Content | undefined {
  const vocabulary = readVocabulary(folder);
  const region = readRegion(folder);
  if (!vocabulary || !region) return undefined;
  const products = readProducts(folder, vocabulary);
  const articles = readArticles(folder, { products, region, vocabulary });
  folder.references.push(...regionReferenceFaults(region, vocabulary));
  return { vocabulary, region, products, articles };
}
