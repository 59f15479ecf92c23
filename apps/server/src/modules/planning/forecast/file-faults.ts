import { CsvError } from 'csv-parse/sync';
import type { RowsFault } from '@ingang/planning/forecast';

/** What is wrong with a file, as a key of the message catalogues with what is said in it. */
export interface FileFault {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A row with the place where it ends in the file. */
export interface Row {
  readonly record: Readonly<Record<string, string>>;
  /** Lines count from 1, and the first holds the names of the columns. */
  readonly info: { readonly lines: number };
}

const mostShown = 60;
const unevenCodes = ['CSV_RECORD_INCONSISTENT_COLUMNS', 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH'];
const quoteCodes = ['CSV_QUOTE_NOT_CLOSED', 'CSV_INVALID_CLOSING_QUOTE', 'INVALID_OPENING_QUOTE'];

/** @param error what the reader of CSV threw */
export function faultOfCsv(error: unknown): FileFault {
  if (!(error instanceof CsvError)) throw error;
  const { code, lines, record, columns } = error as CsvError & { readonly lines?: number; readonly record?: readonly unknown[]; readonly columns?: readonly unknown[] };
  if (lines === undefined) return { code: 'planning.file-no-csv' };
  if (unevenCodes.includes(code)) return { code: 'planning.file-uneven', params: { line: lines, found: record?.length ?? 0, expected: columns?.length ?? 0 } };
  return { code: quoteCodes.includes(code) ? 'planning.file-quotes' : 'planning.file-no-csv-at', params: { line: lines } };
}

/** @param rows of the file, with the lines on which they stand */
export function faultOfRows(fault: RowsFault, rows: readonly Row[]): FileFault {
  switch (fault.kind) {
    case 'number-of-rows': return { code: fault.rows === 0 ? 'planning.file-empty' : 'planning.counts-too-many' };
    case 'no-column': return { code: fault.of === 'at' ? 'planning.file-no-time-column' : 'planning.file-no-count-column', params: { names: fault.names.join(', ') } };
    case 'no-row': return { code: 'planning.file-no-csv-at', params: { line: rows[fault.row]!.info.lines } };
    case 'no-time':
    case 'no-count': return { code: fault.kind === 'no-time' ? 'planning.file-no-time' : 'planning.file-no-count', params: placeOf(fault.column, fault.value, rows[fault.row]!) };
  }
}

function placeOf(column: string, value: unknown, { record, info }: Row): Readonly<Record<string, string | number>> {
  return { line: info.lines, column: Object.keys(record).indexOf(column) + 1, name: column.slice(0, mostShown), value: String(value ?? '').slice(0, mostShown) };
}
