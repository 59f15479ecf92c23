import { brokenRules, paidMinutes, serviceOf, coverageOf } from '@ingang/planning/board';
import type { UserId } from '@ingang/kernel';
import { absentOn, hoursOn, toShift, type TeamPerson } from '../schedule/problem-of-week.ts';
import type { Absence, PlannedShift, WeekBasis } from '../schedule/week.ts';
import { mondayOf } from './dutch-day.ts';

/** The shift that is given, and the one in return if there is one. */
export interface Exchange {
  readonly given: PlannedShift;
  readonly wished: PlannedShift | null;
  readonly colleagueId: UserId;
}

/** What a swap would do to somebody. What forbids cannot be approved; the rest is for who decides to weigh. */
export interface SwapFinding {
  readonly code: string;
  readonly userId: UserId;
  readonly date: string;
  readonly forbids: boolean;
  readonly minutes?: number;
  readonly skills?: readonly string[];
}

/** Shifts when they have changed hands; activities and breaks go with the shift. */
export function shiftsAfter(shifts: readonly PlannedShift[], { given, wished, colleagueId }: Exchange): PlannedShift[] {
  return shifts.map((shift) => {
    if (isSame(shift, given)) return { ...shift, agentId: colleagueId };
    return wished && isSame(shift, wished) ? { ...shift, agentId: given.agentId } : shift;
  });
}

/**
 * What forbids a swap as far as the shifts themselves say: rules of working time that it breaks and that held before, and a
 * second shift on a day.
 *
 * @param shifts of both people, from a week before to a week after
 */
export function forbiddenBy(shifts: readonly PlannedShift[], exchange: Exchange): SwapFinding[] {
  const after = shiftsAfter(shifts, exchange);
  return [exchange.given.agentId, exchange.colleagueId].flatMap((userId) => {
    const known = new Set(brokenFor(shifts, userId).map(keyOf));
    return brokenFor(after, userId).filter((finding) => !known.has(keyOf(finding)));
  });
}

/** What is known of both people besides their shifts. */
export interface PeopleOfSwap {
  readonly people: readonly TeamPerson[];
  readonly absences: readonly Absence[];
}

/** Everything that a swap would do to the two people: what forbids it first. */
export function findingsOf(shifts: readonly PlannedShift[], exchange: Exchange, basis: readonly WeekBasis[], { people, absences }: PeopleOfSwap): SwapFinding[] {
  const { given, wished, colleagueId } = exchange;
  const after = shiftsAfter(shifts, exchange);
  const person = (userId: UserId) => people.find((one) => one.userId === userId);
  const gets = [{ userId: colleagueId, shift: given, from: given.agentId }, ...(wished ? [{ userId: given.agentId, shift: wished, from: colleagueId }] : [])];
  const perShift = gets.flatMap(({ userId, shift, from }) => [
    ...absences.filter((absence) => absence.userId === userId && overlaps(absentOn(absence, shift.date), shift)).slice(0, 1).map((): SwapFinding => ({ code: 'swap.absent', userId, date: shift.date, forbids: true })),
    ...outsideHours(person(userId), shift),
    ...skillsLost(person(from), person(userId), shift, basis),
  ]);
  const weeks = [...new Set(gets.map(({ shift }) => mondayOf(shift.date)))];
  const perWeek = weeks.flatMap((week) => [given.agentId, colleagueId].flatMap((userId) => hoursFindings(person(userId), userId, week, shifts, after)));
  return [...forbiddenBy(shifts, exchange), ...perShift, ...perWeek].toSorted((a, b) => Number(b.forbids) - Number(a.forbids));
}

export interface DayEffect {
  readonly date: string;
  readonly serviceBefore: number | null;
  readonly serviceAfter: number | null;
  readonly shortHoursBefore: number;
  readonly shortHoursAfter: number;
}

/**
 * What a swap does to the days it touches: the share answered in time as the board expects it, and the hours in which somebody lacks.
 *
 * @param team everybody's shifts of the week that the basis is of
 */
