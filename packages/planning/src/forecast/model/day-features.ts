import { dutchHolidays, epochDayOf, isoDateOf, municipalHolidays } from '@ingang/kernel/working-calendar';
import type { Circumstances } from '../series/circumstances.ts';

/** Something that a day has, with how much of it; what it does to the number of contacts is learnt. */
export interface Feature {
  readonly key: string;
  readonly group: FeatureGroup;
  readonly amount: number;
}

/** Features of one group are taken to have effects of one size, learnt together. */
export type FeatureGroup = 'weekday' | 'after-closed' | 'holiday' | 'first-monday' | 'month' | 'year' | 'trend' | 'period';

export interface PlannedDay {
  readonly epochDay: number;
  /** 0 is Monday. */
  readonly weekday: number;
  readonly open: boolean;
  /** Names of what makes the day special, for people. */
  readonly names: readonly string[];
  readonly features: readonly Feature[];
}

/** Monday is 0; 1 January 1970 was a Thursday. */
export function weekdayNumber(epochDay: number): number {
  return (((epochDay + 3) % 7) + 7) % 7;
}

interface Named {
  readonly key: string;
  readonly name: string;
  readonly closed: boolean;
}

/** How far from a day another open or closed one is looked for. */
const furthestDays = 12;

export interface Setting {
  readonly circumstances: Circumstances;
  /** Whether the day is open when nothing special happens. */
  readonly openOn: IsDay;
  /** Day from which a trend is counted; undefined when history is too short to tell time of year from trend. */
  readonly yearlySince: number | undefined;
}

/** What is known of each of a run of days before any contact came. */
export function describeDays(firstEpochDay: number, days: number, { circumstances, openOn, yearlySince }: Setting): readonly PlannedDay[] {
  const special = specialDays(firstEpochDay - 31, days + 62, circumstances);
  const isOpen = (day: number): boolean => openOn(day) && !special.get(day)?.some(({ closed }) => closed);
  const closedByHoliday = (day: number): boolean => openOn(day) && !isOpen(day);
  return Array.from({ length: days }, (_, index) => {
    const epochDay = firstEpochDay + index;
    const named = special.get(epochDay) ?? [];
    return {
      epochDay,
      weekday: weekdayNumber(epochDay),
      open: isOpen(epochDay),
      names: [...new Set([...named.map(({ name }) => name), ...periodsOn(epochDay, circumstances).map(({ name }) => name)])],
      features: [
        { key: `weekday:${weekdayNumber(epochDay)}`, group: 'weekday', amount: 1 },
        ...aroundClosedDays(epochDay, isOpen, closedByHoliday, openOn),
        ...inTheMonth(epochDay, isOpen),
        ...named.filter(({ closed }) => !closed).map(({ key }): Feature => ({ key: `day:${key}`, group: 'holiday', amount: 1 })),
        ...periodsOn(epochDay, circumstances).map(({ key }): Feature => ({ key: `period:${key}`, group: 'period', amount: 1 })),
        ...(yearlySince === undefined ? [] : inTheYear(epochDay, yearlySince)),
      ],
    };
  });
}

function specialDays(firstEpochDay: number, days: number, { holidays = municipalHolidays, specialDays: local = [] }: Circumstances): ReadonlyMap<number, readonly Named[]> {
  const found = new Map<number, Named[]>();
  const add = (epochDay: number, named: Named): void => void found.set(epochDay, [...(found.get(epochDay) ?? []), named]);
  if (holidays !== 'none') {
    const years = [Number(isoDateOf(firstEpochDay).slice(0, 4)), Number(isoDateOf(firstEpochDay + days).slice(0, 4))] as const;
    for (let year = years[0]; year <= years[1]; year += 1) {
      for (const { date, key, name } of dutchHolidays(year, holidays)) add(epochDayOf(date), { key, name, closed: true });
    }
  }
  for (const { date, key, name, closed } of local) add(epochDayOf(date), { key, name, closed });
  return found;
}

function periodsOn(epochDay: number, { periods = [] }: Circumstances): readonly { readonly key: string; readonly name: string }[] {
  if (periods.length === 0) return periods;
  const date = isoDateOf(epochDay);
  return periods.filter(({ from, until }) => from <= date && date <= until);
}

