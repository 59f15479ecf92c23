import { queryOptions } from '@tanstack/react-query';
import type { TeamAdherence } from '@ingang/contracts/planning/adherence';
import type { ScheduleTeam } from '@ingang/contracts/planning/schedule';
import { request } from '../../../api/request.ts';

export const ledTeamsQuery = queryOptions({
  queryKey: ['planning', 'schedule-teams'],
  queryFn: async ({ signal }) => (await request<{ results: ScheduleTeam[] }>('/schedule-teams', { signal })).results,
});

/** Of the telephone as much as of the schedule: every change of presence makes it stale. */
export const adherenceQuery = (teamId: string, date: string | undefined) => queryOptions({
  queryKey: ['phone', 'adherence', teamId, date],
  queryFn: ({ signal }) => request<TeamAdherence>('/adherences', { query: { teamId, date }, signal }),
  refetchInterval: date === undefined ? 60_000 : false,
});
