import { epochDayOf } from '@ingang/kernel/working-calendar';
import type { Bounds, Forecast, ForecastDay } from './forecast.ts';
import type { DayParts } from './day-parts.ts';
import type { Findings } from './findings.ts';
import type { WithinDay } from './spread/within-day.ts';

/** A forecast as plain data, to be kept and sent. */
export interface KeptForecast {
  readonly startDate: string;
  readonly intervalMinutes: number;
  readonly days: readonly KeptDay[];
  readonly findings: Findings;
  /** What forecasting anew during a day needs. */
  readonly dayRanks: readonly number[];
  readonly within: readonly WithinDay[];
}

export interface KeptDay {
  readonly date: string;
  readonly open: boolean;
  readonly expected: number;
  readonly bounds: readonly Bounds<number>[];
  /** The interval of the day that comes first in the lists below; before and after them nothing is expected. */
  readonly firstSlot: number;
  readonly slots: readonly number[];
  readonly slotBounds: readonly Bounds<readonly number[]>[];
  readonly relativeVariance: number;
  readonly parts: DayParts;
}

/** Contacts are kept to a thousandth. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Leaves out intervals before opening and after closing, and what only making a forecast needs. */
export function keepForecast({ startDate, intervalMinutes, days, findings, calibration: { dayRanks, within } }: Forecast): KeptForecast {
  return { startDate, intervalMinutes, days: days.map(keepDay), findings, dayRanks: Array.from(dayRanks, (rank) => Math.round(rank * 1e5) / 1e5), within };
}

function keepDay({ date, open, expected, bounds, slots, slotBounds, relativeVariance, parts }: ForecastDay): KeptDay {
  const first = Math.max(0, slots.findIndex((mean) => mean > 0));
  const after = slots.findLastIndex((mean) => mean > 0) + 1;
  const cut = (values: Float64Array): readonly number[] => Array.from(values.subarray(first, Math.max(first, after)), rounded);
  return {
    date, open, expected: rounded(expected), bounds, firstSlot: first, slots: cut(slots), relativeVariance, parts,
    slotBounds: slotBounds.map(({ coverage, lower, upper }) => ({ coverage, lower: cut(lower), upper: cut(upper) })),
  };
}

/** The day with all its intervals, as `reforecastDay` and `explainDay` want it. */
export function openKeptDay({ firstSlot, slots, slotBounds, ...day }: KeptDay, intervalMinutes: number): ForecastDay {
  const whole = (values: readonly number[]): Float64Array => {
    const all = new Float64Array(1440 / intervalMinutes);
    all.set(values, firstSlot);
    return all;
  };
  return { ...day, slots: whole(slots), slotBounds: slotBounds.map(({ coverage, lower, upper }) => ({ coverage, lower: whole(lower), upper: whole(upper) })) };
}

/** Contacts of a week, to staff for. */
export interface WeekOfContacts {
  /** Each interval from Monday midnight on. */
  readonly contacts: readonly number[];
  /** Days of the week that the forecast does not reach: nobody is counted on them. */
  readonly missingDates: readonly string[];
}

/**
 * @param monday `YYYY-MM-DD`, the first of the seven days
 * @param coverage left out: what is expected; else the upper bound of each interval at this coverage, to be on the safe side
 * @throws RangeError when the forecast has no bounds at that coverage
 */
export function contactsOfWeek({ days, intervalMinutes }: Pick<KeptForecast, 'days' | 'intervalMinutes'>, monday: string, coverage?: number): WeekOfContacts {
  const first = epochDayOf(monday);
  const perDay = 1440 / intervalMinutes;
  const contacts = Array.from({ length: 7 * perDay }, () => 0);
  const missing = new Set(Array.from({ length: 7 }, (_, day) => dateAfter(monday, day)));
  for (const { date, firstSlot, slots, slotBounds } of days) {
    const day = epochDayOf(date) - first;
    if (day < 0 || day > 6) continue;
    missing.delete(date);
    const values = coverage === undefined ? slots : slotBounds.find((bound) => bound.coverage === coverage)?.upper;
    if (!values) throw new RangeError(`this forecast has no bounds at ${coverage}`);
    for (const [slot, value] of values.entries()) contacts[day * perDay + firstSlot + slot] = value;
  }
  return { contacts, missingDates: [...missing] };
}

/** @example dateAfter('2026-12-28', 7) // '2027-01-04' */
export function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
