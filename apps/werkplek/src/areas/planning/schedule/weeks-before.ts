import type { WeekBoard, WorkedBefore } from '@ingang/contracts/planning/schedule';
import { minutesWithin, nightsWithin, workingTimeLimits, type WorkedDay } from '@ingang/planning/board';
import { addDays, toShift, type BoardShift } from './board-model.ts';

const known = new WeakMap<WorkedBefore, readonly WorkedDay[]>();

/** What somebody worked by published schedules in the sixteen weeks before the week of the board. */
export function workedBefore({ worked }: Pick<WeekBoard, 'worked'>, userId: string): readonly WorkedDay[] {
  const own = worked.find((one) => one.userId === userId);
  if (!own) return [];
  const days = known.get(own) ?? daysOf(own);
  known.set(own, days);
  return days;
}

function daysOf({ from, paidMinutes, nights }: WorkedBefore): WorkedDay[] {
  return paidMinutes.flatMap((minutes, index): WorkedDay[] => {
    const date = addDays(from, index);
    return minutes > 0 ? [{ date, paidMinutes: minutes, ...(nights.includes(date) && { isNight: true }) }] : [];
  });
}

/** Hours a week on average, and nights, up to the end of the week of the board. */
export interface WorkedAverages {
  readonly fourWeeks: number;
  readonly sixteenWeeks: number;
  readonly nights: number;
  /** Of the sixteen weeks, those for which something was published. */
  readonly weeksKnown: number;
}

/** @param shifts of the person in the week of the board */
export function averagesOf(board: Pick<WeekBoard, 'worked' | 'week'>, userId: string, shifts: readonly BoardShift[]): WorkedAverages {
  const worked = workedBefore(board, userId);
  const sunday = addDays(board.week, 6);
  const own = shifts.map(toShift);
  const hoursAWeek = ({ days }: { readonly days: number }): number => minutesWithin(own, worked, sunday, days) / 60 / (days / 7);
  const [first] = worked;
  const weeksBack = first ? Math.ceil((Date.parse(board.week) - Date.parse(first.date)) / (7 * 86_400_000)) : 0;
  return {
    fourWeeks: hoursAWeek(workingTimeLimits.fourWeeks),
    sixteenWeeks: hoursAWeek(workingTimeLimits.sixteenWeeks),
    nights: nightsWithin(own, worked, sunday, workingTimeLimits.nights.days),
    weeksKnown: Math.min(16, weeksBack + 1),
  };
}
