import type { FieldFault } from '../errors/index.ts';
import { isIsoDate } from './civil-date.ts';
import { weekdays, type CalendarDefinition, type OpenInterval, type WeekHours } from './definition.ts';
import { isTimeZone } from './wall-clock.ts';

/**
 * Minutes since midnight of a time `HH:MM`, or undefined when it is not one.
 *
 * @example minuteOfDay('13:30') // 810
 */
export function minuteOfDay(time: string): number | undefined {
  const match = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time);
  if (!match) return undefined;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return minutes <= 1440 ? minutes : undefined;
}

/**
 * Everything that is wrong with a calendar, each with its field; empty when it can be compiled.
 *
 * @example calendarFaults({ week: { monday: [{ from: '17:00', until: '08:30' }] } }) // [{ field: 'week.monday[0]', code: 'calendar.interval-reversed' }]
 */
export function calendarFaults(definition: CalendarDefinition): FieldFault[] {
  const faults = weekFaults('week', definition.week);
  if (definition.timeZone !== undefined && !isTimeZone(definition.timeZone)) {
    faults.push({ field: 'timeZone', code: 'calendar.time-zone-unknown' });
  }
  for (const [index, day] of (definition.workingDays ?? []).entries()) {
    if (!weekdays.includes(day)) faults.push({ field: `workingDays[${index}]`, code: 'calendar.weekday-unknown' });
  }
  for (const [index, exception] of (definition.exceptions ?? []).entries()) {
    const field = `exceptions[${index}]`;
    if (!isIsoDate(exception.date)) faults.push({ field: `${field}.date`, code: 'calendar.date-invalid' });
    faults.push(...intervalFaults(`${field}.intervals`, exception.intervals));
  }
  for (const [index, period] of (definition.periods ?? []).entries()) {
    const field = `periods[${index}]`;
    if (!isIsoDate(period.from)) faults.push({ field: `${field}.from`, code: 'calendar.date-invalid' });
    if (!isIsoDate(period.until)) faults.push({ field: `${field}.until`, code: 'calendar.date-invalid' });
    if (period.until < period.from) faults.push({ field, code: 'calendar.period-reversed' });
    if (period.week) faults.push(...weekFaults(`${field}.week`, period.week));
  }
  return faults;
}

function weekFaults(field: string, week: WeekHours): FieldFault[] {
  return Object.entries(week).flatMap(([day, intervals]) =>
    (weekdays as readonly string[]).includes(day)
      ? intervalFaults(`${field}.${day}`, intervals)
      : [{ field: `${field}.${day}`, code: 'calendar.weekday-unknown' }],
  );
}

function intervalFaults(field: string, intervals: readonly OpenInterval[]): FieldFault[] {
  const faults: FieldFault[] = [];
  let closedSince = 0;
  for (const [index, interval] of intervals.entries()) {
    const from = minuteOfDay(interval.from);
    const until = minuteOfDay(interval.until);
    const place = `${field}[${index}]`;
    if (from === undefined) faults.push({ field: `${place}.from`, code: 'calendar.time-invalid' });
    if (until === undefined) faults.push({ field: `${place}.until`, code: 'calendar.time-invalid' });
    if (from === undefined || until === undefined) continue;
    if (from >= until) faults.push({ field: place, code: 'calendar.interval-reversed' });
    else if (from < closedSince) faults.push({ field: place, code: 'calendar.intervals-overlap' });
    closedSince = Math.max(closedSince, until);
  }
  return faults;
}
