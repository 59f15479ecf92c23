import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { UserId } from '@ingang/kernel';
import { isOpen, newPresence, presenceAfter, presenceEvents, presenceStates, presenceTransitions, type Presence, type PresenceEvent } from './presence.ts';

const anouk: Presence = { ...newPresence({ agentId: 'u' as UserId, name: 'Anouk', phone: 'agent-u', authorityIds: '*' }, 0), isPhoneReachable: true };
const after = (...events: readonly PresenceEvent[]) => events.reduce((presence, event, index) => presenceAfter(presence, { event, now: index + 1, callId: 'c', wrapUpSeconds: 60 }), anouk);

test.each(presenceStates.flatMap((state) => presenceEvents.map((event) => [state, event] as const)))('%s: %s goes where the table says, or is refused', (state, event) => {
  const before: Presence = { ...anouk, state };
  const edge = presenceTransitions.find((row) => row.on === event && row.from.includes(state));
  if (!edge) expect(() => presenceAfter(before, { event, now: 1 })).toThrow('presence.not-possible-now');
  else expect(presenceAfter(before, { event, now: 1 }).state).toBe(edge.to === 'next' ? state : edge.to);
});

test('a day: sign on, ready, a call, wrap-up, and ready again', () => {
  const wrappingUp = after('sign-on', 'set-available', 'rings', 'talks', 'finished');
  expect(wrappingUp).toMatchObject({ state: 'wrap-up', callId: 'c', wrapUpUntil: 5 + 60_000 });
  expect(presenceAfter(wrappingUp, { event: 'wrap-up-over', now: 9 })).toEqual({ ...anouk, state: 'available', since: 9 });
});

test('a call that is missed sets away, with the reason', () => {
  expect(after('sign-on', 'set-available', 'rings', 'missed')).toMatchObject({ state: 'away', reason: 'missed-call' });
});

test('what is asked for during a call happens after it', () => {
  const talking = after('sign-on', 'set-available', 'rings', 'talks');
  const goes = presenceAfter(talking, { event: 'set-away', reason: 'lunch', now: 5 });
  expect(goes).toMatchObject({ state: 'talking', next: 'away' });
  const wrappedUp = presenceAfter(presenceAfter(goes, { event: 'finished', now: 6 }), { event: 'wrap-up-over', now: 7 });
  expect(wrappedUp).toMatchObject({ state: 'away', reason: 'lunch' });
});

test('who phones while away is away again afterwards, for the reason of before', () => {
  const talked = [['rings', 4], ['talks', 5], ['finished', 6]] as const;
  const lunching = presenceAfter(after('sign-on', 'set-available'), { event: 'set-away', reason: 'lunch', now: 3 });
  const wrappingUp = talked.reduce((presence, [event, now]) => presenceAfter(presence, { event, now, callId: 'c', wrapUpSeconds: 60 }), lunching);
  expect(presenceAfter(wrappingUp, { event: 'wrap-up-over', now: 7 })).toMatchObject({ state: 'away', reason: 'lunch' });
  expect(presenceAfter(wrappingUp, { event: 'set-available', now: 7 })).toMatchObject({ state: 'available' });
});

test('nobody is available without a telephone', () => {
  expect(() => presenceAfter({ ...anouk, state: 'away', isPhoneReachable: false }, { event: 'set-available', now: 1 })).toThrow('presence.no-phone');
  expect(after('sign-on', 'set-available', 'phone-gone')).toMatchObject({ state: 'away', reason: 'phone-lost', isPhoneReachable: false });
});

test('whatever happens: open only when available and reachable, and every reason is a reason for being away', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...presenceEvents), { maxLength: 30 }), (events) => {
      let presence = anouk;
      for (const [now, event] of events.entries()) {
        try {
          presence = presenceAfter(presence, { event, now, callId: 'c' });
        } catch (error) {
          expect((error as Error).message).toMatch(/^presence\./);
        }
        expect(isOpen(presence)).toBe(presence.state === 'available' && presence.isPhoneReachable);
        expect(presence.reason !== undefined).toBe(presence.state === 'away');
        expect(presence.wrapUpUntil !== undefined).toBe(presence.state === 'wrap-up');
      }
    }),
  );
});
