import { Invalid, NotFound } from '@ingang/kernel';
import { scheduleFaults } from '@ingang/planning/board';
import { problemOfWeek, toShift } from '../../domain/schedule/problem-of-week.ts';
import { absentFrom, type Proposal, type SolverErrand } from '../../domain/schedule/proposal.ts';
import type { PlannedShift } from '../../domain/schedule/week.ts';
import { announceWeek, changeBy, openDraft, peopleOfWeek, requireVersion, type ScheduleDesk } from './desk.ts';
import type { KeptSchedule } from './ports.ts';

interface Asked {
  readonly errand: SolverErrand;
  readonly current: readonly PlannedShift[];
}

/**
 * What the solver has to be asked for the week of a draft.
 *
 * @throws NotFound; Conflict; Invalid `planning.nobody-needed`, `planning.nobody-to-schedule`
 */
export async function askForWeek(desk: ScheduleDesk, id: string, { version, seconds, gap }: { version: number; seconds: number; gap: number }): Promise<Asked> {
  const draft = await openDraft(desk, id);
  requireVersion(draft, version);
  const { errand, current } = await problemOf(desk, draft);
  return { errand: { ...errand, seconds, gap }, current };
}

export interface UpsetDay {
  readonly version: number;
  readonly date: string;
  /** From when on hours may still change. */
  readonly nowMinute: number;
  /** How soon somebody can be asked to begin. */
  readonly noticeMinutes: number;
}

/** Time for the rest of a day: people wait for it at the telephone. */
const daySeconds = 8;

/**
 * What the solver has to be asked for the rest of a day on which people are absent who would have worked.
 *
 * @throws NotFound; Conflict; Invalid `planning.nobody-absent`, `planning.nobody-needed`
 */
export async function askForRestOfDay(desk: ScheduleDesk, id: string, { version, date, nowMinute, noticeMinutes }: UpsetDay): Promise<Asked> {
  const draft = await openDraft(desk, id);
  requireVersion(draft, version);
  const { errand, current, absences } = await problemOf(desk, draft);
  if (!errand.problem.days.some((day) => day.date === date)) throw new Invalid('input.invalid', [{ field: 'date', code: 'planning.nobody-needed' }]);
  const absent = absentFrom(absences, current, date, nowMinute);
  if (absent.length === 0) throw new Invalid('input.invalid', [{ field: 'date', code: 'planning.nobody-absent' }]);
  return { errand: { ...errand, seconds: daySeconds, gap: 0.005, day: { known: current.map(toShift), date, nowMinute, noticeMinutes, absent } }, current };
}

async function problemOf(desk: ScheduleDesk, { id, teamId, week, basis }: KeptSchedule) {
  const people = await peopleOfWeek(desk, teamId, week);
  const problem = problemOfWeek({ ...people, basis });
  const current = (await desk.schedules.shifts(id)).map(({ agentId, date, fromMinute, untilMinute, breaks, activities }): PlannedShift => ({ agentId, date, fromMinute, untilMinute, breaks, activities }));
  const codes: Readonly<Record<string, string>> = { 'schedule.days-missing': 'planning.nobody-needed', 'schedule.people-missing': 'planning.nobody-to-schedule' };
  const [fault] = scheduleFaults(problem);
  if (fault) throw new Invalid('input.invalid', [{ field: fault.field, code: codes[fault.code] ?? 'planning.nobody-needed' }]);
  return { errand: { problem }, current, absences: people.absences };
}

/**
 * Makes what the solver found the draft.
 *
 * @param work undefined when there is none that was asked for by the caller, or that is done
 * @throws NotFound `planning.work-unknown`; Conflict `conflict.version` when the draft was changed since
 */
export async function takeOver(desk: ScheduleDesk, id: string, version: number, work: { readonly scheduleId: string; readonly seconds: number; readonly result: Proposal } | undefined): Promise<void> {
  const draft = await openDraft(desk, id);
  requireVersion(draft, version);
  if (work?.scheduleId !== id) throw new NotFound('planning.work-unknown');
  const { seconds, result: { shifts, gap, cost, shortHours, ended } } = work;
  await desk.schedules.claim(id, version, { figures: { gap, cost, shortHours, seconds, ended, madeAt: desk.now.toISOString() } }, changeBy(desk));
  await desk.schedules.replaceShifts(id, shifts, desk.newId, changeBy(desk));
  desk.record({ action: 'change', subjectKind: 'planning-schedule', subjectId: id, details: { fields: ['shifts'] } });
  announceWeek(desk, draft);
}
