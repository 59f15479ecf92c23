import { queryOptions } from '@tanstack/react-query';
import type { KeptScenario, ScenarioCard } from '@ingang/contracts/planning';
import { request } from '../../api/request.ts';

export const scenariosQuery = queryOptions({
  queryKey: ['planning', 'scenarios'],
  queryFn: async ({ signal }) => (await request<{ results: ScenarioCard[] }>('/scenarios', { signal })).results,
});

export const scenarioQuery = (id: string) => queryOptions({
  queryKey: ['planning', 'scenario', id],
  queryFn: ({ signal }) => request<KeptScenario>(`/scenarios/${id}`, { signal }),
});
