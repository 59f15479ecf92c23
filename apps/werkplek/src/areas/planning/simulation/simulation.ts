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

/** @param day from 0, of what was simulated @returns the long work that gives a PlayedDay */
export function startFilm(simulationWorkId: string, day: number): Promise<StartedWork> {
  return request<StartedWork>('/day-films', { method: 'POST', body: { of: { kind: 'simulation', workId: simulationWorkId }, day }, idempotencyKey: crypto.randomUUID() });
}
