import { CsvError, parse } from 'csv-parse/sync';
import type { ContentDocument } from './document.ts';
import type { ContentFault } from './faults.ts';

interface RowWithInfo {
  readonly info: { readonly lines: number };
  readonly record: Record<string, string>;
}

/**
 * Reads a CSV file (comma, UTF-8, first line holds the column names) into one document per row.
 * Empty cells are left out, so that optional columns are simply absent.
 */
export function parseCsv(file: string, text: string, faults: ContentFault[]): ContentDocument[] {
  try {
    const rows = parse(text, { bom: true, columns: true, info: true, skip_empty_lines: true, trim: true }) as unknown as RowWithInfo[];
    return rows.map(({ record, info }) => ({
      file,
      value: Object.fromEntries(Object.entries(record).filter(([, cell]) => cell !== '')),
      lineOf: () => info.lines,
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    faults.push({ file, line: Number(error['lines'] ?? 1), field: '', message: `is not CSV: ${error.message}` });
    return [];
  }
}

/**
 * Splits a cell that holds several values.
 *
 * @example splitCell('vuilnisbak; kliko') // ['vuilnisbak', 'kliko']
 */
export function splitCell(cell: string | undefined): string[] {
  return (cell ?? '').split(';').map((part) => part.trim()).filter((part) => part !== '');
}
