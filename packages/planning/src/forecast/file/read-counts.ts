import { isIsoDate } from '@ingang/kernel/working-calendar';
import { Faults, isRecord, shown } from '../../shape/index.ts';
import type { FamilyMember } from '../family.ts';
import type { Circumstances } from '../series/circumstances.ts';
import { seriesOf, type ContactSeries, type CountedInterval } from '../series/series.ts';
import { circumstancesShape } from './circumstances-shape.ts';

/** Counts out of a file: the whole, and its parts when the rows say of what they are. */
export interface CountsFile {
  readonly whole: ContactSeries;
  /** By channel, product and authority, as far as rows name them; empty when they name none. */
  readonly members: readonly FamilyMember[];
  /** What the places in the paths of the members are. */
  readonly parts: readonly CountsPart[];
}

export type CountsPart = 'channel' | 'product' | 'authority';

/** The file cannot be used; every fault with the place where it is. */
export class ForecastFaults extends Error {
  readonly faults: readonly string[];
  /** Those of rows with counts, for who tells them in other words. */
  readonly ofRows: readonly RowsFault[];
  constructor(faults: readonly string[], ofRows: readonly RowsFault[] = []) {
    super(faults.join('\n'));
    this.faults = faults;
    this.ofRows = ofRows;
  }
}

/** What is wrong with rows of counts; a row counts from 0. */
export type RowsFault =
  | { readonly kind: 'number-of-rows'; readonly rows: number; readonly most: number }
  | { readonly kind: 'no-column'; readonly of: 'at' | 'count'; readonly names: readonly string[] }
  | { readonly kind: 'no-row'; readonly row: number }
  | { readonly kind: 'no-time' | 'no-count'; readonly row: number; readonly column: string; readonly value: unknown };

/** In one sentence, such as a command line prints. */
function sentenceOf(fault: RowsFault): readonly [place: string, what: string] {
  switch (fault.kind) {
    case 'number-of-rows': return ['rows', `must be 1 to ${fault.most}, not ${fault.rows}`];
    case 'no-column': return ['rows', `have no ${fault.of}; that column may be called ${fault.names.join(', ')}`];
    case 'no-row': return [`row ${fault.row + 1}`, 'must be an object'];
    case 'no-time': return [`row ${fault.row + 1}`, `has no time such as 2026-03-02T08:15, but ${shown(fault.value)}`];
    case 'no-count': return [`row ${fault.row + 1}`, `has no count from 0 to ${mostCount}, but ${shown(fault.value)}`];
  }
}

/** What columns are called, by what they mean; in small letters. */
const columnNames = {
  at: ['at', 'time', 'datetime', 'timestamp', 'start', 'date', 'tijd', 'tijdstip', 'datum'],
  count: ['count', 'counts', 'calls', 'contacts', 'aantal', 'gesprekken', 'contacten'],
  channel: ['channel', 'kanaal'],
  product: ['product'],
  authority: ['authority', 'organisatie', 'gemeente'],
} as const;
/** A part leans on the one before it: an authority on what the region does for the product. */
const partColumns: readonly CountsPart[] = ['channel', 'product', 'authority'];

const mostFaults = 20;
const mostRows = 5_000_000;
const mostCount = 1e7;
/** A slip of the pen in a year must not ask for a thousand years of quarter-hours. */
const earliest = Date.UTC(1990, 0, 1);
const latest = Date.UTC(2100, 0, 1);

/**
 * Counts out of the rows of a table or of JSON.
 *
 * @param rows a record for each, with a time and a count and optionally channel, product and authority, under one of their usual names
 * @param intervalMinutes of the series to make; rows of shorter intervals are added up
 * @param timeZone IANA name; for times that say how far they are from UTC
 * @throws ForecastFaults with the first twenty rows that are wrong
 */
export function readCounts(rows: readonly unknown[], intervalMinutes: number, timeZone: string): CountsFile {
  const found: RowsFault[] = [];
  const read = readRows(found, rows);
  if (found.length > 0) {
    const faults = new Faults();
    for (const fault of found) faults.add(...sentenceOf(fault));
    throw new ForecastFaults(faults.all.slice(0, mostFaults), found.slice(0, mostFaults));
  }
  const whole = seriesOf(read, intervalMinutes, timeZone);
  const byPath = new Map<string, PartRow[]>();
  for (const row of read) {
    const key = JSON.stringify(row.path);
    const found = byPath.get(key);
    if (found) found.push(row);
    else byPath.set(key, [row]);
  }
  const isFamily = read.some(({ path }) => path.length > 0);
  const members = isFamily ? [...byPath].map(([key, of]): FamilyMember => ({ path: JSON.parse(key) as string[], series: alongside(whole, of, timeZone) })) : [];
  return { whole, members, parts: partColumns.filter((part) => isRecord(rows[0]) && Object.keys(rows[0]).some((name) => isCalled(name, columnNames[part]))) };
}

