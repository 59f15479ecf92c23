import { MakingRequest, ReplanningRequest, ScheduleParams, WorkTaken } from '@ingang/contracts/planning/schedule';
import { StartedWork } from '@ingang/contracts/planning/work';
import { wallClockMilliseconds } from '@ingang/kernel/working-calendar';
import type { Work } from '../../../../platform/database/work.ts';
import { route, type Route } from '../../../../platform/http/route.ts';
import { dutchDay } from '../../domain/own-schedule/dutch-day.ts';
import type { Proposal } from '../../domain/schedule/proposal.ts';
import { askDepsOf, startWork } from '../../long-work/index.ts';
import { solverWork, type SolverInput } from '../../schedule/solver-work.ts';
import { openWork } from '../../usecases/ask-for-work.ts';
import { askForRestOfDay, askForWeek, takeOver } from '../../usecases/schedule/propose-schedule.ts';
import { scheduleDesk } from './schedule-desk.ts';

const shared = { tag: 'planning', access: 'planning:make-schedules' } as const;

/** The solver: asked for a week or the rest of a day, and its answer taken over or not. */
export const proposalRoutes: readonly Route[] = [
  route({
    ...shared, method: 'POST', path: '/schedules/:scheduleId/makings', operationId: 'makeSchedule', params: ScheduleParams, body: MakingRequest, status: 202, answer: StartedWork,
    summary: 'Let the week of a draft be made', description: 'Answers at once; GET /planning-works/{workId} tells how many seconds have gone and what came out, and a takeover makes that the draft.',
    handle: async (work, { params: { scheduleId }, body: { version, seconds = 60, gap = 0.02 } }) =>
      startWork(work, solverWork.kind, { scheduleId, ...(await askForWeek(scheduleDesk(work), scheduleId, { version, seconds, gap })) } satisfies SolverInput),
  }),
  route({
    ...shared, method: 'POST', path: '/schedules/:scheduleId/replannings', operationId: 'replanDay', params: ScheduleParams, body: ReplanningRequest, status: 202, answer: StartedWork,
    summary: 'Let the rest of a day be made anew around who is absent', description: 'What has begun stays, others move by two hours at most or are asked to come in. `nowMinute` left out: now, or the beginning of a day that is still to come.',
    handle: async (work, { params: { scheduleId }, body: { version, date, nowMinute = minuteNow(work, date), noticeMinutes = 60 } }) =>
      startWork(work, solverWork.kind, { scheduleId, ...(await askForRestOfDay(scheduleDesk(work), scheduleId, { version, date, nowMinute, noticeMinutes })) } satisfies SolverInput),
  }),
  route({
    ...shared, method: 'POST', path: '/schedules/:scheduleId/takeovers', operationId: 'takeOverSchedule', params: ScheduleParams, body: WorkTaken, status: 204,
    summary: 'Make what the solver found the draft; refused when the draft was changed since it was looked at',
    handle: async (work, { params, body }) => {
      const { kind, state, input, result, beganAt, finishedAt } = await openWork(askDepsOf(work), body.workId);
      const isDone = kind === solverWork.kind && state === 'done';
      const seconds = ((finishedAt?.getTime() ?? 0) - (beganAt?.getTime() ?? 0)) / 1000;
      await takeOver(scheduleDesk(work), params.scheduleId, body.version, isDone ? { scheduleId: (input as SolverInput).scheduleId, seconds, result: result as Proposal } : undefined);
      return undefined;
    },
  }),
];

/** From when on a day can still be changed. */
function minuteNow({ now }: Work, date: string): number {
  const today = dutchDay(now);
  if (date !== today) return date > today ? 0 : 1440;
  return Math.floor(wallClockMilliseconds('Europe/Amsterdam', now.getTime()) / 60_000);
}
