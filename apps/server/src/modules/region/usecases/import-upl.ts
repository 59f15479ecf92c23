import { readUplRow, type UplFault, type UplProduct, type UplRow } from '../domain/product.ts';
import type { Products } from './ports.ts';

export interface ImportUplDeps {
  readonly products: Pick<Products, 'upsertFromUpl'>;
}

export interface UplImportReport {
  /** Lines read, without the heading. */
  readonly rows: number;
  /** Different products among them: a product has a line for each legal basis. */
  readonly products: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Lines that are no product. */
  readonly skipped: number;
  /** `row` counts as a spreadsheet does: the heading is row 1. */
  readonly faults: readonly (UplFault & { readonly row: number })[];
}

const batchSize = 200;

/**
 * Takes in the Uniforme Productnamenlijst. Repeating it changes nothing; lines with faults are reported and left out.
 *
 * @param dryRun only say what would happen
 */
export async function importUpl(
  { products }: ImportUplDeps,
  rows: readonly UplRow[],
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<UplImportReport> {
  const byUri = new Map<string, UplProduct>();
  const faults: (UplFault & { row: number })[] = [];
  let skipped = 0;
  for (const [index, row] of rows.entries()) {
    const read = readUplRow(row);
    if (read === undefined) skipped += 1;
    else if ('faults' in read) faults.push(...read.faults.map((fault) => ({ ...fault, row: index + 2 })));
    else byUri.set(read.uri, together(byUri.get(read.uri), read));
  }
  const counts = { added: 0, changed: 0, unchanged: 0 };
  const wanted = [...byUri.values()];
  for (let start = 0; start < wanted.length; start += batchSize) {
    const batch = wanted.slice(start, start + batchSize);
    const outcomes = await products.upsertFromUpl(batch, { dryRun });
    for (const outcome of outcomes.values()) counts[outcome] += 1;
  }
  return { rows: rows.length, products: byUri.size, ...counts, skipped, faults };
}

/** What the lines of one product say together. */
function together(known: UplProduct | undefined, read: UplProduct): UplProduct {
  if (!known) return read;
  const union = (one: readonly string[], other: readonly string[]): string[] => [...new Set([...one, ...other])];
  return { ...known, levels: union(known.levels, read.levels), targetGroups: union(known.targetGroups, read.targetGroups) };
}
