import { expect, test } from 'vitest';
import type { UserId } from '@ingang/kernel';
import { eventsToTell, toCalendarEvent, type TimedShift, type ToldEvent } from './told-events.ts';

const shift = (date: string, from = 8, until = 16): TimedShift => ({
  agentId: 'a' as UserId, date, fromMinute: from * 60, untilMinute: until * 60, breaks: [{ fromMinute: 720, untilMinute: 750 }], activities: [],
  startsAt: new Date(`${date}T${String(from - 1).padStart(2, '0')}:00:00Z`), endsAt: new Date(`${date}T${until - 1}:00:00Z`),
});
let made = 0;
const telling = (day: string) => ({ now: new Date(`2027-02-${day}T12:00:00Z`), newId: () => `id-${++made}` });
const after = (told: readonly ToldEvent[], shifts: readonly TimedShift[], day: string): ToldEvent[] => {
  const changed = eventsToTell(told, shifts, telling(day));
  return [...told.filter(({ date }) => !changed.some((event) => event.date === date)), ...changed].toSorted((a, b) => a.date.localeCompare(b.date));
};

test('a shift keeps its identity while it moves, goes and comes back; what does not change is not told again', () => {
  const first = after([], [shift('2027-03-01'), shift('2027-03-02')], '20');
  expect(first.map(({ sequence, isCancelled }) => [sequence, isCancelled])).toEqual([[0, false], [0, false]]);
  expect(eventsToTell(first, [shift('2027-03-01'), shift('2027-03-02')], telling('21'))).toEqual([]);
  const moved = after(first, [shift('2027-03-01', 9, 17), shift('2027-03-02')], '21');
  const gone = after(moved, [shift('2027-03-02')], '22');
  const back = after(gone, [shift('2027-03-01'), shift('2027-03-02')], '23');
  const day = [first, moved, gone, back].map((events) => events[0]!);
  expect(new Set(day.map(({ id }) => id)).size).toBe(1);
  expect(day.map(({ sequence, isCancelled }) => [sequence, isCancelled])).toEqual([[0, false], [1, false], [2, true], [3, false]]);
  expect(back[1]).toEqual(first[1]);
  expect(eventsToTell(gone, [shift('2027-03-02')], telling('24'))).toEqual([]);
});

test('a calendar shows when, with breaks and meetings, in the language of its owner', () => {
  const [event] = eventsToTell([], [{ ...shift('2027-03-01'), activities: [{ kind: 'meeting', fromMinute: 540, untilMinute: 600 }] }], telling('20'));
  expect(toCalendarEvent(event!, 'nl')).toMatchObject({ summary: 'Dienst', description: 'Overleg 09:00–10:00\nPauze 12:00–12:30' });
  expect(toCalendarEvent(event!, 'en').description).toBe('Meeting 09:00–10:00\nBreak 12:00–12:30');
});
