import type { ScheduledPerson, WeekBasis, WeekBoard } from '@ingang/contracts/planning/schedule';
import { brokenRules } from '@ingang/planning/board';
import { absentOn, spanText, toShift, weekdayOf, type BoardShift } from './board-model.ts';
import type { ScheduleText } from './messages/index.ts';
import { workedBefore } from './weeks-before.ts';

/** A rule of working time, as the package calls it, in words. */
export function ruleText(t: ScheduleText, code: string): string {
  return t(`rule.${code.slice('schedule.'.length) as 'break-missing'}`);
}

/** How things are said on the board. */
export interface BoardWords {
  readonly t: ScheduleText;
  readonly number: (value: number) => string;
}

/** What is wrong with each shift of a person, in words, by date. */
export function faultsOf({ t, number }: BoardWords, board: WeekBoard, basis: WeekBasis | undefined, person: ScheduledPerson, shifts: readonly BoardShift[]): ReadonlyMap<string, readonly string[]> {
  const faults = new Map<string, string[]>();
  const add = (date: string, text: string): void => void faults.set(date, [...(faults.get(date) ?? []), text]);
  const earlier = board.before.filter(({ agentId }) => agentId === person.userId);
  const worked = workedBefore(board, person.userId);
  for (const { code, shift, hoursAWeek } of brokenRules([...earlier, ...shifts].map(toShift), worked)) {
    if (shift.date >= board.week) add(shift.date, hoursAWeek === undefined ? ruleText(t, code) : `${ruleText(t, code)} ${t('rule.average', { hours: number(Math.ceil(hoursAWeek * 10) / 10) })}`);
  }
  for (const shift of shifts) {
    for (const absence of board.absences) if (absence.userId === person.userId && absentDuring(absence, shift)) add(shift.date, t('rule.absent', { kind: t(`absence.${absence.kind}`).toLowerCase() }));
    const agreed = person.contract?.week.find(({ weekday }) => weekday === weekdayOf(shift.date));
    if (agreed && !agreed.hours) add(shift.date, t('rule.day-off'));
    else if (agreed?.hours && (shift.fromMinute < agreed.hours.fromMinute || shift.untilMinute > agreed.hours.untilMinute)) add(shift.date, t('rule.outside-hours', { hours: spanText(agreed.hours) }));
    const wish = board.wishes.find(({ userId, date, answer }) => userId === person.userId && date === shift.date && answer !== 'refused');
    if (wish && (!wish.hours || shift.fromMinute < wish.hours.fromMinute || shift.untilMinute > wish.hours.untilMinute)) add(shift.date, t(wish.answer === 'granted' ? 'rule.granted' : 'rule.wish'));
    const day = basis?.days.find(({ date }) => date === shift.date);
    if (day && !Object.keys(day.required).some((skill) => person.skills.includes(skill))) add(shift.date, t('rule.unskilled'));
  }
  return faults;
}

function absentDuring(absence: WeekBoard['absences'][number], { date, fromMinute, untilMinute }: BoardShift): boolean {
  const away = absentOn(absence, date);
  return away !== undefined && away.fromMinute < untilMinute && away.untilMinute > fromMinute;
}
