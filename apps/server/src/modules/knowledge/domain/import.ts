/** What was wrong with one row of a file. */
export interface RowError {
  /** Line in the file, the header being line 1. */
  readonly line: number;
  readonly field?: string;
  /** Code of the message catalogue. */
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What became of the rows so far. */
export interface ImportCounts {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: number;
}

export type RowOutcome = keyof ImportCounts;

/** One row of a file, by lower-case column name. `line` is where it starts. */
export interface ImportRow {
  readonly line: number;
  readonly fields: Readonly<Record<string, string>>;
}

/** So many row errors are kept; the rest is only counted. */
export const mostRowErrors = 1000;
