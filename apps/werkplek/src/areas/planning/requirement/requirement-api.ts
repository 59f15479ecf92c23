import { queryOptions } from '@tanstack/react-query';
import type { KeptRequirement, Requirement, TeamRequirement } from '@ingang/contracts/planning/schedule';
import { request } from '../../../api/request.ts';
import { emptyWeek } from './requirement-fields.ts';

/** An ordinary week of a team; at version 0 when nothing was laid down yet. */
export interface OrdinaryWeek {
  readonly teamId: string;
  readonly version: number;
  readonly content: Requirement;
}

export const requirementQuery = (teamId: string) => queryOptions({
  queryKey: ['planning', 'requirement', teamId],
  queryFn: async ({ signal }): Promise<OrdinaryWeek> => (await request<TeamRequirement>(`/schedule-teams/${teamId}/requirement`, { signal })).requirement ?? { teamId, version: 0, content: emptyWeek },
});

export function keepRequirement({ teamId, version }: Pick<OrdinaryWeek, 'teamId' | 'version'>, content: Requirement): Promise<KeptRequirement> {
  return request(`/schedule-teams/${teamId}/requirement`, { method: 'PUT', body: { version, content } });
}
