import type { Static } from 'typebox';
import { addFault } from './document.ts';
import type { ContentDocument } from './document.ts';
import type { ContentFault, FieldPath } from './faults.ts';
import type { HoursShape, WeekShape } from './shapes/hours.ts';

/** One stretch of opening in an ordinary week, in Europe/Amsterdam time. */
export interface OpeningPeriod {
  /** 1 is Monday, 7 is Sunday (ISO 8601). */
  readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  /** hh:mm */
  readonly from: string;
  /** hh:mm, exclusive; 24:00 is the end of the day. */
  readonly to: string;
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/**
 * Flattens a week into periods, in order of time.
 *
 * @example openingPeriods({ mon: ['08:30-17:00'] }) // [{ weekday: 1, from: '08:30', to: '17:00' }]
 */
export function openingPeriods(week: Static<typeof WeekShape>): OpeningPeriod[] {
  return weekdays.flatMap((day, i) => (week[day] ?? []).map((period) => ({
    weekday: (i + 1) as OpeningPeriod['weekday'],
    from: period.slice(0, 5),
    to: period.slice(6),
  })));
}

/** The week that `hours` names or is; undefined, with a fault, when the name is not among the patterns. */
export function resolveHours(
  hours: Static<typeof HoursShape>,
  patterns: Readonly<Record<string, Static<typeof WeekShape>>>,
  at: { document: ContentDocument; path: FieldPath; faults: ContentFault[] },
): OpeningPeriod[] {
  const week = typeof hours === 'string' ? patterns[hours] : hours;
  if (week === undefined) {
    addFault(at.faults, at.document, at.path, `"${String(hours)}" is not one of the region's hourPatterns`);
    return [];
  }
  const periods = openingPeriods(week);
  for (const problem of overlaps(periods)) addFault(at.faults, at.document, at.path, problem);
  return periods;
}

/** Names every period that ends before it begins, or begins before the one before it has ended. */
export function overlaps(periods: readonly OpeningPeriod[]): string[] {
  return periods.flatMap((period, i) => {
    const before = periods[i - 1];
    if (period.to <= period.from) return [`${period.from}-${period.to} ends before it begins`];
    if (before?.weekday === period.weekday && period.from < before.to) return [`${period.from}-${period.to} overlaps the period before it`];
    return [];
  });
}