type PartRow = CountedInterval & { readonly path: readonly string[] };

function readRows(faults: RowsFault[], rows: readonly unknown[]): readonly PartRow[] {
  if (rows.length === 0 || rows.length > mostRows) {
    faults.push({ kind: 'number-of-rows', rows: rows.length, most: mostRows });
    return [];
  }
  const columns = columnsOf(faults, rows[0]);
  if (faults.length > 0) return [];
  return rows.flatMap((row, index) => {
    if (faults.length >= mostFaults) return [];
    if (!isRecord(row)) {
      faults.push({ kind: 'no-row', row: index });
      return [];
    }
    const at = row[columns.at];
    const count = typeof row[columns.count] === 'string' ? numberIn(row[columns.count] as string) : row[columns.count];
    if (typeof at !== 'string' || !isTime(at)) faults.push({ kind: 'no-time', row: index, column: columns.at, value: at });
    else if (typeof count !== 'number' || !(count >= 0 && count <= mostCount)) faults.push({ kind: 'no-count', row: index, column: columns.count, value: row[columns.count] });
    else return [{ at: at.replace(' ', 'T'), count, path: columns.parts.map((column) => String(row[column] ?? '')) }];
    return [];
  });
}

function numberIn(text: string): number {
  return text.trim() === '' ? NaN : Number(text);
}

function isTime(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/.test(text)) return false;
  const instant = Date.parse(text.replace(' ', 'T'));
  return isIsoDate(text.slice(0, 10)) && instant >= earliest && instant < latest;
}

function isCalled(name: string, known: readonly string[]): boolean {
  return known.includes(name.toLowerCase());
}

function columnsOf(faults: RowsFault[], first: unknown): { readonly at: string; readonly count: string; readonly parts: readonly string[] } {
  const names = isRecord(first) ? Object.keys(first) : [];
  const find = (known: readonly string[]): string | undefined => names.find((name) => isCalled(name, known));
  const need = (column: 'at' | 'count'): string => {
    const found = find(columnNames[column]);
    if (found === undefined) faults.push({ kind: 'no-column', of: column, names: columnNames[column] });
    return found ?? '';
  };
  return { at: need('at'), count: need('count'), parts: partColumns.map((column) => find(columnNames[column])).filter((column) => column !== undefined) };
}

/** The rows of a part on the days of the whole: known where the whole is known. */
function alongside(whole: ContactSeries, rows: readonly CountedInterval[], timeZone: string): ContactSeries {
  const own = seriesOf(rows, whole.intervalMinutes, timeZone);
  const shift = (Date.parse(own.startDate) - Date.parse(whole.startDate)) / (whole.intervalMinutes * 60_000);
  const counts = whole.counts.map((count, index) => (Number.isNaN(count) ? NaN : (own.counts[index - shift] ?? 0) || 0));
  return { ...whole, counts };
}

/**
 * Counts and circumstances out of JSON: `rows`, and optionally `circumstances`.
 *
 * @throws ForecastFaults naming everything that is missing, unknown or impossible
 */
export function readForecastFile(value: unknown, intervalMinutes: number, timeZone: string): CountsFile & { readonly circumstances: Circumstances } {
  const faults = new Faults();
  const { rows, circumstances } = faults.fields('', value, ['rows', 'circumstances']);
  if (!Array.isArray(rows)) faults.add('rows', rows === undefined ? 'is missing' : 'must be a list');
  const said = readCircumstances(faults, circumstances ?? {});
  if (faults.all.length > 0) throw new ForecastFaults(faults.all.slice(0, mostFaults));
  return { ...readCounts(rows as readonly unknown[], intervalMinutes, timeZone), circumstances: said };
}

/** Circumstances that stand in a file of their own. */
export function readCircumstancesFile(value: unknown): Circumstances {
  const faults = new Faults();
  const said = readCircumstances(faults, value);
  if (faults.all.length > 0) throw new ForecastFaults(faults.all.slice(0, mostFaults));
  return said;
}

function readCircumstances(faults: Faults, value: unknown): Circumstances {
  const said = circumstancesShape.read(faults, 'circumstances', value);
  for (const [index, { dayShares = [1] }] of (said.events ?? []).entries()) {
    const sum = dayShares.reduce((total, share) => total + share, 0);
    if (Math.abs(sum - 1) > 0.01) faults.add(`circumstances.events.${index}.dayShares`, `must add up to 1, not ${Number(sum.toFixed(4))}`);
  }
  return said;
}
