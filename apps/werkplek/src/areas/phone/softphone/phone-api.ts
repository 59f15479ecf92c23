import { queryOptions } from '@tanstack/react-query';
import type { CallTarget, MyCallAnswer, PhoneCredentials, Presence, SetPresence, WaitingCall } from '@ingang/contracts/phone-desk';
import { request } from '../../../api/request.ts';

export type { CallTarget, MyCall, MyCallAnswer, PhoneCredentials, Presence } from '@ingang/contracts/phone-desk';

/** Who may take calls; others see nothing of the phone. */
export const takesCalls = 'phone:take-calls';

/** The call of this agent and how things stand with them. Has a room of its own: what happens to colleagues must not refresh it. */
export const myCallQuery = queryOptions({
  queryKey: ['my-call'],
  staleTime: 5 * 60_000,
  queryFn: ({ signal }) => request<MyCallAnswer>('/phone/my-call', { signal }),
});

export const colleaguesQuery = queryOptions({
  queryKey: ['phone', 'presences'],
  queryFn: async ({ signal }) => (await request<{ results: Presence[] }>('/phone/presences', { signal })).results,
});

export const waitingCallsQuery = queryOptions({
  queryKey: ['phone', 'waiting'],
  queryFn: async ({ signal }) => (await request<{ results: WaitingCall[] }>('/phone/waiting-calls', { signal })).results,
});

export const signOn = (): Promise<PhoneCredentials> => request('/phone/sign-on', { method: 'POST' });
export const signOff = (): Promise<void> => request('/phone/sign-off', { method: 'POST' });
export const setPresence = (body: SetPresence): Promise<Presence> => request('/phone/presence', { method: 'PUT', body });

export type CallStep = 'hold' | 'retrieve' | 'take-back' | 'conference' | 'hang-up';

const ask = (callId: string, step: string, body?: object): Promise<MyCallAnswer> => request(`/phone/calls/${callId}/${step}`, { method: 'POST', ...(body && { body }) });

/** What one does with the call in hand; the answer is how it stands then. */
export const callStep = (callId: string, step: CallStep): Promise<MyCallAnswer> => ask(callId, step);
export const sendDigits = (callId: string, digits: string): Promise<MyCallAnswer> => ask(callId, 'digits', { digits });
export const consult = (callId: string, target: CallTarget): Promise<MyCallAnswer> => ask(callId, 'consult', { target });
export const transfer = (callId: string, target: CallTarget, forced: boolean): Promise<MyCallAnswer> => ask(callId, 'transfer', { target, ...(forced && { forced }) });
export const handOver = (callId: string, forced: boolean): Promise<MyCallAnswer> => ask(callId, 'hand-over', forced ? { forced } : {});
