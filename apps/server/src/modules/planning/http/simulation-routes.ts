import { NewDayFilm, NewSimulation, type Simulated as Asked } from '@ingang/contracts/planning/simulation';
import { StartedWork } from '@ingang/contracts/planning/work';
import { NotFound } from '@ingang/kernel';
import type { Work } from '../../../platform/database/work.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import { askDepsOf, startWork } from '../long-work/index.ts';
import { scenariosInPostgres } from '../postgres/scenarios.ts';
import { filmWork, type FilmInput } from '../simulation/film-work.ts';
import { measureSystem } from '../simulation/measured-system.ts';
import { checkCentre, type Simulated } from '../simulation/played-centre.ts';
import { simulationWork, type SimulationInput } from '../simulation/simulation-work.ts';
import { openWork } from '../usecases/ask-for-work.ts';
import { openScenario } from '../usecases/keep-scenario.ts';

const common = {
  tag: 'planning', access: 'planning:look-ahead', status: 202, answer: StartedWork,
  description: 'Answers at once; GET /planning-works/{workId} tells how far it is and what came out.',
} as const;

export const simulationRoutes: readonly Route[] = [
  route({
    ...common, method: 'POST', path: '/simulations', operationId: 'startSimulation', body: NewSimulation,
    summary: 'Simulate a contact centre: how long people wait, how sure that is, and how days differ',
    handle: async (work, { body: { of, replications, seed = 1 } }) => startWork(work, simulationWork.kind, { of: await simulatedOf(work, of), replications, seed } satisfies SimulationInput),
  }),
  route({
    ...common, method: 'POST', path: '/day-films', operationId: 'startDayFilm', body: NewDayFilm,
    summary: 'Film one day of a simulation: who waits and what every agent does, from moment to moment',
    handle: async (work, { body: { of, day, seed = 1 } }) => startWork(work, filmWork.kind, { of: of.kind === 'simulation' ? await sameAs(work, of.workId) : await simulatedOf(work, of), day, seed } satisfies FilmInput),
  }),
];

/** As it is now: what comes out belongs to what was asked, also when the scenario changes meanwhile. */
async function simulatedOf(work: Work, asked: Asked): Promise<Simulated> {
  if (asked.kind === 'centre') {
    checkCentre(asked.centre);
    return asked;
  }
  if (asked.kind === 'measured') return { kind: 'measured', measured: await measureSystem(work, asked), realism: asked.realism };
  const { scenarioId, period, realism } = asked;
  const { content } = await openScenario({ scenarios: scenariosInPostgres(work) }, scenarioId);
  return { kind: 'scenario', scenario: content, period, realism };
}

/** What an earlier simulation was of. */
async function sameAs(work: Work, workId: string): Promise<Simulated> {
  const { kind, input } = await openWork(askDepsOf(work), workId);
  if (kind !== simulationWork.kind) throw new NotFound('planning.work-unknown');
  return (input as SimulationInput).of;
}
