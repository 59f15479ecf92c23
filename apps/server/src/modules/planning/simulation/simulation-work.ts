import { Invalid } from '@ingang/kernel';
import { SimulationFaults, type CentreModel, type SimulationReport } from '@ingang/planning/simulation';
import { simulateOnCores } from '@ingang/planning/workers';
import type { WorkKind } from '../long-work/work-kind.ts';

export interface SimulationInput {
  readonly centre: CentreModel;
  readonly replications: number;
  readonly seed: number;
}

export interface SimulationResult {
  readonly report: SimulationReport;
}

/** Told in so many parts. */
const PARTS = 1000;

/** What would happen in a contact centre, a replication on every thread. */
export const simulationWork: WorkKind<SimulationInput, SimulationResult> = {
  kind: 'simulation',
  threads: Infinity,
  async run({ centre, replications, seed }, { signal, threads, progress }) {
    try {
      const report = await simulateOnCores(centre, { replications, seed, cores: threads, signal, onProgress: ({ share }) => progress(share * PARTS, PARTS) });
      return { report };
    } catch (error) {
      if (error instanceof SimulationFaults) throw new Invalid('planning.centre-unusable', [], { fault: error.faults[0]! });
      throw error;
    }
  },
};
