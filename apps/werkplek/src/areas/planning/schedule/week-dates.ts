import type { TeamSchedule } from '@ingang/contracts/planning/schedule';
import { addDays, type BoardShift } from './board-model.ts';

/** Working days, and days of the weekend on which somebody works or is needed. */
export function weekDates(week: string, { basis }: Pick<TeamSchedule, 'basis'>, shifts: readonly BoardShift[]): readonly string[] {
  const used = new Set([...basis.days.map(({ date }) => date), ...shifts.map(({ date }) => date)]);
  return Array.from({ length: 7 }, (_, day) => addDays(week, day)).filter((date, index) => index < 5 || used.has(date));
}
