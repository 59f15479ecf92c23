import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Customer, CustomerHit, Distinction } from '@ingang/contracts/customers';
import type { Timeline } from '@ingang/contracts/timeline';
import { request } from '../../api/request.ts';

export interface CustomerHits {
  readonly results: readonly CustomerHit[];
  readonly more: boolean;
}

export interface Duplicate {
  readonly customer: CustomerHit;
  readonly score: number;
  /** Why they may be the same, in words. */
  readonly explanation: string;
}

export const customerSearchQuery = (q: string, limit = 8) =>
  queryOptions({
    queryKey: ['customers', 'search', q, limit],
    enabled: q.trim().length >= 2,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => request<CustomerHits>('/customers/search', { method: 'POST', body: { q: q.trim(), limit }, signal }),
  });

export const customerQuery = (id: string | null | undefined) =>
  queryOptions({
    queryKey: ['customers', 'customer', id],
    enabled: Boolean(id),
    queryFn: ({ signal }) => request<Customer>(`/customers/${id}`, { signal }),
  });

export const duplicatesQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'duplicates', id],
    queryFn: async ({ signal }) => (await request<{ results: Duplicate[] }>(`/customers/${id}/duplicates`, { signal })).results,
  });

export const distinctionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'distinctions', id],
    queryFn: async ({ signal }) => (await request<{ results: Distinction[] }>(`/customers/${id}/distinctions`, { signal })).results,
  });

export const timelineQuery = (customerId: string, limit = 25) =>
  queryOptions({
    queryKey: ['timeline', 'customer', customerId, limit],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => request<Timeline>(`/customers/${customerId}/timeline`, { query: { limit }, signal }),
  });

export interface HouseAddress {
  readonly postcode: string;
  readonly houseNumber: number;
}

export const addressTimelineQuery = (house: HouseAddress | undefined, limit = 25) =>
  queryOptions({
    queryKey: ['timeline', 'address', house?.postcode, house?.houseNumber, limit],
    enabled: house !== undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      request<Timeline>('/timeline', { query: { postcode: house?.postcode, houseNumber: house?.houseNumber, limit }, signal }),
  });

/** Where the customer lives or works, for the timeline of that address. */
export function houseOf(customer: Customer): HouseAddress | undefined {
  const address = customer.addresses.find(({ postcode, houseNumber, validTo }) => postcode && houseNumber && !validTo);
  return address?.postcode && address.houseNumber ? { postcode: address.postcode, houseNumber: address.houseNumber } : undefined;
}
