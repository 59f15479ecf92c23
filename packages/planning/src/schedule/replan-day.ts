import { allowedShifts, withBreak, type Candidate } from './candidates.ts';
import { makeSchedule, type Schedule, type ScheduleOptions } from './make-schedule.ts';
import { paidMinutes, type SchedulablePerson, type SchedulingDay, type SchedulingProblem, type Shift } from './problem.ts';
import { isNight, restMinutes } from './working-time.ts';

/** What happened on a day, and what may be asked of people because of it. */
export interface DayUpset {
  readonly date: string;
  /** Nothing before this minute changes any more. */
  readonly nowMinute: number;
  /** Who fell ill, or is absent for another reason, from now on. */
  readonly absent: readonly string[];
  /** How soon somebody can be asked to begin; 60 minutes when left out. */
  readonly noticeMinutes?: number;
  /** What it costs, besides wages, to move an end or start by an hour, and to ask somebody who had the day off. */
  readonly changeCosts?: { readonly hour: number; readonly callIn: number };
}

/** A shift of the day that is no longer what was published. */
export interface ShiftChange {
  readonly personId: string;
  readonly before?: Shift;
  readonly after?: Shift;
}

const mostShiftMinutes = 120;
const step = 30;
const restOfDayMinutes = 11 * 60;

/**
 * Makes the rest of a day anew around what cannot change: who was
 * told to come comes, hours move by two at most, and everybody rests eleven hours before and after.
 *
 * @param published all shifts around the day, as people know them
 */
export async function replanDay(
  problem: SchedulingProblem, published: readonly Shift[], upset: DayUpset, options: ScheduleOptions,
): Promise<Schedule & { readonly changes: readonly ShiftChange[] }> {
  const day = problem.days.find(({ date }) => date === upset.date);
  if (!day) throw new RangeError(`no such day: ${upset.date}`);
  const known = published.filter(({ date, personId }) => date === upset.date && !upset.absent.includes(personId));
  const before = new Map(known.map((shift) => [shift.personId, shift]));
  const people = problem.people.filter(({ id }) => !upset.absent.includes(id)).map((person) => forTheDay(person, published, upset.date));
  const rest: SchedulingProblem = { ...problem, people, days: [fromNow(day, problem.intervalMinutes, upset.nowMinute)], costs: { ...problem.costs, contractHour: 0, unfairShift: 0 } };
  const allowed = allowedShifts(problem);
  const schedule = await makeSchedule(rest, {
    gap: 0.005,
    seconds: 10,
    ...options,
    candidatesOf: (person) => {
      const own = published.filter(({ personId }) => personId === person.id);
      const shift = before.get(person.id);
      const all = shift ? variantsOf(problem, person, day, shift, upset) : callIns(allowed(person, day), upset);
      return all.filter((candidate) => leavesRest(candidate, own, upset.date));
    },
  });
  const after = new Map(schedule.shifts.map((shift) => [shift.personId, shift]));
  const changes = people.flatMap(({ id }) => changeOf(id, before.get(id), after.get(id)));
  const gone = published.filter(({ date, personId }) => date === upset.date && upset.absent.includes(personId));
  return { ...schedule, changes: [...gone.map((shift) => ({ personId: shift.personId, before: shift })), ...changes] };
}

/** Somebody on one day of the week: who was told to come comes, and what was worked earlier in the week counts. */
function forTheDay(person: SchedulablePerson, published: readonly Shift[], date: string): SchedulablePerson {
  const { lastShift: _, ...rest } = person;
  const own = published.filter(({ personId }) => personId === person.id);
  const shift = own.find((one) => one.date === date);
  const earlier = own.filter((one) => one.date < date).map((one) => ({ date: one.date, paidMinutes: paidMinutes(one), isNight: isNight(one) }));
  const contract = { ...person.contract, paidMinutes: shift ? paidMinutes(shift) : 0, mostDays: 1 };
  return { ...rest, contract, worked: [...(person.worked ?? []), ...earlier], ...(shift && { mustWorkOn: [date] }) };
}

/** The past needs nobody any more. */
function fromNow(day: SchedulingDay, intervalMinutes: number, nowMinute: number): SchedulingDay {
  const isPast = (index: number): boolean => day.open.fromMinute + (index + 1) * intervalMinutes <= nowMinute;
  return { ...day, required: Object.fromEntries(Object.entries(day.required).map(([skill, numbers]) => [skill, numbers.map((need, index) => (isPast(index) ? 0 : need))])) };
}

