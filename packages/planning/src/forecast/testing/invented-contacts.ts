import { dutchHolidays, epochDayOf, isoDateOf } from '@ingang/kernel/working-calendar';
import { normal, seeded } from '../../chance/index.ts';
import type { ContactSeries } from '../series/series.ts';

/** How invented contacts come about; every effect is known, so that what is learnt can be held against it. */
export interface Truth {
  readonly startDate: string;
  readonly days: number;
  readonly intervalMinutes?: number;
  /** Contacts of an ordinary open day. */
  readonly perDay: number;
  /** Factors from Monday on; 0 for closed. */
  readonly weekdays?: readonly number[];
  /** Height of the wave of the year, with its top in January. */
  readonly year?: number;
  readonly firstMonday?: number;
  readonly afterHoliday?: number;
  /** Spread of days beyond chance. */
  readonly dayNoise?: number;
  /** Anything else, by date. */
  readonly factorOn?: (date: string) => number;
  readonly seed?: number;
}

export interface Invented {
  readonly series: ContactSeries;
  /** What every interval had on average before chance, and what every day had. */
  readonly means: Float64Array;
  readonly dayMeans: Float64Array;
}

const usualWeek = [1.25, 1.05, 1, 0.95, 0.85, 0, 0] as const;
const openFromHour = 8;
const openHours = 9;

/** Busy at ten, a dip at noon, quieter towards the end. */
function shareAt(hour: number): number {
  if (hour < openFromHour || hour >= openFromHour + openHours) return 0;
  return 1 + 0.5 * Math.exp(-((hour - 10) ** 2) / 2) - 0.3 * Math.exp(-((hour - 12.5) ** 2)) - 0.04 * (hour - openFromHour);
}

export function inventContacts(truth: Truth): Invented {
  const { startDate, days, intervalMinutes = 60, seed = 1, dayNoise = 0 } = truth;
  const slots = 1440 / intervalMinutes;
  const random = seeded(seed);
  const first = epochDayOf(startDate);
  const shares = Float64Array.from({ length: slots }, (_, slot) => shareAt(((slot + 0.5) * intervalMinutes) / 60));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const means = new Float64Array(days * slots);
  const dayMeans = Float64Array.from({ length: days }, (_, day) => meanOf(truth, first + day) * Math.exp(dayNoise * normal(random)));
  for (let day = 0; day < days; day += 1) for (let slot = 0; slot < slots; slot += 1) means[day * slots + slot] = (dayMeans[day]! * shares[slot]!) / whole;
  return { series: { startDate, intervalMinutes, counts: means.map((mean) => poisson(mean, random)) }, means, dayMeans };
}

function meanOf({ perDay, weekdays = usualWeek, year = 0, firstMonday = 1, afterHoliday = 1, factorOn }: Truth, epochDay: number): number {
  const date = isoDateOf(epochDay);
  const weekday = (epochDay + 3) % 7;
  if (isHoliday(date)) return 0;
  let mean = perDay * weekdays[weekday]! * (1 + year * Math.cos((2 * Math.PI * epochDay) / 365.2425)) * (factorOn?.(date) ?? 1);
  if (weekday === 0 && [...Array(Number(date.slice(8)) - 1).keys()].every((back) => weekday !== (epochDay - 1 - back + 3) % 7 || isHoliday(isoDateOf(epochDay - 1 - back)))) mean *= firstMonday;
  let before = epochDay - 1;
  while (weekdays[(before + 3) % 7] === 0) before -= 1;
  if (isHoliday(isoDateOf(before))) mean *= afterHoliday;
  return mean;
}

const holidaysOf = new Map<string, ReadonlySet<string>>();

function isHoliday(date: string): boolean {
  const year = date.slice(0, 4);
  if (!holidaysOf.has(year)) holidaysOf.set(year, new Set(dutchHolidays(Number(year)).map((holiday) => holiday.date)));
  return holidaysOf.get(year)!.has(date);
}

function poisson(mean: number, random: () => number): number {
  if (mean > 200) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count += 1;
  return count;
}
