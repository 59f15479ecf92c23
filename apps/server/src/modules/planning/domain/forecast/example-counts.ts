import { dutchHolidays, epochDayOf, isoDateOf } from '@ingang/kernel/working-calendar';
import { normal, seeded } from '@ingang/planning/chance';
import { letterResponse } from '@ingang/planning/forecast';
import type { Circumstance } from './circumstances.ts';
import type { CountedSeries, CountsTable } from './counts-table.ts';

/** An authority with its inhabitants, by which generated contacts are shared out. */
export interface ExampleAuthority {
  readonly id: string;
  readonly population: number;
}

const twoYears = 730;
const intervalMinutes = 15;
const slotsOfDay = 1440 / intervalMinutes;
/** Contacts of the region on an ordinary open day. */
const ordinaryDay = 1450;
const weekdays = [1.22, 1.05, 0.98, 0.95, 0.87, 0, 0] as const;
const channels = [
  { name: 'phone', share: 0.82, from: 8, until: 17 },
  { name: 'email', share: 0.18, from: 7, until: 19 },
] as const;
const letters = { reached: 115_000, each: 0.034, said: 0.05 };

/** Days before today, so that the example always has something to be found. */
const shiftDaysAgo = 210;
const troubleDaysAgo = 65;
const unknownDaysAgo = [150, 151, 152];

/**
 * Two years of generated contacts up to and including a day: weekdays, times of year, holidays, letters about tax, a lasting change, a day of trouble
 * and three days of which nothing is known. The same day always gives the same counts.
 *
 * @param today `YYYY-MM-DD`; with it the last day of the table
 * @param historyDays before it
 */
export function exampleCounts(today: string, authorities: readonly ExampleAuthority[], historyDays = twoYears): CountsTable {
  const last = epochDayOf(today);
  const first = last - historyDays;
  const days = Array.from({ length: historyDays + 1 }, (_, index) => ({ index, mean: dayMean(first + index, last), isUnknown: unknownDaysAgo.includes(last - first - index) }));
  const everybody = Math.max(1, authorities.reduce((sum, { population }) => sum + population, 0));
  const series = channels.flatMap((channel, kind) => authorities.map(({ id, population }, place): CountedSeries => {
    const counts = new Float64Array(days.length * slotsOfDay);
    const shares = shapeOf(channel);
    for (const { index, mean, isUnknown } of days) {
      const day = counts.subarray(index * slotsOfDay, (index + 1) * slotsOfDay);
      if (isUnknown) day.fill(NaN);
      else fillDay(day, (mean * channel.share * population) / everybody, shares, seeded((first + index) * 97 + kind * 31 + place));
    }
    return { channel: channel.name, product: null, authority: id, counts };
  }));
  return { startDate: isoDateOf(first), intervalMinutes, series };
}

/** What is known beside the generated counts: letters of past years and of the next, and a fair. */
export function exampleCircumstances(today: string): readonly Circumstance[] {
  const year = Number(today.slice(0, 4));
  const nothing = { authorityId: null, untilDate: null, isClosed: false, reached: null, contactsEach: null, contacts: null };
  return [year - 2, year - 1, year, year + 1].flatMap((each): Circumstance[] => [
    { ...nothing, kind: 'event', name: `Belastingaanslagen ${each}`, date: lettersOf(each), likeness: 'tax-letter', reached: letters.reached, contactsEach: letters.said },
    { ...nothing, kind: 'special-day', name: 'Jaarmarkt', date: fairOf(each), likeness: 'fair' },
  ]);
}

/** The last Thursday of February. */
function lettersOf(year: number): string {
  const end = epochDayOf(`${year}-02-28`);
  return isoDateOf(end - ((end + 7) % 7));
}

/** The first Tuesday of September. */
function fairOf(year: number): string {
  const begin = epochDayOf(`${year}-09-01`);
  return isoDateOf(begin + ((12 - (begin % 7)) % 7));
}

function dayMean(epochDay: number, last: number): number {
  const date = isoDateOf(epochDay);
  const weekday = (epochDay + 3) % 7;
  if (isHoliday(epochDay)) return 0;
  const noise = Math.exp(0.045 * normal(seeded(epochDay * 7919)));
  let mean = ordinaryDay * weekdays[weekday]! * (1 + 0.08 * Math.cos((2 * Math.PI * epochDay) / 365.2425)) * noise;
  if (weekday === 0 && Number(date.slice(8)) <= 7) mean *= 1.1;
  if (isHoliday(epochDay - 1) || (weekday === 0 && isHoliday(epochDay - 3))) mean *= 1.15;
  if (date === fairOf(Number(date.slice(0, 4)))) mean *= 0.7;
  if (epochDay >= last - shiftDaysAgo) mean *= 1.2;
  if (epochDay === nearestWorkday(last - troubleDaysAgo)) mean *= 0.35;
  return mean > 0 ? mean + fromLetters(epochDay) : 0;
}

function nearestWorkday(epochDay: number): number {
  const weekday = (epochDay + 3) % 7;
  return weekday > 4 ? epochDay + 7 - weekday : epochDay;
}

function fromLetters(epochDay: number): number {
  const sent = epochDayOf(lettersOf(Number(isoDateOf(epochDay).slice(0, 4))));
  if (epochDay < sent || epochDay > sent + 20) return 0;
  const openBefore = Array.from({ length: epochDay - sent }, (_, day) => sent + day).filter((day) => (day + 3) % 7 < 5 && !isHoliday(day)).length;
  return letters.reached * letters.each * (letterResponse[openBefore] ?? 0);
}

const holidaysOf = new Map<number, ReadonlySet<string>>();

function isHoliday(epochDay: number): boolean {
  const date = isoDateOf(epochDay);
  const year = Number(date.slice(0, 4));
  if (!holidaysOf.has(year)) holidaysOf.set(year, new Set(dutchHolidays(year).map((holiday) => holiday.date)));
  return holidaysOf.get(year)!.has(date);
}

/** Busy at ten, a dip at noon, quieter towards the end; together 1. */
function shapeOf({ from, until }: (typeof channels)[number]): Float64Array {
  const shares = Float64Array.from({ length: slotsOfDay }, (_, slot) => {
    const hour = ((slot + 0.5) * intervalMinutes) / 60;
    if (hour < from || hour >= until) return 0;
    return 1 + 0.5 * Math.exp(-((hour - 10) ** 2) / 2) - 0.3 * Math.exp(-((hour - 12.5) ** 2)) + 0.15 * Math.exp(-((hour - 14) ** 2)) - 0.04 * (hour - from);
  });
  const sum = shares.reduce((all, share) => all + share, 0);
  return shares.map((share) => share / sum);
}

function fillDay(day: Float64Array, mean: number, shares: Float64Array, random: () => number): void {
  for (const [slot, share] of shares.entries()) if (share > 0) day[slot] = poisson(mean * share, random);
}

/** @param mean 0 to some hundreds */
function poisson(mean: number, random: () => number): number {
  const limit = Math.exp(-Math.min(mean, 700));
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count += 1;
  return count;
}
