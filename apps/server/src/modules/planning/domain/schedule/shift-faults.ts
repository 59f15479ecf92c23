import type { FieldFault } from '@ingang/kernel';
import type { DaySpan } from '@ingang/planning/board';
import { datesOfWeek, type AgentContract, type PlannedShift, type Requirement } from './week.ts';

/**
 * What cannot be about a shift. Rules of working time are not among them: those are named at the board, and a team lead decides.
 *
 * @param monday of the week that the shift is in
 * @example shiftFaults({ agentId: 'a', date: '2027-03-09', fromMinute: 540, untilMinute: 500, breaks: [], activities: [] }, '2027-03-01').map(({ code }) => code) // ['planning.shift-in-another-week', 'planning.hours-reversed']
 */
export function shiftFaults(shift: PlannedShift, monday: string): FieldFault[] {
  const { date, breaks, activities } = shift;
  const faults: FieldFault[] = [];
  if (!datesOfWeek(monday).includes(date)) faults.push({ field: 'date', code: 'planning.shift-in-another-week' });
  if (shift.fromMinute >= shift.untilMinute) faults.push({ field: 'untilMinute', code: 'planning.hours-reversed' });
  const parts: readonly (readonly [string, DaySpan])[] = [...breaks.map((span, index) => [`breaks[${index}]`, span] as const), ...activities.map((span, index) => [`activities[${index}]`, span] as const)];
  for (const [index, [field, span]] of parts.entries()) {
    if (span.fromMinute >= span.untilMinute) faults.push({ field, code: 'planning.hours-reversed' });
    else if (span.fromMinute < shift.fromMinute || span.untilMinute > shift.untilMinute) faults.push({ field, code: 'planning.outside-shift' });
    else if (parts.slice(0, index).some(([, other]) => other.fromMinute < span.untilMinute && span.fromMinute < other.untilMinute)) faults.push({ field, code: 'planning.stretches-overlap' });
  }
  return faults;
}

/** What cannot be about a contract. */
export function contractFaults({ shortestShiftMinutes, longestShiftMinutes, week }: AgentContract): FieldFault[] {
  const faults: FieldFault[] = [];
  if (shortestShiftMinutes > longestShiftMinutes) faults.push({ field: 'shortestShiftMinutes', code: 'planning.shift-lengths-reversed' });
  for (const [index, { weekday, hours }] of week.entries()) {
    if (hours && hours.fromMinute >= hours.untilMinute) faults.push({ field: `week[${index}].hours`, code: 'planning.hours-reversed' });
    if (week.findIndex((other) => other.weekday === weekday) !== index) faults.push({ field: `week[${index}].weekday`, code: 'planning.weekday-twice' });
  }
  return faults;
}

/** What cannot be about the work of an ordinary week. */
export function requirementFaults({ days, intervalMinutes }: Requirement): FieldFault[] {
  const faults: FieldFault[] = [];
  for (const [index, { weekday, open }] of days.entries()) {
    if (open.fromMinute >= open.untilMinute) faults.push({ field: `content.days[${index}].open`, code: 'planning.hours-reversed' });
    if (open.fromMinute % intervalMinutes !== 0 || open.untilMinute % intervalMinutes !== 0) faults.push({ field: `content.days[${index}].open`, code: 'planning.off-the-interval' });
    if (days.findIndex((other) => other.weekday === weekday) !== index) faults.push({ field: `content.days[${index}].weekday`, code: 'planning.weekday-twice' });
  }
  return faults;
}
