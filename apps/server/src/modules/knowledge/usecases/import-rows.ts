import { DomainError, Invalid, NotFound } from '@ingang/kernel';
import { mostRowErrors, type ImportCounts, type ImportRow, type RowError, type RowOutcome } from '../domain/import.ts';

/** Takes in rows, or says what would become of them when `dryRun`: per row what it became, or why it is refused. */
export type TakeRows = (rows: readonly ImportRow[], options: { readonly dryRun: boolean }) => Promise<readonly (RowOutcome | DomainError)[]>;

/** A file that is being taken in. */
export interface RunningImport extends ImportCounts {
  readonly id: string;
  readonly dryRun: boolean;
  readonly rowsTotal: number;
  readonly rowsDone: number;
  readonly errors: readonly RowError[];
}

/** Port: imports and the rows that they still have to take in. */
export interface Imports {
  find(id: string): Promise<RunningImport | undefined>;
  rows(id: string, from: number, count: number): Promise<ImportRow[]>;
  saveProgress(progress: RunningImport, done: boolean): Promise<void>;
}

/**
 * Takes in the next rows of a file. A wrong row is refused and reported; the others go on.
 *
 * @returns whether the file is done
 * @throws NotFound `import.not-found`
 */
export async function importNextRows(
  deps: { readonly imports: Imports; readonly take: TakeRows },
  id: string,
  count: number,
): Promise<boolean> {
  const present = await deps.imports.find(id);
  if (!present) throw new NotFound('import.not-found');
  const rows = await deps.imports.rows(id, present.rowsDone, count);
  const outcomes = await deps.take(rows, { dryRun: present.dryRun });
  const counts = { created: present.created, changed: present.changed, unchanged: present.unchanged, rejected: present.rejected };
  const errors = [...present.errors];
  for (const [index, outcome] of outcomes.entries()) {
    counts[outcome instanceof DomainError ? 'rejected' : outcome] += 1;
    if (outcome instanceof DomainError) errors.push(...toRowErrors(rows[index]!.line, outcome));
  }
  const rowsDone = present.rowsDone + rows.length;
  const done = rowsDone >= present.rowsTotal;
  await deps.imports.saveProgress({ ...present, ...counts, rowsDone, errors: errors.slice(0, mostRowErrors) }, done);
  return done;
}

function toRowErrors(line: number, error: DomainError): RowError[] {
  if (error instanceof Invalid && error.faults.length > 0) return error.faults.map((fault) => ({ line, ...fault }));
  return [{ line, code: error.code, params: error.params }];
}
