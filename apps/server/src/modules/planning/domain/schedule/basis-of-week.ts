import { staffIntervals } from '@ingang/planning/queueing';
import type { OfferedWork, StaffedDay } from '@ingang/planning/board';
import { datesOfWeek, isHoliday, type Requirement, type WeekBasis } from './week.ts';

/**
 * Who is needed in a week, from what an ordinary week brings: the least people with whom the norm holds in each interval.
 * Public holidays need nobody.
 *
 * @param monday `YYYY-MM-DD`
 * @example basisOfWeek({ intervalMinutes: 60, norm: { fraction: 0.8, withinSeconds: 20 }, days: [{ weekday: 1, open: { fromMinute: 540, untilMinute: 660 }, work: { 'channel:phone': { contacts: [20, 40], handlingSeconds: 240 }, 'channel:desk': { people: [1, 1] } } }] }, '2027-03-01').days.map(({ required }) => required) // [{ 'channel:phone': [3, 5], 'channel:desk': [1, 1] }]
 */
export function basisOfWeek({ intervalMinutes, norm, days }: Requirement, monday: string): WeekBasis {
  const staffed = datesOfWeek(monday).flatMap((date, index): StaffedDay[] => {
    const day = days.find(({ weekday }) => weekday === index + 1);
    if (!day || isHoliday(date)) return [];
    const count = Math.ceil((day.open.untilMinute - day.open.fromMinute) / intervalMinutes);
    const required: Record<string, readonly number[]> = {};
    const offered: Record<string, OfferedWork> = {};
    for (const [skill, work] of Object.entries(day.work)) {
      if ('people' in work) required[skill] = toLength(work.people, count);
      else {
        const { handlingSeconds, patienceSeconds } = work;
        const each = { handlingSeconds, ...(patienceSeconds !== undefined && { patienceSeconds }) };
        offered[skill] = { contacts: toLength(work.contacts, count), ...each };
        required[skill] = [...staffIntervals(offered[skill].contacts, intervalMinutes * 60, each, { serviceLevel: norm })];
      }
    }
    return [{ date, open: day.open, required, offered }];
  });
  return { source: 'given', intervalMinutes, norm, days: staffed };
}

function toLength(numbers: readonly number[], count: number): number[] {
  return Array.from({ length: count }, (_, index) => numbers[index] ?? 0);
}
