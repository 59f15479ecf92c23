import { ordinaryCosts, ordinaryShifts, type DaySpan, type SchedulablePerson, type SchedulingProblem, type Shift, type WorkedDay } from '@ingang/planning/board';
import type { UserId } from '@ingang/kernel';
import { datesOfWeek, type Absence, type AgentContract, type PlannedShift, type WeekBasis, type WishedDay } from './week.ts';

/** Somebody of a team as schedules know them. */
export interface TeamPerson {
  readonly userId: UserId;
  readonly name: string;
  /** Such as channel:phone; what somebody is still learning is left out. */
  readonly skills: readonly string[];
  readonly contract: AgentContract | null;
}

export interface WeekOfPeople {
  readonly monday: string;
  readonly basis: WeekBasis;
  readonly people: readonly TeamPerson[];
  readonly absences: readonly Absence[];
  readonly wishes: readonly WishedDay[];
  /** Published shifts of the days before the week. */
  readonly before: readonly PlannedShift[];
  /** What people worked in the weeks over which working time is averaged. */
  readonly worked: ReadonlyMap<UserId, readonly WorkedDay[]>;
}

/** The least that is worth planning around an absence. */
const shortestStretchMinutes = 120;

/**
 * The week as a problem for the solver. Whoever has no contract is not scheduled by it. Absence takes its share of the hours off: a
 * day of a contract of 32 hours in 4 days is 8 hours.
 */
export function problemOfWeek({ monday, basis, people, absences, wishes, before, worked }: WeekOfPeople): SchedulingProblem {
  const dates = datesOfWeek(monday);
  return {
    days: basis.days.map(({ date, open, required }) => ({ date, open, required })),
    intervalMinutes: basis.intervalMinutes,
    shifts: ordinaryShifts,
    costs: ordinaryCosts,
    people: people.flatMap(({ userId, skills, contract }): SchedulablePerson[] => {
      if (!contract) return [];
      const absent = absences.filter((absence) => absence.userId === userId);
      const own = wishes.filter((wish) => wish.userId === userId);
      const availability = availabilityOf(contract, dates, absent, own);
      const last = before.filter(({ agentId }) => agentId === userId).toSorted((a, b) => a.date.localeCompare(b.date)).at(-1);
      return [{
        id: userId, skills, availability, ...hoursOf(contract, dates, absent),
        wishes: own.filter(({ answer }) => answer === null).map(({ date, hours }) => ({ date, only: hours })),
        ...(last && { lastShift: { date: last.date, untilMinute: last.untilMinute } }),
        worked: worked.get(userId) ?? [],
      }];
    }),
  };
}

function hoursOf(contract: AgentContract, dates: readonly string[], absences: readonly Absence[]): Pick<SchedulablePerson, 'contract'> {
  const { paidMinutesAWeek, mostDays, shortestShiftMinutes, longestShiftMinutes } = contract;
  const working = dates.slice(0, 5).filter((date) => hoursOn(contract, date) !== null);
  const off = absences.length === 0 ? 0 : working.filter((date) => absences.some((absence) => wholeDay(absence, date))).length;
  const share = mostDays === 0 ? 0 : Math.max(0, 1 - off / mostDays);
  return { contract: { paidMinutes: Math.round(paidMinutesAWeek * share), mostDays: Math.max(0, mostDays - off), shortestShiftMinutes, longestShiftMinutes } };
}

/** When somebody can work: as agreed, without absence, and within what was granted. */
function availabilityOf(contract: AgentContract, dates: readonly string[], absences: readonly Absence[], wishes: readonly WishedDay[]): Record<string, DaySpan | null> {
  const all: Record<string, DaySpan | null> = {};
  for (const date of dates) {
    let hours = hoursOn(contract, date);
    for (const absence of absences) {
      const away = absentOn(absence, date);
      if (hours && away) hours = longestWithout(hours, away);
    }
    for (const wish of wishes) {
      if (wish.date === date && wish.answer === 'granted') hours = hours && wish.hours && within(hours, wish.hours);
    }
    if (hours?.fromMinute !== 0 || hours.untilMinute !== 1440) all[date] = hours;
  }
  return all;
}

/** The hours of a contract on a date: all day when nothing was agreed, null on a fixed day off. */
export function hoursOn({ week }: AgentContract, date: string): DaySpan | null {
  const weekday = ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
  const agreed = week.find((day) => day.weekday === weekday);
  return agreed ? agreed.hours : { fromMinute: 0, untilMinute: 1440 };
}

/**
 * @returns the part of a date that somebody is absent
 * @example absentOn({ userId: 'a', kind: 'leave', fromDate: '2027-03-01', fromMinute: 720, untilDate: '2027-03-02', untilMinute: 1440 }, '2027-03-01') // { fromMinute: 720, untilMinute: 1440 }
 */
export function absentOn({ fromDate, fromMinute, untilDate, untilMinute }: Absence, date: string): DaySpan | undefined {
  if (date < fromDate || date > untilDate) return undefined;
  const span = { fromMinute: date === fromDate ? fromMinute : 0, untilMinute: date === untilDate ? untilMinute : 1440 };
  return span.fromMinute < span.untilMinute ? span : undefined;
}

function wholeDay(absence: Absence, date: string): boolean {
  const away = absentOn(absence, date);
  return away !== undefined && away.fromMinute <= 9 * 60 && away.untilMinute >= 17 * 60;
}

function longestWithout(hours: DaySpan, away: DaySpan): DaySpan | null {
  const parts = [
    { fromMinute: hours.fromMinute, untilMinute: Math.min(hours.untilMinute, away.fromMinute) },
    { fromMinute: Math.max(hours.fromMinute, away.untilMinute), untilMinute: hours.untilMinute },
  ].toSorted((a, b) => length(b) - length(a));
  return length(parts[0]!) >= shortestStretchMinutes ? parts[0]! : null;
}

function within(hours: DaySpan, wished: DaySpan): DaySpan | null {
  const both = { fromMinute: Math.max(hours.fromMinute, wished.fromMinute), untilMinute: Math.min(hours.untilMinute, wished.untilMinute) };
  return length(both) >= shortestStretchMinutes ? both : null;
}

function length({ fromMinute, untilMinute }: DaySpan): number {
  return untilMinute - fromMinute;
}

/** A kept shift as the planning package has it. */
export function toShift({ agentId, date, fromMinute, untilMinute, breaks, activities }: PlannedShift): Shift {
  const [pause] = breaks;
  return {
    personId: agentId, date, fromMinute, untilMinute, ...(pause && { break: pause }),
    ...(activities.length > 0 && { away: activities.map((activity) => ({ fromMinute: activity.fromMinute, untilMinute: activity.untilMinute })) }),
  };
}

/** A shift of the planning package as it is kept. */
export function toPlanned({ personId, date, fromMinute, untilMinute, break: pause }: Shift): PlannedShift {
  return { agentId: personId as UserId, date, fromMinute, untilMinute, breaks: pause ? [pause] : [], activities: [] };
}
