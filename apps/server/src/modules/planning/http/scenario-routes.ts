import { KeptScenario as Answer, MeasuredChanges, MeasuredQuery, NewScenario, ScenarioChange, ScenarioList, ScenarioParams, ScenarioVersion } from '@ingang/contracts/planning';
import type { Static } from 'typebox';
import type { Work } from '../../../platform/database/work.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import { userNames } from '../../people/index.ts';
import { measureSystem } from '../simulation/measured-system.ts';
import { measuredChanges } from '../simulation/played-centre.ts';
import { scenariosInPostgres } from '../postgres/scenarios.ts';
import { addScenario, changeScenario, openScenario, removeScenario, type KeepScenarioDeps } from '../usecases/keep-scenario.ts';
import type { KeptScenario } from '../usecases/ports.ts';

const tag = 'planning';

function depsOf(work: Work): KeepScenarioDeps {
  const { principal, now, newId, record, publish } = work;
  return { principal, now, newId, record, publish, scenarios: scenariosInPostgres(work) };
}

export const scenarioRoutes: readonly Route[] = [
  route({
    method: 'GET', path: '/scenarios', operationId: 'listScenarios', tag, access: 'planning:look-ahead', answer: ScenarioList, summary: 'Scenarios of cooperation, by name',
    handle: async (work) => {
      const scenarios = await scenariosInPostgres(work).list();
      const names = await userNames(work, scenarios.flatMap(({ changedBy }) => changedBy ?? []));
      return { results: scenarios.map(({ changedBy, changedAt, ...card }) => ({ ...card, changedAt: changedAt.toISOString(), changedByName: (changedBy && names.get(changedBy)) ?? null })) };
    },
  }),
  route({
    method: 'GET', path: '/scenarios/:scenarioId', operationId: 'readScenario', tag, access: 'planning:look-ahead', params: ScenarioParams, answer: Answer,
    summary: 'One scenario, with its assumptions and events',
    handle: async (work, { params }) => show(work, await openScenario(depsOf(work), params.scenarioId)),
  }),
  route({
    method: 'GET', path: '/scenarios/:scenarioId/measured', operationId: 'measureScenario', tag, access: 'planning:look-ahead', params: ScenarioParams, query: MeasuredQuery, answer: MeasuredChanges,
    summary: 'What this system measured of its telephone, as changes of a scenario',
    handle: async (work, { params, query }) => {
      const { content } = await openScenario(depsOf(work), params.scenarioId);
      return { results: measuredChanges(content, await measureSystem(work, query, 'until')).map(({ change, ...restsOn }) => ({ ...restsOn, change: { ...change } })) };
    },
  }),
  route({
    method: 'POST', path: '/scenarios', operationId: 'addScenario', tag, access: 'planning:keep-scenarios', body: NewScenario, status: 201, answer: Answer, summary: 'Keep a scenario',
    handle: async (work, { body }) => show(work, await addScenario(depsOf(work), body)),
  }),
  route({
    method: 'PATCH', path: '/scenarios/:scenarioId', operationId: 'changeScenario', tag, access: 'planning:keep-scenarios', params: ScenarioParams, body: ScenarioChange, answer: Answer,
    summary: 'Change a scenario',
    handle: async (work, { params, body }) => show(work, await changeScenario(depsOf(work), params.scenarioId, body)),
  }),
  route({
    method: 'DELETE', path: '/scenarios/:scenarioId', operationId: 'removeScenario', tag, access: 'planning:keep-scenarios', params: ScenarioParams, query: ScenarioVersion, status: 204,
    summary: 'Remove a scenario',
    handle: async (work, { params, query }) => {
      await removeScenario(depsOf(work), params.scenarioId, query.version);
      return undefined;
    },
  }),
];

async function show(work: Work, { changedAt, changedBy, content, ...card }: KeptScenario): Promise<Static<typeof Answer>> {
  const names = await userNames(work, changedBy ? [changedBy] : []);
  return { ...card, content: { ...content }, changedAt: changedAt.toISOString(), changedByName: (changedBy && names.get(changedBy)) ?? null };
}
