import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aContact } from '../testing/examples.ts';
import { channels, isConversation } from './channel.ts';
import { durationSeconds, endOf, timeFaults, wrapUpOf } from './times.ts';

const at = (text: string) => new Date(`2026-01-14T${text}Z`);
const now = at('12:00:00');
const codes = (parts: Parameters<typeof aContact>[0]) => timeFaults(aContact(parts), now).map((fault) => `${fault.field} ${fault.code}`);

test('a contact cannot end before it starts', () => {
  expect(codes({ startedAt: at('10:00:00'), endedAt: at('09:59:59') })).toEqual(['endedAt contact.end-before-start']);
  expect(codes({ startedAt: at('10:00:00'), endedAt: at('10:00:00') })).toEqual([]);
});

test('nothing happens in the future, apart from clocks that run ahead a little', () => {
  expect(codes({ startedAt: at('12:04:59') })).toEqual([]);
  expect(codes({ startedAt: at('12:05:01') })).toEqual(['startedAt contact.in-future']);
  expect(codes({ startedAt: at('11:00:00'), endedAt: at('12:30:00') })).toEqual(['endedAt contact.in-future']);
});

test('typing errors in the year are noticed', () => {
  expect(codes({ startedAt: new Date('0202-01-14T09:00:00Z') })).toEqual(['startedAt contact.long-ago']);
  expect(codes({ startedAt: new Date('2025-01-14T09:00:00Z'), endedAt: now })).toEqual(['endedAt contact.too-long']);
});

test('only messages are received at another moment than they are worked on', () => {
  for (const channel of channels) {
    const faults = codes({ channel, receivedAt: at('08:00:00') });
    expect(faults).toEqual(isConversation(channel) ? ['receivedAt contact.received-only-messages'] : []);
  }
});

test('a letter of last week that is typed in today has its own day and no duration', () => {
  const letter = aContact({ channel: 'post', startedAt: at('08:00:00'), createdAt: at('11:00:00') });
  expect(endOf(letter, now)).toEqual(at('08:00:00'));
});

test('wrap-up is the time after the end, and unknown for what was registered afterwards', () => {
  expect(wrapUpOf({ createdAt: at('11:50:00') }, at('11:59:00'), now)).toBe(60);
  expect(wrapUpOf({ createdAt: at('11:50:00') }, at('11:40:00'), now)).toBeUndefined();
  expect(wrapUpOf({ createdAt: at('11:50:00'), wrapUpSeconds: 12 }, at('11:40:00'), now)).toBe(12);
});

test('end and wrap-up never give negative times, and together reach from start to now', () => {
  const instant = fc.integer({ min: 0, max: 40_000 }).map((seconds) => new Date(at('00:00:00').getTime() + seconds * 1000));
  fc.assert(
    fc.property(instant, instant, (one, other) => {
      const startedAt = one < other ? one : other;
      const later = one < other ? other : one;
      const contact = { ...aContact({ startedAt, createdAt: startedAt }) };
      const endedAt = endOf(contact, later)!;
      const wrapUp = wrapUpOf(contact, endedAt, later)!;
      expect(durationSeconds({ startedAt, endedAt })! + wrapUp).toBe((later.getTime() - startedAt.getTime()) / 1000);
    }),
  );
});
