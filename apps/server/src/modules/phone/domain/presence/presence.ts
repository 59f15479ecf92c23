/**
 * How things stand with somebody who takes calls, as a table.
 *
 * Purpose: one place that says when an agent may be given a call; router, screens and figures read it.
 * Trade-off: what somebody asks for during a call (`next`) is kept beside the state, so that there are no double states.
 * Modes: the states. Transitions: offline → away → available → ringing → talking → wrap-up → available.
 */
import { Conflict, type AuthorityId, type UserId } from '@ingang/kernel';

export const presenceStates = ['offline', 'available', 'away', 'ringing', 'talking', 'wrap-up'] as const;
export type PresenceState = (typeof presenceStates)[number];

/** `signed-on`, `missed-call` and `phone-lost` are given by the system; the others are chosen. */
export const awayReasons = ['break', 'lunch', 'meeting', 'training', 'messages', 'other', 'signed-on', 'missed-call', 'phone-lost'] as const;
export type AwayReason = (typeof awayReasons)[number];

/** Where somebody says they work. */
export const workPlaces = ['own', 'home', 'partner'] as const;
export type WorkPlace = (typeof workPlaces)[number];

export const presenceEvents = [
  'sign-on', 'sign-off', 'set-available', 'set-away', 'rings', 'talks', 'missed', 'freed', 'finished', 'lost', 'wrap-up-over', 'phone-gone',
  'supervises', 'supervised',
] as const;
export type PresenceEvent = (typeof presenceEvents)[number];

/** Moments are milliseconds since 1970. */
export interface Presence {
  readonly agentId: UserId;
  readonly name: string;
  /** What the telephone signs in with. */
  readonly phone: string;
  /** For whom this agent answers; '*' for every authority. */
  readonly authorityIds: readonly AuthorityId[] | '*';
  readonly place: WorkPlace;
  readonly state: PresenceState;
  readonly reason?: AwayReason;
  readonly since: number;
  readonly next?: 'away' | 'offline';
  readonly nextReason?: AwayReason;
  readonly isPhoneReachable: boolean;
  readonly callId?: string;
  readonly wrapUpUntil?: number;
  /** Name of who set it, when that was somebody else. */
  readonly setBy?: string;
}

export interface PresenceTransition {
  readonly from: readonly PresenceState[];
  readonly on: PresenceEvent;
  readonly to: PresenceState | 'next';
  readonly because: string;
}

export const presenceTransitions: readonly PresenceTransition[] = [
  { from: ['offline'], on: 'sign-on', to: 'away', because: 'the telephone still has to sign in, and somebody has to say that they are ready' },
  { from: ['available', 'away', 'ringing', 'talking', 'wrap-up'], on: 'sign-on', to: 'next', because: 'another browser, or the same one again: nothing changes but the telephone' },
  { from: ['available', 'away', 'wrap-up'], on: 'sign-off', to: 'offline', because: 'the day is over' },
  { from: ['ringing', 'talking'], on: 'sign-off', to: 'next', because: 'after this call' },
  { from: ['away', 'wrap-up'], on: 'set-available', to: 'available', because: 'ready for the next call' },
  { from: ['available'], on: 'set-available', to: 'available', because: 'it is so already' },
  { from: ['ringing', 'talking'], on: 'set-available', to: 'next', because: 'stays after this call after all' },
  { from: ['available', 'away', 'wrap-up'], on: 'set-away', to: 'away', because: 'gets no calls until back' },
  { from: ['ringing', 'talking'], on: 'set-away', to: 'next', because: 'after this call' },
  { from: ['available', 'away', 'wrap-up'], on: 'rings', to: 'ringing', because: 'a call was assigned, a colleague asks something, or the agent phones; who was away is so again afterwards' },
  { from: ['talking'], on: 'rings', to: 'ringing', because: 'the own call again, at another browser than the one that is gone' },
  { from: ['available', 'away', 'wrap-up'], on: 'supervises', to: 'ringing', because: 'a team lead\'s own telephone rings to hear a call; afterwards things are as they were' },
  { from: ['ringing', 'talking'], on: 'supervised', to: 'available', because: 'there is nothing to write down after listening, unless the call was taken over' },
  { from: ['ringing'], on: 'talks', to: 'talking', because: 'taken' },
  { from: ['ringing'], on: 'missed', to: 'away', because: 'probably not there, so that the next caller does not wait for nothing; the agent is told' },
  { from: ['ringing'], on: 'freed', to: 'available', because: 'the caller hung up first; nobody\'s fault' },
  { from: ['ringing', 'talking'], on: 'lost', to: 'away', because: 'the telephone is gone; it has to come back first' },
  { from: ['talking'], on: 'finished', to: 'wrap-up', because: 'the conversation is over, the registration not yet' },
  { from: ['wrap-up'], on: 'wrap-up-over', to: 'available', because: 'the time for it is over, unless something else was asked for' },
  { from: ['available'], on: 'phone-gone', to: 'away', because: 'nobody can be reached on a telephone that is signed out' },
  { from: ['offline', 'away', 'ringing', 'talking', 'wrap-up'], on: 'phone-gone', to: 'next', because: 'a call that is lost is told by the call itself' },
];

