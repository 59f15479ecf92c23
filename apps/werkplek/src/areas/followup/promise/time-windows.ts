import type { TimeWindow } from '@ingang/contracts/followup';

export const dayparts = ['any', 'morning', 'afternoon'] as const;
export type Daypart = (typeof dayparts)[number];

const hours: Record<Exclude<Daypart, 'any'>, Pick<TimeWindow, 'from' | 'until'>> = {
  morning: { from: '08:00', until: '12:00' },
  afternoon: { from: '12:00', until: '17:00' },
};

const dayMilliseconds = 86_400_000;

/**
 * The coming mornings or afternoons, on the clock on the wall in the Netherlands. A part of today that is over is left out.
 *
 * @param days how many there are to be, at most 5
 * @example windowsFor('morning', new Date('2026-11-23T06:00:00Z'), 1) // [{ date: '2026-11-23', from: '08:00', until: '12:00' }]
 */
export function windowsFor(daypart: Daypart, now: Date, days = 5): TimeWindow[] {
  if (daypart === 'any') return [];
  const { from, until } = hours[daypart];
  const first = timeOf(now) < until ? 0 : 1;
  return Array.from({ length: days }, (_, index) => ({ date: dateOf(new Date(now.getTime() + (first + index) * dayMilliseconds)), from, until }));
}

const dates = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' });
const times = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

function dateOf(instant: Date): string {
  return dates.format(instant);
}

function timeOf(instant: Date): string {
  return times.format(instant);
}