export function effectOn(dates: readonly string[], basis: WeekBasis, people: readonly TeamPerson[], team: readonly PlannedShift[], exchange: Exchange): DayEffect[] {
  const members = people.map(({ userId, skills }) => ({ id: userId, skills }));
  const [before, after] = [team.map(toShift), shiftsAfter(team, exchange).map(toShift)];
  const whom = { people: members, intervalMinutes: basis.intervalMinutes };
  return basis.days.filter(({ date }) => dates.includes(date)).map((day) => ({
    date: day.date,
    serviceBefore: serviceOf(whom, basis.norm, day, before).day,
    serviceAfter: serviceOf(whom, basis.norm, day, after).day,
    shortHoursBefore: coverageOf(whom, day, before).shortHours,
    shortHoursAfter: coverageOf(whom, day, after).shortHours,
  }));
}

function brokenFor(shifts: readonly PlannedShift[], userId: UserId): SwapFinding[] {
  const own = shifts.filter(({ agentId }) => agentId === userId).map(toShift);
  return brokenRules(own).map(({ code, shift }) => ({ code: code.replace('schedule.', 'swap.'), userId, date: shift.date, forbids: true }));
}

function outsideHours(person: TeamPerson | undefined, shift: PlannedShift): SwapFinding[] {
  if (!person?.contract) return [];
  const hours = hoursOn(person.contract, shift.date);
  const fits = hours !== null && hours.fromMinute <= shift.fromMinute && shift.untilMinute <= hours.untilMinute;
  return fits ? [] : [{ code: 'swap.outside-hours', userId: person.userId, date: shift.date, forbids: false }];
}

/** Skills that are needed on the day and that who gets the shift does not have. */
function skillsLost(from: TeamPerson | undefined, to: TeamPerson | undefined, { date }: PlannedShift, basis: readonly WeekBasis[]): SwapFinding[] {
  const needed = basis.flatMap(({ days }) => days.filter((day) => day.date === date)).flatMap(({ required }) => Object.keys(required).filter((skill) => required[skill]!.some((need) => need > 0)));
  const skills = needed.filter((skill) => from?.skills.includes(skill) && !to?.skills.includes(skill));
  return to && skills.length > 0 ? [{ code: 'swap.skills', userId: to.userId, date, forbids: false, skills }] : [];
}

function hoursFindings(person: TeamPerson | undefined, userId: UserId, week: string, before: readonly PlannedShift[], after: readonly PlannedShift[]): SwapFinding[] {
  if (!person?.contract) return [];
  const { paidMinutesAWeek, mostDays } = person.contract;
  const ofWeek = (shifts: readonly PlannedShift[]) => shifts.filter(({ agentId, date }) => agentId === userId && mondayOf(date) === week);
  const minutes = (shifts: readonly PlannedShift[]) => ofWeek(shifts).reduce((sum, shift) => sum + paidMinutes(toShift(shift)), 0);
  const [was, is] = [minutes(before), minutes(after)];
  const findings: SwapFinding[] = [];
  if (is > was && is > paidMinutesAWeek) findings.push({ code: 'swap.over-contract', userId, date: week, forbids: false, minutes: is - paidMinutesAWeek });
  if (is < was && is < paidMinutesAWeek) findings.push({ code: 'swap.under-contract', userId, date: week, forbids: false, minutes: paidMinutesAWeek - is });
  const days = ofWeek(after).length;
  if (days > mostDays && days > ofWeek(before).length) findings.push({ code: 'swap.too-many-days', userId, date: week, forbids: false });
  return findings;
}

function isSame(a: PlannedShift, b: PlannedShift): boolean {
  return a.agentId === b.agentId && a.date === b.date;
}

function overlaps(a: { fromMinute: number; untilMinute: number } | undefined, b: { fromMinute: number; untilMinute: number }): boolean {
  return a !== undefined && a.fromMinute < b.untilMinute && b.fromMinute < a.untilMinute;
}

function keyOf({ code, date }: SwapFinding): string {
  return `${code} ${date}`;
}
