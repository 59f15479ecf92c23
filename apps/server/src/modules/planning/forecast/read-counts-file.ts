import { parse } from 'csv-parse/sync';
import { ForecastFaults, readCounts, type CountsPart } from '@ingang/planning/forecast';
import { faultOfCsv, faultOfRows, type FileFault, type Row } from './file-faults.ts';
import type { CountedSeries, CountsTable } from '../domain/forecast/counts-table.ts';

export type ReadFile = { readonly table: CountsTable } | { readonly faults: readonly FileFault[] };

/** What channels are called elsewhere, in small letters. */
const channelNames: Readonly<Record<string, string>> = {
  telefoon: 'phone', telefonie: 'phone', tel: 'phone', call: 'phone', calls: 'phone', balie: 'desk', 'e-mail': 'email', mail: 'email', brief: 'post', website: 'web', formulier: 'web',
};
const intervals = [60, 30, 15, 5];

/** A file of counts in the shortest interval that its times ask for; or every fault with its line and column. */
export function readCountsFile(content: string): ReadFile {
  let rows: readonly Row[];
  try {
    rows = parse(content, { columns: true, bom: true, delimiter: [',', ';', '\t'], skip_empty_lines: true, trim: true, info: true }) as unknown as readonly Row[];
  } catch (error) {
    return { faults: [faultOfCsv(error)] };
  }
  const records = rows.map(({ record }) => record);
  try {
    const { whole, members, parts } = readCounts(records, intervalOf(records), 'Europe/Amsterdam');
    const series = members.length === 0
      ? [{ channel: null, product: null, authority: null, counts: whole.counts }]
      : members.map(({ path, series: { counts } }): CountedSeries => ({ ...namesOf(parts, path), counts }));
    return { table: { startDate: whole.startDate, intervalMinutes: whole.intervalMinutes, series } };
  } catch (error) {
    if (error instanceof ForecastFaults) return { faults: error.ofRows.map((fault) => faultOfRows(fault, rows)) };
    throw error;
  }
}

function namesOf(parts: readonly CountsPart[], path: readonly string[]): Omit<CountedSeries, 'counts'> {
  const of = (part: CountsPart): string | null => path[parts.indexOf(part)]?.trim().slice(0, 200) || null;
  const channel = of('channel')?.toLowerCase() ?? null;
  return { channel: channel && (channelNames[channel] ?? channel.replaceAll(/[^a-z]+/g, '-').replaceAll(/^-|-$/g, '')), product: of('product'), authority: of('authority') };
}

/** The longest of the usual intervals into which all times fall; where none does, five minutes. */
function intervalOf(rows: readonly Readonly<Record<string, unknown>>[]): number {
  const minutes = new Set<number>();
  for (const row of rows) for (const cell of Object.values(row)) {
    const [, minute] = typeof cell === 'string' ? (/^\d{4}-\d\d-\d\d[T ]\d\d:(\d\d)/.exec(cell) ?? []) : [];
    if (minute !== undefined) minutes.add(Number(minute));
  }
  return intervals.find((interval) => [...minutes].every((minute) => minute % interval === 0)) ?? 5;
}
