import { calendarFaults } from '@ingang/kernel/working-calendar';
import type { OpenInterval, WeekHours } from '@ingang/kernel/working-calendar';
import type { Static } from 'typebox';
import { addFault } from '../files/document.ts';
import type { ContentDocument } from '../files/document.ts';
import type { ContentFault, FieldPath } from '../files/faults.ts';
import type { HoursShape, WeekShape } from '../shapes/hours.ts';

export type HourPatterns = Readonly<Record<string, Static<typeof WeekShape>>>;

/**
 * Reads periods as files write them.
 *
 * @example openIntervals(['08:30-17:00']) // [{ from: '08:30', until: '17:00' }]
 */
export function openIntervals(periods: readonly string[]): OpenInterval[] {
  return periods.map((period) => ({ from: period.slice(0, 5), until: period.slice(6) }));
}

/** A week as the working calendar takes it. @example weekHours({ monday: ['08:30-17:00'] }) // { monday: [{ from: '08:30', until: '17:00' }] } */
export function weekHours(week: Static<typeof WeekShape>): WeekHours {
  return Object.fromEntries(Object.entries(week).map(([day, periods]) => [day, openIntervals(periods)]));
}

/** The week that `hours` names or is; an empty week, with a fault, when the name is unknown or the hours make no sense. */
export function resolveHours(
  hours: Static<typeof HoursShape>,
  patterns: HourPatterns,
  at: { document: ContentDocument; path: FieldPath; faults: ContentFault[] },
): WeekHours {
  const week = typeof hours === 'string' ? patterns[hours] : hours;
  if (week === undefined) {
    addFault(at.faults, at.document, at.path, `"${String(hours)}" is not one of the region's hourPatterns`);
    return {};
  }
  const resolved = weekHours(week);
  for (const fault of calendarFaults({ week: resolved })) {
    addFault(at.faults, at.document, at.path, `${fault.field}: ${fault.code}`);
  }
  return resolved;
}
