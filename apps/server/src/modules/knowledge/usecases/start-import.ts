import { Invalid, type AuthorityId, type UserId } from '@ingang/kernel';
import { missingColumns } from '../domain/question-answer-row.ts';
import { readCsvFile } from './read-file.ts';
import type { ImportRow } from '../domain/import.ts';

export type ImportKind = 'vac' | 'upl';

export interface NewImport {
  readonly kind: ImportKind;
  readonly content: string;
  readonly fileName: string | null;
  readonly authorityId: AuthorityId | null;
  readonly publish: boolean;
  readonly dryRun: boolean;
}

export interface ImportStarter {
  readonly id: UserId | undefined;
  readonly name: string;
}

/** Port: where imports are kept. */
export interface ImportDesk {
  add(wanted: Omit<NewImport, 'content'>, rows: readonly ImportRow[]): Promise<string>;
}

/**
 * Reads a file and puts its rows ready to be taken in.
 * @returns the id of the import
 * @throws Invalid for a file that cannot be read or lacks its columns
 */
export async function startImport(desk: ImportDesk, wanted: NewImport): Promise<string> {
  const { columns, rows } = readCsvFile(wanted.content);
  const missing = wanted.kind === 'vac' ? missingColumns(columns) : ['uniformeproductnaam', 'uri'].filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    const params = { columns: missing.join(', ') };
    throw new Invalid('import.columns-missing', [{ field: 'content', code: 'import.columns-missing', params }], params);
  }
  const { content: _content, ...kept } = wanted;
  return desk.add(kept, rows);
}
