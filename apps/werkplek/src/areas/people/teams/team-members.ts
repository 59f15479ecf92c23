import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { TeamMember } from '@ingang/contracts/people-teams';
import { request } from '../../../api/request.ts';

export const membersQuery = (teamId: string) =>
  queryOptions({
    queryKey: ['people', 'team', teamId],
    queryFn: async ({ signal }) => (await request<{ results: TeamMember[] }>(`/teams/${teamId}/members`, { signal })).results,
  });

/** Puts somebody in a team, makes him lead it, or takes him out. */
export function useKeepMember(teamId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ userId, leads }: { readonly userId: string; readonly leads: boolean | 'leaves' }) =>
      request(`/teams/${teamId}/members/${userId}`, leads === 'leaves' ? { method: 'DELETE' } : { method: 'PUT', body: { leads } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['people', 'team', teamId] }),
  });
}
