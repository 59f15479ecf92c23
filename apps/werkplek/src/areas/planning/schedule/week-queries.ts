import { queryOptions } from '@tanstack/react-query';
import type { ScheduleTeam, WeekBoard } from '@ingang/contracts/planning/schedule';
import { request } from '../../../api/request.ts';

export const scheduleTeamsQuery = queryOptions({
  queryKey: ['planning', 'schedule-teams'],
  queryFn: async ({ signal }) => (await request<{ results: ScheduleTeam[] }>('/schedule-teams', { signal })).results,
});

export const weekQuery = (teamId: string, week: string) => queryOptions({
  queryKey: ['planning', 'schedule-week', teamId, week],
  queryFn: ({ signal }) => request<WeekBoard>(`/schedule-teams/${teamId}/weeks/${week}`, { signal }),
});
