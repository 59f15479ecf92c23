import { parse } from 'csv-parse/sync';
import { Invalid } from '@ingang/kernel';
import type { ImportRow } from '../domain/import.ts';

/** More rows than any municipality has questions; a larger file is cut into parts by its owner. */
const mostRows = 100_000;

/**
 * The rows of a CSV file, whatever its separator (comma, semicolon or tab), line ends and byte order mark.
 * @throws Invalid `import.not-csv`, `import.empty`, `import.too-many-rows`
 */
export function readCsvFile(text: string): { columns: string[]; rows: ImportRow[] } {
  const records = parseOrThrow(text);
  const [header, ...body] = records;
  if (!header || body.length === 0) throw new Invalid('import.empty', [{ field: 'content', code: 'import.empty' }]);
  if (body.length > mostRows) {
    throw new Invalid('import.too-many-rows', [{ field: 'content', code: 'import.too-many-rows', params: { limit: mostRows } }]);
  }
  const columns = header.record.map((name) => name.trim().toLowerCase());
  const rows = body.map(({ record, info }) => ({
    line: info.lines - (record.join('').match(/\n/g)?.length ?? 0),
    fields: Object.fromEntries(columns.map((name, index) => [name, record[index] ?? ''])),
  }));
  return { columns, rows };
}

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function parseOrThrow(text: string): Parsed[] {
  const firstLine = text.slice(0, text.indexOf('\n') + 1 || undefined);
  const delimiter = [',', ';', '\t'].toSorted((a, b) => firstLine.split(b).length - firstLine.split(a).length)[0]!;
  try {
    const options = { bom: true, delimiter, info: true, relax_column_count: true, skip_empty_lines: true, relax_quotes: false } as const;
    return parse(text, options) as unknown as Parsed[];
  } catch (error) {
    const line = (error as { lines?: number }).lines ?? 0;
    throw new Invalid('import.not-csv', [{ field: 'content', code: 'import.not-csv', params: { line } }]);
  }
}
