import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { SynonymGroup } from './domain/search/index.ts';

const FILE = new URL('../../../content/synonyms.csv', import.meta.url);

/** The synonym groups that Ingang ships as a beginning; editors keep their own from then on. */
export async function loadStarterSynonyms(): Promise<SynonymGroup[]> {
  return readSynonymGroups(await readFile(FILE, 'utf8'));
}

/**
 * Reads synonym groups from CSV with the columns id, everyday, official and direction. Several words or phrases in one
 * cell are separated by `|`; direction is `both` or `to-official`.
 */
export function readSynonymGroups(csv: string): SynonymGroup[] {
  const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true, trim: true, skip_empty_lines: true });
  return rows.map((row) => ({
    id: row['id'] ?? '',
    everyday: phrases(row['everyday']),
    official: phrases(row['official']),
    bothWays: row['direction'] === 'both',
  }));
}

function phrases(cell = ''): string[] {
  return cell.split('|').map((phrase) => phrase.trim()).filter((phrase) => phrase !== '');
}
