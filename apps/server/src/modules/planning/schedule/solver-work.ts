import type { Proposal, SolverErrand } from '../domain/schedule/proposal.ts';
import type { PlannedShift } from '../domain/schedule/week.ts';
import { inThread } from '../long-work/thread.ts';
import type { WorkKind } from '../long-work/work-kind.ts';

export interface SolverInput {
  readonly scheduleId: string;
  readonly errand: SolverErrand;
  /** Shifts of the week as they are. */
  readonly current: readonly PlannedShift[];
}

/** Who works when, for the least cost; progress is in seconds of the time that it may take. */
export const solverWork: WorkKind<SolverInput, Proposal> = {
  kind: 'schedule',
  threads: 1,
  run: (input, control) => inThread<Proposal>(new URL('./solver-thread.ts', import.meta.url), input, control),
};
