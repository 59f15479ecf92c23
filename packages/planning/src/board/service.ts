import { erlangA } from '../queueing/erlang-a.ts';
import { erlangC } from '../queueing/erlang-c.ts';
import { coverageOf, type KnownCoverage } from '../schedule/coverage.ts';
import type { SchedulablePerson, SchedulingDay, Shift } from '../schedule/problem.ts';

/** Contacts of a kind on a day, as they are expected. */
export interface OfferedWork {
  /** One number for each interval from opening; need not be whole. */
  readonly contacts: readonly number[];
  /** Talking and wrap-up, above 0. */
  readonly handlingSeconds: number;
  /** How long people are willing to wait; left out: for ever. */
  readonly patienceSeconds?: number;
}

/** So large a share is answered within so many seconds. */
export interface AnswerNorm {
  readonly fraction: number;
  readonly withinSeconds: number;
}

/** A day to be scheduled of which the work behind the people needed is known, per skill; skills without are not contacts. */
export interface StaffedDay extends SchedulingDay {
  readonly offered: Readonly<Record<string, OfferedWork>>;
}

export interface DayService {
  /** Share answered in time, from 0 to 1, one for each interval; null where nobody is expected. */
  readonly perInterval: readonly (number | null)[];
  /** The same of the whole day, every contact counting once; null without contacts. */
  readonly day: number | null;
  /** Contacts of the day. */
  readonly contacts: number;
}

interface Team {
  readonly people: readonly Pick<SchedulablePerson, 'id' | 'skills'>[];
  readonly intervalMinutes: number;
}

/**
 * How many do what when everybody who is there works where it helps most: as `coverageOf`, but nobody is left idle beside
 * work that others do.
 *
 * @returns per skill one number for each interval
 * @example staffOf({ people: [{ id: 'a', skills: ['phone'] }, { id: 'b', skills: ['phone'] }], intervalMinutes: 60 }, { date: '2027-03-01', open: { fromMinute: 540, untilMinute: 600 }, required: { phone: [1] } }, [{ personId: 'a', date: '2027-03-01', fromMinute: 480, untilMinute: 720 }, { personId: 'b', date: '2027-03-01', fromMinute: 480, untilMinute: 720 }]) // { phone: [2] }
 */
export function staffOf({ people, intervalMinutes }: Team, day: SchedulingDay, shifts: readonly Shift[], known?: KnownCoverage): Readonly<Record<string, readonly number[]>> {
  const required = Object.fromEntries(Object.entries(day.required).map(([skill, numbers]) => [skill, numbers.map((need) => (need > 0 ? need + people.length : 0))]));
  return coverageOf({ people: people as readonly SchedulablePerson[], intervalMinutes }, { ...day, required }, shifts, known).covered;
}

/**
 * How soon contacts are answered on a day with these shifts, by Erlang A or, without patience, Erlang C in each interval.
 *
 * @param known what `staffOf` worked out for this team and day before; another one than that of `coverageOf`
 *
 * Assumes that an interval is long against a contact, as `staffIntervals` does: just after a peak it is worse than it says.
 *
 * @example serviceOf({ people: [{ id: 'a', skills: ['phone'] }], intervalMinutes: 30 }, { fraction: 0.8, withinSeconds: 20 }, { date: '2027-03-01', open: { fromMinute: 540, untilMinute: 600 }, required: { phone: [1, 1] }, offered: { phone: { contacts: [0, 1], handlingSeconds: 180 } } }, [{ personId: 'a', date: '2027-03-01', fromMinute: 480, untilMinute: 720 }]).day?.toFixed(3) // '0.910'
 */
export function serviceOf(team: Team, norm: AnswerNorm, day: StaffedDay, shifts: readonly Shift[], known?: KnownCoverage): DayService {
  const staff = staffOf(team, day, shifts, known);
  const count = Math.ceil((day.open.untilMinute - day.open.fromMinute) / team.intervalMinutes);
  const perInterval: (number | null)[] = [];
  let [contacts, answered] = [0, 0];
  for (let index = 0; index < count; index++) {
    let [arriving, inTime] = [0, 0];
    for (const [skill, work] of Object.entries(day.offered)) {
      const expected = work.contacts[index] ?? 0;
      arriving += expected;
      if (expected > 0) inTime += expected * levelWith(staff[skill]?.[index] ?? 0, work, expected / (team.intervalMinutes * 60), norm.withinSeconds);
    }
    perInterval.push(arriving > 0 ? inTime / arriving : null);
    contacts += arriving;
    answered += inTime;
  }
  return { perInterval, day: contacts > 0 ? answered / contacts : null, contacts };
}

function levelWith(agents: number, { handlingSeconds, patienceSeconds }: OfferedWork, arrivalsPerSecond: number, withinSeconds: number): number {
  if (agents === 0) return 0;
  if (patienceSeconds !== undefined) return erlangA(agents, { arrivalsPerSecond, handlingSeconds, patienceSeconds }, withinSeconds).serviceLevel;
  return erlangC(agents, { arrivalsPerSecond, handlingSeconds }, withinSeconds).serviceLevel;
}