const reasonFor: Readonly<Partial<Record<PresenceEvent, AwayReason>>> = { 'sign-on': 'signed-on', missed: 'missed-call', lost: 'phone-lost', 'phone-gone': 'phone-lost' };

export interface PresenceHappening {
  readonly event: PresenceEvent;
  readonly now: number;
  readonly reason?: AwayReason;
  /** Name of who asks for it, when that is somebody else. */
  readonly by?: string;
  readonly callId?: string;
  readonly wrapUpSeconds?: number;
}

/**
 * How things stand after an event.
 *
 * @throws Conflict `presence.not-possible-now` when the table has no such edge, `presence.no-phone` for who has no telephone to be available on
 */
export function presenceAfter(before: Presence, { event, now, reason, by, callId, wrapUpSeconds = 0 }: PresenceHappening): Presence {
  const edge = presenceTransitions.find((row) => row.on === event && row.from.includes(before.state));
  if (!edge) throw new Conflict('presence.not-possible-now', undefined, { state: before.state, event });
  if (event === 'set-available' && !before.isPhoneReachable) throw new Conflict('presence.no-phone');
  const { next, nextReason, callId: current, wrapUpUntil: _until, reason: present, setBy: _setBy, ...others } = before;
  const asBefore = edge.to === 'ringing' && before.state === 'away' ? { next: 'away' as const, nextReason: present ?? 'other' } : {};
  const person = { ...others, ...(by !== undefined && { setBy: by }) };
  const kept = { ...(next && { next }), ...(nextReason && { nextReason }), ...asBefore };
  if (edge.to === 'next') return { ...before, ...wished(event, reason), ...(by !== undefined && { setBy: by }), ...(event === 'phone-gone' && { isPhoneReachable: false }) };
  const moved: Presence = { ...person, state: edge.to, since: edge.to === before.state && present === reason ? before.since : now };
  switch (edge.to) {
    case 'ringing':
      return { ...moved, ...kept, ...(callId !== undefined && { callId }) };
    case 'talking':
      return { ...moved, ...kept, ...(current !== undefined && { callId: current }) };
    case 'wrap-up':
      return { ...moved, ...kept, ...(current !== undefined && { callId: current }), wrapUpUntil: now + wrapUpSeconds * 1000 };
    case 'available':
      return event === 'set-available' || next === undefined ? moved : { ...moved, state: next, ...(next === 'away' && { reason: nextReason ?? 'other' }) };
    case 'away':
      return { ...moved, reason: reason ?? reasonFor[event] ?? 'other', ...(event === 'phone-gone' && { isPhoneReachable: false }) };
    case 'offline':
      return { ...moved, isPhoneReachable: false };
  }
}

function wished(event: PresenceEvent, reason: AwayReason | undefined): Partial<Presence> {
  if (event === 'sign-off') return { next: 'offline' };
  return event === 'set-away' ? { next: 'away', nextReason: reason ?? 'other' } : {};
}

/** May be given a call now. */
export function isOpen({ state, isPhoneReachable }: Presence): boolean {
  return state === 'available' && isPhoneReachable;
}

/**
 * Somebody who signs on for the first time today.
 *
 * @example newPresence({ agentId: 'u', name: 'Anouk', phone: 'agent-u', authorityIds: '*' }, 0).state // 'offline'
 */
export function newPresence(person: Pick<Presence, 'agentId' | 'name' | 'phone' | 'authorityIds'>, now: number): Presence {
  return { ...person, place: 'own', state: 'offline', since: now, isPhoneReachable: false };
}
