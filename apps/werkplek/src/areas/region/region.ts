import { spokenGreeting } from '@ingang/kernel/greeting';
import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { Authority, Department, OpeningStatus, Product, RegionOverview } from '@ingang/contracts/region';
import { request } from '../../api/request.ts';
import { useSession } from '../people/session/session.ts';
import type { Language } from '../../i18n/catalogue.ts';

/** The region, asked once; an event brings changes. */
export const regionQuery = queryOptions({
  queryKey: ['region', 'overview'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: ({ signal }) => request<RegionOverview>('/region', { signal }),
});

export function useRegion(): RegionOverview {
  return useSuspenseQuery(regionQuery).data;
}

export function useAuthorities(): readonly Authority[] {
  return useRegion().authorities;
}

/** The authorities that this person works for: those a contact can be registered for. */
export function useOwnAuthorities(): readonly Authority[] {
  const { authorityIds } = useSession().user;
  return useAuthorities().filter(({ id }) => authorityIds.includes(id));
}

export function useAuthority(id: string | null | undefined): Authority | undefined {
  return useAuthorities().find((authority) => authority.id === id);
}

export const departmentsQuery = (authorityId?: string) =>
  queryOptions({
    queryKey: ['region', 'departments', authorityId ?? ''],
    staleTime: 5 * 60_000,
    queryFn: async ({ signal }) => {
      const { results } = await request<{ results: Department[] }>('/departments', { query: { authorityId }, signal });
      return results;
    },
  });

export function useDepartments(authorityId?: string | null): readonly Department[] {
  return useQuery(departmentsQuery(authorityId ?? undefined)).data ?? [];
}

export const openingStatusQuery = (authorityId: string, channel: string) =>
  queryOptions({
    queryKey: ['region', 'status', authorityId, channel],
    staleTime: 60_000,
    refetchInterval: 5 * 60_000,
    queryFn: ({ signal }) => request<OpeningStatus>(`/authorities/${authorityId}/status`, { query: { channel }, signal }),
  });

export const productsQuery = (q: string) =>
  queryOptions({
    queryKey: ['region', 'products', q],
    staleTime: 5 * 60_000,
    queryFn: async ({ signal }) => (await request<{ results: Product[] }>('/products', { query: { q, limit: 20 }, signal })).results,
  });

/** What the agent says first, when no telephone says it with the call. */
export function greetingOf({ greeting, name }: Authority, { region }: RegionOverview, language: Language, agent: string, now: Date): string {
  return spokenGreeting(greeting[language], { authority: name, agent, dayparts: region.dayparts[language], now, timeZone: region.timeZone });
}
