import type { Simulated } from '@ingang/contracts/planning/simulation';
import type { StartedWork } from '@ingang/contracts/planning/work';
import { request } from '../../../api/request.ts';

export interface SimulationQuestion {
  readonly of: Simulated;
  readonly replications: number;
}

/** @returns the long work that gives a SimulationOutcome */
export function startSimulation(question: SimulationQuestion): Promise<StartedWork> {
  return request<StartedWork>('/simulations', { method: 'POST', body: question, idempotencyKey: crypto.randomUUID() });
}
