import { NewSimulation } from '@ingang/contracts/planning/simulation';
import { StartedWork } from '@ingang/contracts/planning/work';
import { Invalid } from '@ingang/kernel';
import { readCentreModel, SimulationFaults, type CentreModel } from '@ingang/planning/simulation';
import { route, type Route } from '../../../platform/http/route.ts';
import { startWork } from '../long-work/index.ts';
import { simulationWork, type SimulationInput } from '../simulation/simulation-work.ts';

export const simulationRoutes: readonly Route[] = [
  route({
    method: 'POST', path: '/simulations', operationId: 'startSimulation', tag: 'planning', access: 'planning:look-ahead', body: NewSimulation, status: 202, answer: StartedWork,
    summary: 'Simulate a contact centre', description: 'Answers at once; GET /planning-works/{workId} tells how far it is and what came out.',
    handle: (work, { body: { centre, replications = 10, seed = 1 } }) => startWork(work, simulationWork.kind, { centre: checked(centre), replications, seed } satisfies SimulationInput),
  }),
];

const mostFaults = 20;

function checked(centre: unknown): CentreModel {
  try {
    return readCentreModel(centre);
  } catch (error) {
    if (!(error instanceof SimulationFaults)) throw error;
    throw new Invalid('input.invalid', error.faults.slice(0, mostFaults).map((fault) => ({ field: 'centre', code: 'planning.centre-unusable', params: { fault } })));
  }
}
