import { queryOptions } from '@tanstack/react-query';
import type { CalendarFeed, OwnSchedule, OwnWish, ShiftSwap, SwapChoices, SwapEffects, SwapStep } from '@ingang/contracts/planning/own-schedule';
import type { OwnAdherence } from '@ingang/contracts/planning/adherence';
import { request } from '../../../api/request.ts';

/** A week, and what is behind it: enough to name the next shift. */
export const ownScheduleQuery = (from: string | undefined) => queryOptions({
  queryKey: ['planning', 'own-schedule', from],
  queryFn: ({ signal }) => request<OwnSchedule>('/my-schedule', { query: { from }, signal }),
});

export const swapsQuery = queryOptions({
  queryKey: ['planning', 'swaps'],
  queryFn: async ({ signal }) => (await request<{ results: ShiftSwap[] }>('/shift-swaps', { signal })).results,
});

export const swapChoicesQuery = (date: string) => queryOptions({
  queryKey: ['planning', 'swap-choices', date],
  queryFn: async ({ signal }) => (await request<SwapChoices>('/shift-swap-choices', { query: { date }, signal })).results,
});

export const swapEffectsQuery = ({ id, version }: Pick<ShiftSwap, 'id' | 'version'>) => queryOptions({
  queryKey: ['planning', 'swap-effects', id, version],
  queryFn: ({ signal }) => request<SwapEffects>(`/shift-swaps/${id}/effects`, { signal }),
});

export const wishesQuery = queryOptions({
  queryKey: ['planning', 'own-wishes'],
  queryFn: async ({ signal }) => (await request<{ results: OwnWish[] }>('/my-schedule-wishes', { signal })).results,
});

export const feedQuery = queryOptions({
  queryKey: ['planning', 'calendar-feed'],
  queryFn: async ({ signal }) => (await request<{ feed: CalendarFeed | null }>('/my-calendar-feed', { signal })).feed,
});

/** Of the telephone as much as of the schedule: it is stale when presence changes. */
export const ownAdherenceQuery = queryOptions({
  queryKey: ['phone', 'own-adherence'],
  queryFn: ({ signal }) => request<OwnAdherence>('/my-adherence', { signal }),
});

export function stepSwap({ id, version }: Pick<ShiftSwap, 'id' | 'version'>, step: SwapStep['step'], reason?: string): Promise<ShiftSwap> {
  return request(`/shift-swaps/${id}`, { method: 'PATCH', body: { version, step, ...(reason !== undefined && { reason }) } });
}
