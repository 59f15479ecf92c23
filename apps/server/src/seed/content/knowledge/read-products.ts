import { checkShape } from '../files/check-shape.ts';
import type { ContentFolder } from '../files/content-folder.ts';
import { splitCell } from '../files/csv.ts';
import { addFault } from '../files/document.ts';
import { ProductRowShape } from '../shapes/product.ts';
import type { ContentVocabulary } from '../region/types-region.ts';

/** A municipal product: its official name and address in the Uniforme Productnamenlijst, and our own words for it. */
export interface ContentProduct {
  /** Official name in the Uniforme Productnamenlijst; what other content files refer to. */
  readonly uplName: string;
  readonly uri: string;
  /** Short name for screens and citizens, Dutch. */
  readonly name: string;
  /** Words citizens use for it. */
  readonly synonyms: readonly string[];
  readonly theme: string;
  readonly targetGroup: 'inwoner' | 'ondernemer' | 'both';
  readonly lifeEvents: readonly string[];
  /** Kind of department that answers what the contact centre cannot. */
  readonly departmentKind: string;
}

/** Reads `products.csv`; themes, life events and department kinds must be in the vocabulary. */
export function readProducts(folder: ContentFolder, vocabulary: ContentVocabulary): ContentProduct[] {
  const known = { theme: idsOf(vocabulary.themes), lifeEvents: idsOf(vocabulary.lifeEvents), departmentKind: idsOf(vocabulary.departmentKinds) };
  const seen = new Set<string>();
  return folder.csv('products.csv').flatMap((document) => {
    const row = checkShape(ProductRowShape, document, folder.faults);
    if (!row) return [];
    const product = { ...row, synonyms: splitCell(row.synonyms), lifeEvents: splitCell(row.lifeEvents) };
    const refuse = (field: string, message: string) => addFault(folder.references, document, [field], message);
    for (const key of [row.uplName, row.uri]) {
      if (seen.has(key)) refuse('uplName', `"${key}" is there twice`);
      seen.add(key);
    }
    if (!known.theme.has(row.theme)) refuse('theme', `"${row.theme}" is not in vocabulary.json`);
    if (!known.departmentKind.has(row.departmentKind)) refuse('departmentKind', `"${row.departmentKind}" is not in vocabulary.json`);
    for (const event of product.lifeEvents) if (!known.lifeEvents.has(event)) refuse('lifeEvents', `"${event}" is not in vocabulary.json`);
    return [product];
  });
}

function idsOf(terms: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(terms.map((term) => term.id));
}