type IsDay = (epochDay: number) => boolean;

/** People who could not call yesterday do so today; before a free day some hurry and some are away. */
function aroundClosedDays(epochDay: number, isOpen: IsDay, closedByHoliday: IsDay, openOn: IsDay): readonly Feature[] {
  const before = nearest(epochDay, -1, openOn);
  const after = nearest(epochDay, 1, openOn);
  const twoBefore = nearest(before, -1, openOn);
  const features: Feature[] = [];
  if (!isOpen(epochDay - 1)) features.push({ key: 'after-closed', group: 'after-closed', amount: 1 });
  if (closedByHoliday(before)) features.push({ key: 'after-holiday', group: 'holiday', amount: 1 });
  else if (closedByHoliday(twoBefore)) features.push({ key: 'second-after-holiday', group: 'holiday', amount: 1 });
  if (closedByHoliday(after)) features.push({ key: 'before-holiday', group: 'holiday', amount: 1 });
  if (closedByHoliday(before) && !isOpen(epochDay + 1)) features.push({ key: 'bridge-day', group: 'holiday', amount: 1 });
  return features;
}

function nearest(epochDay: number, step: 1 | -1, wanted: IsDay): number {
  for (let distance = 1; distance <= furthestDays; distance += 1) if (wanted(epochDay + step * distance)) return epochDay + step * distance;
  return epochDay + step;
}

const turnOfMonth: readonly string[] = ['first', 'second', 'third'];

/** The turn of the month by open days, the month as a wave, and its first Monday on which somebody answers. */
function inTheMonth(epochDay: number, isOpen: IsDay): readonly Feature[] {
  const features: Feature[] = [];
  const dayOfMonth = Number(isoDateOf(epochDay).slice(8));
  const monthStart = epochDay - dayOfMonth + 1;
  const openBefore = countOpen(monthStart, epochDay, isOpen);
  if (openBefore < turnOfMonth.length) features.push({ key: `month:${turnOfMonth[openBefore]}`, group: 'month', amount: 1 });
  const nextMonth = monthStart + daysInMonth(monthStart);
  const openAfter = countOpen(epochDay + 1, nextMonth, isOpen);
  if (openAfter < turnOfMonth.length) features.push({ key: `month:${turnOfMonth[openAfter]}-from-end`, group: 'month', amount: 1 });
  if (weekdayNumber(epochDay) === 0 && !mondaysOpen(monthStart, epochDay, isOpen)) features.push({ key: 'first-monday', group: 'first-monday', amount: 1 });
  const turn = (2 * Math.PI * (dayOfMonth - 1)) / (nextMonth - monthStart);
  for (const wave of [1, 2]) {
    features.push({ key: `month:sine-${wave}`, group: 'month', amount: Math.sin(wave * turn) }, { key: `month:cosine-${wave}`, group: 'month', amount: Math.cos(wave * turn) });
  }
  return features;
}

function daysInMonth(monthStart: number): number {
  const next = new Date(monthStart * 86_400_000);
  next.setUTCMonth(next.getUTCMonth() + 1);
  return next.getTime() / 86_400_000 - monthStart;
}

function countOpen(from: number, until: number, isOpen: IsDay): number {
  let open = 0;
  for (let day = from; day < until && open < turnOfMonth.length; day += 1) if (isOpen(day)) open += 1;
  return open;
}

function mondaysOpen(from: number, until: number, isOpen: IsDay): boolean {
  for (let day = from; day < until; day += 1) if (weekdayNumber(day) === 0 && isOpen(day)) return true;
  return false;
}

/** Three waves of a year, and a slope. */
function inTheYear(epochDay: number, since: number): readonly Feature[] {
  const turn = (2 * Math.PI * (epochDay + 0.5)) / 365.2425;
  const waves = [1, 2, 3].flatMap((wave): Feature[] => [
    { key: `year:sine-${wave}`, group: 'year', amount: Math.sin(wave * turn) },
    { key: `year:cosine-${wave}`, group: 'year', amount: Math.cos(wave * turn) },
  ]);
  return [...waves, { key: 'trend', group: 'trend', amount: (epochDay - since) / 365.2425 }];
}