/** What can still become of a shift: another end; another start when that is far enough away; another break when it is still to come. */
function variantsOf(problem: SchedulingProblem, person: SchedulablePerson, day: SchedulingDay, shift: Shift, upset: DayUpset): Candidate[] {
  const hour = upset.changeCosts?.hour ?? 20;
  const soonest = upset.nowMinute + (upset.noticeMinutes ?? 60);
  const hasBegun = shift.fromMinute < soonest;
  const starts = hasBegun ? [shift.fromMinute] : around(shift.fromMinute).filter((minute) => minute >= soonest);
  const hours = person.availability?.[day.date];
  const first = Math.max(day.open.fromMinute, hours?.fromMinute ?? 0);
  const last = Math.min(day.open.untilMinute, hours?.untilMinute ?? Infinity);
  const shortest = Math.min(person.contract.shortestShiftMinutes, shift.untilMinute - shift.fromMinute);
  const all: Candidate[] = [];
  for (const fromMinute of starts) {
    for (const untilMinute of around(shift.untilMinute).filter((minute) => minute > upset.nowMinute && minute - fromMinute >= shortest)) {
      if (fromMinute !== shift.fromMinute && fromMinute < first) continue;
      if (untilMinute !== shift.untilMinute && (untilMinute > last || untilMinute - fromMinute > person.contract.longestShiftMinutes + mostShiftMinutes)) continue;
      const moved = (Math.abs(fromMinute - shift.fromMinute) + Math.abs(untilMinute - shift.untilMinute)) / 60;
      for (const variant of breaksOf(problem, shift, { fromMinute, untilMinute }, upset.nowMinute)) {
        const breakMoved = variant.break && variant.break.fromMinute !== shift.break?.fromMinute ? 5 : 0;
        all.push({ ...variant, penalty: moved * hour + breakMoved });
      }
    }
  }
  return all;
}

function around(minute: number): number[] {
  return Array.from({ length: (2 * mostShiftMinutes) / step + 1 }, (_, index) => minute - mostShiftMinutes + index * step);
}

/** A break that began is kept; one that is still to come may move. The published shift itself is always among the answers. */
function breaksOf({ shifts }: SchedulingProblem, shift: Shift, span: { fromMinute: number; untilMinute: number }, nowMinute: number): Omit<Shift, 'personId' | 'date'>[] {
  const { break: pause } = shift;
  if (pause && pause.fromMinute <= nowMinute) return pause.untilMinute <= span.untilMinute ? [{ ...span, break: pause }] : [];
  const fresh = withBreak(span, shifts.break).filter((variant) => !variant.break || variant.break.fromMinute >= nowMinute);
  const isSame = span.fromMinute === shift.fromMinute && span.untilMinute === shift.untilMinute;
  const hasKept = fresh.some((variant) => variant.break?.fromMinute === pause?.fromMinute);
  return isSame && !hasKept ? [{ ...span, ...(pause && { break: pause }) }, ...fresh] : fresh;
}

function callIns(candidates: readonly Candidate[], { nowMinute, noticeMinutes = 60, changeCosts }: DayUpset): Candidate[] {
  return candidates.filter(({ fromMinute }) => fromMinute >= nowMinute + noticeMinutes).map((candidate) => ({ ...candidate, penalty: candidate.penalty + (changeCosts?.callIn ?? 60) }));
}

function leavesRest({ fromMinute, untilMinute }: Candidate, own: readonly Shift[], date: string): boolean {
  return own.every((other) => {
    if (other.date === date) return true;
    return other.date < date ? restMinutes(other, { date, fromMinute }) >= restOfDayMinutes : restMinutes({ date, untilMinute }, other) >= restOfDayMinutes;
  });
}

function changeOf(personId: string, before: Shift | undefined, after: Shift | undefined): ShiftChange[] {
  const text = (shift: Shift | undefined): string => JSON.stringify([shift?.fromMinute, shift?.untilMinute, shift?.break]);
  return text(before) === text(after) ? [] : [{ personId, ...(before && { before }), ...(after && { after }) }];
}
