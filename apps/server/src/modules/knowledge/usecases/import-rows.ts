import { DomainError, Invalid, NotFound } from '@ingang/kernel';
import { mostRowErrors, type ImportCounts, type ImportRow, type RowError, type RowOutcome } from '../domain/import.ts';

/** Takes in one row, or says what would become of it when `dryRun`. @throws Invalid for a row that is wrong */
export type TakeRow = (row: ImportRow, options: { readonly dryRun: boolean }) => Promise<RowOutcome>;

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
 * @param isolate runs one row so that what it wrote is undone when it fails
 * @returns whether the file is done
 * @throws NotFound `import.not-found`
 */
export async function importNextRows(
  deps: { readonly imports: Imports; readonly take: TakeRow; readonly isolate: <T>(task: () => Promise<T>) => Promise<T> },
  id: string,
  count: number,
): Promise<boolean> {
  const present = await deps.imports.find(id);
  if (!present) throw new NotFound('import.not-found');
  const rows = await deps.imports.rows(id, present.rowsDone, count);
  const counts = { created: present.created, changed: present.changed, unchanged: present.unchanged, rejected: present.rejected };
  const errors = [...present.errors];
  for (const row of rows) {
    try {
      counts[await deps.isolate(() => deps.take(row, { dryRun: present.dryRun }))] += 1;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      counts.rejected += 1;
      errors.push(...toRowErrors(row.line, error));
    }
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
