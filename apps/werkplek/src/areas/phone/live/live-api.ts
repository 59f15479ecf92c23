import { queryOptions } from '@tanstack/react-query';
import type { MyCallAnswer } from '@ingang/contracts/phone-desk';
import type { PhoneNow, SetPresenceOf, Supervise } from '@ingang/contracts/phone/live';
import { request } from '../../../api/request.ts';
import { softphone } from '../softphone/softphone.ts';

/** For what a team lead may be with a call without the caller knowing it. */
export const purposes = ['quality-assurance', 'training', 'complaint-handling'] as const;
export type Purpose = (typeof purposes)[number];

/** Everything of now; events of the telephone make it stale. */
export const phoneNowQuery = queryOptions({
  queryKey: ['phone', 'now'],
  queryFn: ({ signal }) => request<PhoneNow>('/phone/now', { signal }),
});

interface Assigned {
  readonly id: string;
  readonly at: string;
  readonly sentence: string;
  readonly authorityId: string;
}

export const assignmentsQuery = queryOptions({
  queryKey: ['phone', 'assignments'],
  queryFn: async ({ signal }) => (await request<{ results: Assigned[] }>('/assignments', { query: { limit: 10 }, signal })).results,
});

/** The own telephone rings, and is taken by itself. */
export function supervise(callId: string, { agentId, how }: Supervise, purpose: Purpose): Promise<MyCallAnswer> {
  const ask = () => request<MyCallAnswer>(`/phone/calls/${callId}/supervise`, { method: 'POST', body: { agentId, how }, purpose });
  return how === 'stop' || softphone.state().leg !== 'none' ? ask() : softphone.joins(callId, ask);
}

export const setPresenceOf = (userId: string, body: SetPresenceOf): Promise<unknown> => request(`/phone/presences/${userId}`, { method: 'PUT', body });
