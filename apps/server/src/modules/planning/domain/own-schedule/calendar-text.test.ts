import ICAL from 'ical.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarText, folded, type CalendarEvent } from './calendar-text.ts';

const shift: CalendarEvent = {
  uid: '0192e4a0-7c1b-7000-8000-000000000001', sequence: 2,
  startsAt: new Date('2027-03-01T07:30:00Z'), endsAt: new Date('2027-03-01T16:00:00Z'), changedAt: new Date('2027-02-20T10:11:12.345Z'),
  summary: 'Dienst', description: 'Pauze 12:30–13:00; daarna overleg, kamer 2\nTweede regel met \\ en €', isCancelled: false,
};
const calendarOf = (...events: CalendarEvent[]) => calendarText({ name: 'Mijn rooster', refreshMinutes: 60, events });
const read = (text: string) => new ICAL.Component(ICAL.parse(text));

test('a calendar program reads what was meant', () => {
  const calendar = read(calendarOf(shift));
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  expect(calendar.getFirstPropertyValue('method')).toBeNull();
  expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT60M');
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
  expect([event.uid, event.sequence, event.summary, event.description]).toEqual([shift.uid, 2, 'Dienst', shift.description]);
  expect([event.startDate.toJSDate(), event.endDate.toJSDate()]).toEqual([shift.startsAt, shift.endsAt]);
  expect(event.startDate.zone.tzid).toBe('UTC');
  expect(event.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
  expect(String(event.component.getFirstPropertyValue('dtstamp'))).toBe('2027-02-20T10:11:12Z');
});

test('what does not go on is cancelled, and takes no time', () => {
  const event = read(calendarOf({ ...shift, isCancelled: true })).getFirstSubcomponent('vevent')!;
  expect([event.getFirstPropertyValue('status'), event.getFirstPropertyValue('transp')]).toEqual(['CANCELLED', 'TRANSPARENT']);
});

test('the same events are the same bytes', () => {
  expect(calendarOf(shift)).toBe(calendarOf({ ...shift }));
});

test('an empty calendar holds the time zone, as it has to hold something', () => {
  const calendar = read(calendarOf());
  expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone']);
});

test('lines end in CR LF and are at most 75 octets, whatever is in them', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (description) => {
    const text = calendarOf({ ...shift, description });
    const lines = text.split('\r\n');
    expect(lines.at(-1)).toBe('');
    expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !/[\n\r]/.test(line))).toBe(true);
    expect(Buffer.from(text).toString()).toBe(text.toWellFormed());
  }), { numRuns: 40 });
});

test('what was written is read again, without control characters', () => {
  const words = fc.array(fc.constantFrom('a', ';', ',', '\\', '\n', 'n', ' ', ':', '"', 'é', '€', '🙂', '\u0007'), { maxLength: 120 });
  fc.assert(fc.property(words, (characters) => {
    const description = characters.join('');
    const event = read(calendarOf({ ...shift, description })).getFirstSubcomponent('vevent')!;
    expect(event.getFirstPropertyValue('description') ?? '').toBe(description.replaceAll('\u0007', ''));
  }), { numRuns: 40 });
});

test('a character of four octets is not cut', () => {
  expect(folded(`${'a'.repeat(73)}🙂b`)).toBe(`${'a'.repeat(73)}\r\n 🙂b`);
});

