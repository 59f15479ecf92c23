import { readFileSync } from 'node:fs';
import { testDataPath } from '../../../../../tests/support/test-data.ts';
import type { Circumstances } from '../series/circumstances.ts';
import { inLongerIntervals, seriesOf, type ContactSeries } from '../series/series.ts';

/** Days off in the months of the bank's calls that its calendar showed beforehand. Other days without rows are taken as not known. */
export const bankCircumstances: Circumstances = {
  holidays: 'none',
  specialDays: [
    { date: '2003-05-26', key: 'memorial-day', name: 'Memorial Day', closed: true },
    { date: '2003-07-04', key: 'independence-day', name: 'Independence Day', closed: true },
    { date: '2003-09-01', key: 'labor-day', name: 'Labor Day', closed: true },
  ],
};

/** Calls of a bank, 3 March to 24 October 2003, weekdays from 07:00 to 21:05: test data that the project does not ship. */
export function bankCalls(intervalMinutes: number, file = testDataPath('calls/fpp3_bank_calls.csv')): ContactSeries {
  const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1).map((line) => line.split(','));
  const series = seriesOf(rows.map(([, at, count]) => ({ at: at!.replace('Z', ''), count: Number(count) })), 5, 'Europe/Amsterdam');
  return inLongerIntervals(series, intervalMinutes);
}

/** Arrivals at another bank, January and February 1999, open day and night in a way that differs by weekday: test data, not shipped. */
export function shortHistory(intervalMinutes: number): ContactSeries {
  const lines = ['calls/technion_bank_1999-01.tsv', 'calls/technion_bank_1999-02.txt'].flatMap((path) => readFileSync(testDataPath(path), 'utf8').trim().split('\n').slice(1));
  const rows = lines.map((line) => line.split('\t').map((cell) => cell.trim())).filter((cells) => cells[12] !== 'PHANTOM');
  const dated = (text: string): string => `19${text.slice(0, 2)}-${text.slice(2, 4)}-${text.slice(4, 6)}`;
  return seriesOf(rows.map((cells) => ({ at: `${dated(cells[5]!)}T${cells[6]!.padStart(8, '0')}`, count: 1 })), intervalMinutes, 'Europe/Amsterdam');
}
