import { isoDateOf, wallClockMilliseconds, weekdayOf, type Weekday, type WorkingCalendar } from '@ingang/kernel/working-calendar';

/** A moment in the parts of which a person makes a sentence: "uiterlijk dinsdag 28 april 17.00 uur". */
export interface SpokenMoment {
  /** 0 today, 1 tomorrow. */
  readonly daysAhead: number;
  readonly weekday: Weekday;
  readonly date: string;
  /** `HH:MM` on the clock on the wall; the end of a day is `24:00`. */
  readonly time: string;
}

/**
 * How to say a moment to somebody who lives at `now`.
 *
 * @example spokenMoment(compileCalendar({ week: {} }), new Date('2026-04-28T15:00:00Z'), new Date('2026-04-24T14:55:00Z')) // { daysAhead: 4, weekday: 'tuesday', date: '2026-04-28', time: '17:00' }
 */
export function spokenMoment(calendar: WorkingCalendar, moment: Date, now: Date): SpokenMoment {
  const today = calendar.epochDayAt(now.getTime());
  const day = calendar.epochDayAt(moment.getTime() - 1);
  const endOfDay = moment.getTime() >= calendar.midnight(day + 1) - 1;
  const minutes = endOfDay ? 1440 : Math.floor(wallClockMilliseconds(calendar.timeZone, moment.getTime()) / 60_000);
  const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return { daysAhead: day - today, weekday: weekdayOf(day), date: isoDateOf(day), time };
}
