import type { Schedule, SchedulingProblem, Shift } from '@ingang/planning/schedule';
import { changesBetween } from '@ingang/planning/board';
import { absentOn, toPlanned, toShift } from './problem-of-week.ts';
import type { Absence, PlannedShift } from './week.ts';

/** What the solver is asked: a whole week, or the rest of one day. */
export interface SolverErrand {
  readonly problem: SchedulingProblem;
  /** The time that it may take, in seconds. */
  readonly seconds: number;
  /** Good enough: so large a share above what no schedule can be below. */
  readonly gap: number;
  /** Given: only the rest of this day, around shifts as people know them. */
  readonly day?: { readonly known: readonly Shift[]; readonly date: string; readonly nowMinute: number; readonly noticeMinutes: number; readonly absent: readonly Absentee[] };
}

/** Who would work on a day, and from when on they do not. */
export interface Absentee {
  readonly personId: string;
  readonly fromMinute: number;
}

/** A schedule that somebody may take over, with what it would change. */
export interface Proposal {
  readonly shifts: readonly PlannedShift[];
  readonly gap: number | null;
  readonly cost: number;
  readonly shortHours: number;
  readonly ended: Schedule['ended'];
  /** Shifts of people and dates that would no longer be what they are. */
  readonly changed: number;
  /** Rules of working time that it breaks, because of what was promised or what the solver cannot see. */
  readonly broken: readonly { readonly agentId: string; readonly date: string; readonly code: string }[];
}

/**
 * Who works on a day and will not be there, from a minute on.
 *
 * @example absentFrom([{ userId: 'a', kind: 'sick', fromDate: '2027-03-01', fromMinute: 600, untilDate: '2027-03-01', untilMinute: 1440 }], [{ agentId: 'a', date: '2027-03-01', fromMinute: 540, untilMinute: 1020, breaks: [], activities: [] }], '2027-03-01', 720) // [{ personId: 'a', fromMinute: 600 }]
 */
export function absentFrom(absences: readonly Absence[], shifts: readonly PlannedShift[], date: string, nowMinute: number): Absentee[] {
  const working = shifts.filter((shift) => shift.date === date && shift.untilMinute > nowMinute);
  return working.flatMap(({ agentId, fromMinute, untilMinute }) => {
    const away = absences.filter(({ userId }) => userId === agentId).flatMap((absence) => absentOn(absence, date) ?? []);
    const touching = away.filter((span) => span.fromMinute < untilMinute && span.untilMinute > Math.max(fromMinute, nowMinute));
    return touching.length > 0 ? [{ personId: agentId, fromMinute: Math.min(...touching.map((span) => span.fromMinute)) }] : [];
  });
}

/**
 * What the solver found, as the shifts of the whole week. Meetings and training that were planned stay where they fit; who falls ill
 * during a shift works until then.
 *
 * @param current shifts of the week as they are
 */
export function proposalOf({ day }: SolverErrand, current: readonly PlannedShift[], found: Pick<Schedule, 'shifts' | 'gap' | 'cost' | 'coverage' | 'ended' | 'brokenRules'>): Proposal {
  const activities = new Map(current.map((shift) => [`${shift.agentId} ${shift.date}`, shift.activities]));
  const made = found.shifts.map((shift): PlannedShift => {
    const planned = toPlanned(shift);
    const free = (span: { fromMinute: number; untilMinute: number }): boolean => !planned.breaks.some((pause) => pause.fromMinute < span.untilMinute && span.fromMinute < pause.untilMinute);
    return { ...planned, activities: (activities.get(`${planned.agentId} ${planned.date}`) ?? []).filter((span) => span.fromMinute >= planned.fromMinute && span.untilMinute <= planned.untilMinute && free(span)) };
  });
  const kept = day ? current.filter(({ date }) => date !== day.date) : [];
  const begun = day ? current.filter(({ date }) => date === day.date).flatMap((shift) => {
    const until = day.absent.find(({ personId }) => personId === shift.agentId)?.fromMinute;
    return until !== undefined && until > shift.fromMinute ? [upTo(shift, until)] : [];
  }) : [];
  const shifts = [...kept, ...made, ...begun].toSorted((a, b) => a.date.localeCompare(b.date) || a.fromMinute - b.fromMinute);
  const { gap, cost, coverage, ended, brokenRules } = found;
  return {
    shifts, gap: gap ?? null, cost: cost.total, shortHours: coverage.reduce((sum, one) => sum + one.shortHours, 0), ended,
    changed: changesBetween(current.map(toShift), shifts.map(toShift)).length,
    broken: brokenRules.map(({ code, shift: { personId, date } }) => ({ agentId: personId, date, code })),
  };
}

function upTo(shift: PlannedShift, minute: number): PlannedShift {
  const within = (span: { untilMinute: number }): boolean => span.untilMinute <= minute;
  return { ...shift, untilMinute: minute, breaks: shift.breaks.filter(within), activities: shift.activities.filter(within) };
}
