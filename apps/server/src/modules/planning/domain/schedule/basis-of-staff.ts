import type { AnswerNorm, OfferedWork, StaffedDay } from '@ingang/planning/board';
import { datesOfWeek, type IntervalMinutes, type WeekBasis } from './week.ts';

/** What the staffing page kept for one skill: lists from Monday midnight on. */
export interface StaffedSkill {
  /** Such as channel:phone. */
  readonly skill: string;
  /** People needed at once in each interval of the week. */
  readonly required: readonly number[];
  /** Contacts expected in each interval of the week; left out when that is not known any more. */
  readonly contacts?: readonly number[];
  readonly handlingSeconds: number;
  readonly patienceSeconds?: number;
}

/**
 * Who is needed in a week, from what the staffing page kept. A day is open for as long as somebody is needed.
 *
 * @param monday `YYYY-MM-DD`
 * @example basisOfStaff('2027-03-01', 60, { fraction: 0.8, withinSeconds: 20 }, [{ skill: 'channel:phone', handlingSeconds: 240, required: Array.from({ length: 168 }, (_, hour) => (hour === 9 || hour === 10 ? 2 : 0)) }]).days.map(({ date, open, required }) => [date, open.fromMinute, open.untilMinute, required]) // [['2027-03-01', 540, 660, { 'channel:phone': [2, 2] }]]
 */
export function basisOfStaff(monday: string, intervalMinutes: IntervalMinutes, norm: AnswerNorm, skills: readonly StaffedSkill[]): WeekBasis {
  const perDay = 1440 / intervalMinutes;
  const days = datesOfWeek(monday).flatMap((date, day): StaffedDay[] => {
    const needed = Array.from({ length: perDay }, (_, slot) => slot).filter((slot) => skills.some(({ required }) => (required[day * perDay + slot] ?? 0) > 0));
    const [first, last] = [needed[0], needed.at(-1)];
    if (first === undefined || last === undefined) return [];
    const cut = (numbers: readonly number[]): number[] => Array.from({ length: last - first + 1 }, (_, index) => numbers[day * perDay + first + index] ?? 0);
    const required: Record<string, number[]> = {};
    const offered: Record<string, OfferedWork> = {};
    for (const { skill, required: people, contacts, handlingSeconds, patienceSeconds } of skills) {
      required[skill] = cut(people);
      if (contacts) offered[skill] = { contacts: cut(contacts), handlingSeconds, ...(patienceSeconds !== undefined && { patienceSeconds }) };
    }
    return [{ date, open: { fromMinute: first * intervalMinutes, untilMinute: (last + 1) * intervalMinutes }, required, offered }];
  });
  return { source: 'staffing', intervalMinutes, norm, days };
}

/**
 * The same numbers in other intervals: added up, or divided evenly.
 *
 * @example inIntervals([1, 2, 3, 4], 30, 60) // [3, 7]
 * @example inIntervals([4], 60, 30) // [2, 2]
 */
export function inIntervals(numbers: readonly number[], fromMinutes: number, toMinutes: number): number[] {
  if (toMinutes >= fromMinutes) {
    const each = toMinutes / fromMinutes;
    return Array.from({ length: Math.floor(numbers.length / each) }, (_, index) => numbers.slice(index * each, (index + 1) * each).reduce((sum, one) => sum + one, 0));
  }
  const each = fromMinutes / toMinutes;
  return numbers.flatMap((number) => Array.from({ length: each }, () => number / each));
}
