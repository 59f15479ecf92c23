import { ContentFolder, shippedContentFolder } from './content-folder.ts';
import { ContentInvalid } from './faults.ts';
import { readArticles } from './read-articles.ts';
import type { ContentArticle } from './read-articles.ts';
import { readProducts } from './read-products.ts';
import type { ContentProduct } from './read-products.ts';
import { readRegion, readVocabulary } from './read-region.ts';
import { regionReferenceFaults } from './region-references.ts';
import type { ContentRegion, ContentVocabulary } from './types-region.ts';

/** Everything a new installation starts with. */
export interface Content {
  readonly vocabulary: ContentVocabulary;
  readonly region: ContentRegion;
  readonly products: readonly ContentProduct[];
  readonly articles: readonly ContentArticle[];
}

/**
 * Reads and checks the whole content folder.
 *
 * @param root the folder to read; the content that Ingang ships when left out
 * @throws {ContentInvalid} with every fault of every file
 * @example readContent().region.authorities.length // 6
 */
export function readContent(root: string = shippedContentFolder): Content {
  const folder = new ContentFolder(root);
  const vocabulary = readVocabulary(folder);
  const region = readRegion(folder);
  if (!vocabulary || !region) throw new ContentInvalid(folder.faults);
  const products = readProducts(folder, vocabulary);
  const articles = readArticles(folder, { products, region, vocabulary });
  const faults = [...folder.faults, ...regionReferenceFaults(region, vocabulary)];
  if (faults.length > 0) throw new ContentInvalid(faults);
  return { vocabulary, region, products, articles };
}
