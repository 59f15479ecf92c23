import { instantAt, isoDateOf } from '@ingang/kernel/working-calendar';
import type { EpochDay, WorkingCalendar } from '@ingang/kernel/working-calendar';
import type { Moment } from './types-demo.ts';

const lastMinute = 16 * 60 + 45;
const firstMinute = 9 * 60 + 5;

/**
 * The instant that a moment of the demo means when it is seeded. Demo content keeps to working days, so that a region
 * seeded on a Monday has a Friday behind it, and never lies in the future: what would, moves back a working day.
 *
 * @param calendar opening hours that say which days are working days
 * @example pastInstant({ workingDaysAgo: 1, time: '10:20' }, new Date('2026-11-23T12:00:00Z'), compileCalendar({ week: municipalWeek })) // new Date('2026-11-20T09:20:00Z')
 */
export function pastInstant(moment: Moment, seededAt: Date, calendar: WorkingCalendar): Date {
  const today = calendar.epochDayAt(seededAt.getTime());
  let day = workingDayAtOrBefore(today, calendar);
  for (let left = moment.workingDaysAgo; left > 0; left -= 1) day = workingDayAtOrBefore(day - 1, calendar);
  const instant = instantOn(day, moment.time, calendar);
  return instant < seededAt ? instant : instantOn(workingDayAtOrBefore(day - 1, calendar), moment.time, calendar);
}

/**
 * A moment some working time later: past a quarter to five it goes on the next working day at five past nine, and it
 * stays on today when there is no next.
 *
 * @example laterMoment({ workingDaysAgo: 2, time: '16:30' }, 30) // { workingDaysAgo: 1, time: '09:05' }
 */
export function laterMoment({ workingDaysAgo, time }: Moment, minutes: number): Moment {
  const minute = minutesOf(time) + minutes;
  if (minute <= lastMinute) return { workingDaysAgo, time: clockTime(minute) };
  return workingDaysAgo === 0 ? { workingDaysAgo, time: clockTime(lastMinute) } : { workingDaysAgo: workingDaysAgo - 1, time: clockTime(firstMinute) };
}

/** Minutes since midnight of hh:mm. @example minutesOf('08:35') // 515 */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** hh:mm of minutes since midnight. @example clockTime(515) // '08:35' */
export function clockTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function instantOn(day: EpochDay, time: string, calendar: WorkingCalendar): Date {
  return instantAt(calendar.timeZone, isoDateOf(day), time);
}

function workingDayAtOrBefore(from: EpochDay, calendar: WorkingCalendar): EpochDay {
  const limit = from - 60;
  for (let day = from; day > limit; day -= 1) if (calendar.day(day).isWorkingDay) return day;
  throw new RangeError('no working day in the sixty days before');
}
