import { compileCalendar, channelHours, isOpen } from '@ingang/kernel/working-calendar';
import { expect, test } from 'vitest';
import { authorityHours, closureDates, closureExceptions, ownHours, readContent } from '../index.ts';

const { region } = readContent();
const years = { first: 2026, last: 2028 };
const authority = (id: string) => region.authorities.find((candidate) => candidate.id === id)!;
const open = (id: string, channel: string, instant: string) =>
  isOpen(compileCalendar(channelHours(authorityHours(authority(id), years), channel)), new Date(instant));

test('closures of every kind find their dates', () => {
  expect(closureDates('--12-24', years)).toEqual(['2026-12-24', '2027-12-24', '2028-12-24']);
  expect(closureDates('2027-03-18', years)).toEqual(['2027-03-18']);
  expect(closureDates('2031-03-18', years)).toEqual([]);
  expect(closureDates('ascension+1', { first: 2027, last: 2027 })).toEqual(['2027-05-07']);
});

test('a closure never opens a day that is closed', () => {
  const closure = { on: '--12-24', open: ['08:30-15:00'], reason: { nl: 'Kerst', en: 'Christmas' } };
  const week = { thursday: [{ from: '09:00', until: '12:30' }, { from: '17:00', until: '20:00' }] };
  expect(closureExceptions([closure], week, { first: 2026, last: 2027 }).map(({ intervals }) => intervals)).toEqual([[{ from: '09:00', until: '12:30' }], []]);
});

test('Papendrecht answers the phone on Thursday evening, and not on the afternoon of New Year’s Eve', () => {
  expect(open('papendrecht', 'phone', '2026-11-26T18:00:00Z')).toBe(true);
  expect(open('papendrecht', 'phone', '2026-11-25T18:00:00Z')).toBe(false);
  expect(open('papendrecht', 'phone', '2026-12-31T11:00:00Z')).toBe(true);
  expect(open('papendrecht', 'phone', '2026-12-31T14:00:00Z')).toBe(false);
});

test('Good Friday is a working day at one authority and not at another', () => {
  expect(open('papendrecht', 'phone', '2027-03-26T10:00:00Z')).toBe(true);
  expect(open('sliedrecht', 'phone', '2027-03-26T10:00:00Z')).toBe(false);
});

test('the website never closes; a closure of the desk closes the town hall and leaves departments at work', () => {
  expect(open('sliedrecht', 'web', '2026-12-25T02:00:00Z')).toBe(true);
  const dordrecht = authority('dordrecht');
  const at = (kind: 'department' | 'location', hours: (typeof dordrecht.locations)[number]['hours']) =>
    isOpen(compileCalendar(ownHours(dordrecht, hours, kind, years)), new Date('2027-03-18T09:00:00Z'));
  expect(at('location', dordrecht.locations[0]!.hours)).toBe(false);
  expect(at('department', dordrecht.departments[1]!.hours)).toBe(true);
});

test('all hours of the region compile', () => {
  for (const each of region.authorities) {
    for (const definition of Object.values(authorityHours(each, years).channels)) expect(() => compileCalendar(definition)).not.toThrow();
    for (const { hours } of each.departments) expect(() => compileCalendar(ownHours(each, hours, 'department', years))).not.toThrow();
  }
});
