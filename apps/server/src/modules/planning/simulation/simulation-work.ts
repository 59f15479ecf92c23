import type { SimulationOutcome } from '@ingang/planning/centre';
import { inThread } from '../long-work/thread.ts';
import type { WorkKind } from '../long-work/work-kind.ts';
import type { Simulated } from './played-centre.ts';

export interface SimulationInput {
  readonly of: Simulated;
  readonly replications: number;
  readonly seed: number;
}

/** What would happen in a contact centre, a replication on every thread. */
export const simulationWork: WorkKind<SimulationInput, SimulationOutcome> = {
  kind: 'simulation',
  threads: 8,
  run: (input, { threads, ...control }) => inThread<SimulationOutcome>(new URL('./simulation-thread.ts', import.meta.url), { ...input, cores: threads }, control),
};
