import { queryOptions } from '@tanstack/react-query';
import type { CallTarget, ForceReason, MyCallAnswer, NewCall, PhoneCredentials, Presence, SetPresence, TargetCard } from '@ingang/contracts/phone-desk';
import type { WorkPlace } from '@ingang/contracts/phone/offers';
import { request } from '../../../api/request.ts';

export type { CallTarget, MyCall, MyCallAnswer, NewCall, PhoneCredentials, Presence } from '@ingang/contracts/phone-desk';

/** Who may take calls; others see nothing of the phone. */
export const takesCalls = 'phone:take-calls';

/** The call of this agent and how things stand with them. Has a room of its own: what happens to colleagues must not refresh it. */
export const myCallQuery = queryOptions({
  queryKey: ['my-call'],
  staleTime: 5 * 60_000,
  queryFn: ({ signal }) => request<MyCallAnswer>('/phone/my-call', { signal }),
});

/** Where a call about an authority can go. */
export const targetsQuery = (authorityId: string | undefined) =>
  queryOptions({
    queryKey: ['phone', 'targets', authorityId],
    queryFn: async ({ signal }) => (await request<{ results: TargetCard[] }>('/phone/targets', { query: { authorityId }, signal })).results,
  });

export const signOn = (place: WorkPlace): Promise<PhoneCredentials> => request('/phone/sign-on', { method: 'POST', query: { place } });
export const setWorkPlace = (place: WorkPlace): Promise<Presence> => request('/phone/work-place', { method: 'PUT', body: { place } });
export const signOff = (): Promise<void> => request('/phone/sign-off', { method: 'POST' });
export const setPresence = (body: SetPresence): Promise<Presence> => request('/phone/presence', { method: 'PUT', body });

export type CallStep = 'hold' | 'retrieve' | 'take-back' | 'conference' | 'hang-up' | 'voicemail' | 'resume';

const ask = (callId: string, step: string, body?: object): Promise<MyCallAnswer> => request(`/phone/calls/${callId}/${step}`, { method: 'POST', ...(body && { body }) });
const forced = (because: ForceReason | undefined) => (because === undefined ? {} : { forced: true, because });
const noted = (note: string) => (note.trim() === '' ? {} : { note: note.trim() });

/** What one does with the call in hand; the answer is how it stands then. */
export const callStep = (callId: string, step: CallStep): Promise<MyCallAnswer> => ask(callId, step);
export const sendDigits = (callId: string, digits: string): Promise<MyCallAnswer> => ask(callId, 'digits', { digits });
export const consult = (callId: string, { target, note }: { readonly target: CallTarget; readonly note: string }): Promise<MyCallAnswer> => ask(callId, 'consult', { target, ...noted(note) });
export const transfer = (callId: string, { target, note, because }: { readonly target: CallTarget; readonly note: string; readonly because: ForceReason | undefined }): Promise<MyCallAnswer> =>
  ask(callId, 'transfer', { target, ...noted(note), ...forced(because) });
export const handOver = (callId: string, because?: ForceReason): Promise<MyCallAnswer> => ask(callId, 'hand-over', forced(because));
export const takeCall = (callId: string, because?: ForceReason): Promise<MyCallAnswer> => ask(callId, 'take', forced(because));
export const phoneOut = (body: NewCall): Promise<{ callId: string }> => request('/phone/calls', { method: 'POST', body });
/** Keeps nothing of the call for a reason, or again what there is no other reason not to keep. */
export const pauseRecording = (callId: string, because: 'identification' | 'payment' | 'agent', isPaused: boolean): Promise<MyCallAnswer> => ask(callId, isPaused ? 'pause-recording' : 'resume-recording', { because });
