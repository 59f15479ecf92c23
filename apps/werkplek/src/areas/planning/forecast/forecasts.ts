import { queryOptions } from '@tanstack/react-query';
import type { Circumstance, CountedContacts, CountsFile, Forecast, ForecastCard, ForecastSeries, ForecastToday } from '@ingang/contracts/planning/forecast';
import { openKeptDay, type ForecastDay, type KeptForecast } from '@ingang/planning/forecast';
import { request } from '../../../api/request.ts';

const minute = 60_000;

export const countedQuery = queryOptions({ queryKey: ['planning', 'counted'], staleTime: 5 * minute, queryFn: ({ signal }) => request<CountedContacts>('/counted-contacts', { signal }) });

export const countsFilesQuery = queryOptions({
  queryKey: ['planning', 'counts'],
  queryFn: async ({ signal }) => (await request<{ results: CountsFile[] }>('/contact-counts', { signal })).results,
});

export const circumstancesQuery = queryOptions({
  queryKey: ['planning', 'circumstances'],
  queryFn: async ({ signal }) => (await request<{ results: Circumstance[] }>('/forecast-circumstances', { signal })).results,
});

export const forecastsQuery = queryOptions({
  queryKey: ['planning', 'forecasts'],
  queryFn: async ({ signal }) => (await request<{ results: ForecastCard[] }>('/forecasts', { signal })).results,
});

/** A forecast never changes, so it is asked once. */
export const forecastQuery = (id: string | undefined) => queryOptions({
  queryKey: ['forecast', id],
  enabled: id !== undefined,
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: ({ signal }) => request<Forecast>(`/forecasts/${id}`, { signal }),
});

export const seriesQuery = (id: string | undefined, position: number) => queryOptions({
  queryKey: ['forecast', id, position],
  enabled: id !== undefined,
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: ({ signal }) => request<ForecastSeries>(`/forecasts/${id}/series/${position}`, { signal }),
});

export const todayQuery = (id: string) => queryOptions({
  queryKey: ['forecast', id, 'today'],
  refetchInterval: 5 * minute,
  queryFn: ({ signal }) => request<ForecastToday>(`/forecasts/${id}/today`, { signal }),
});

/** As the planning package knows it. */
export function keptOf({ kept }: ForecastSeries): KeptForecast {
  return kept as KeptForecast;
}

export function dayOf(series: ForecastSeries, date: string): ForecastDay | undefined {
  const { days, intervalMinutes } = keptOf(series);
  const day = days.find((one) => one.date === date);
  return day && openKeptDay(day, intervalMinutes);
}
