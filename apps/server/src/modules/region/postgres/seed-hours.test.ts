import { compileCalendar, isOpen } from '@ingang/kernel/working-calendar';
import { expect, test } from 'vitest';
import { readContent } from '../../../seed/content/index.ts';
import { channelHours, unitHours } from '../domain/opening-hours.ts';
import { openingHoursOf } from './seed-hours.ts';

const { region } = readContent();
const years = { first: 2026, last: 2028 };
const authority = (id: string) => region.authorities.find((candidate) => candidate.id === id)!;
const open = (id: string, channel: string, instant: string) =>
  isOpen(compileCalendar(channelHours(openingHoursOf(authority(id)), channel, years)!), new Date(instant));

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
    isOpen(compileCalendar(unitHours(openingHoursOf(dordrecht), { week: hours }, kind, years)), new Date('2027-03-18T09:00:00Z'));
  expect(at('location', dordrecht.locations[0]!.hours)).toBe(false);
  expect(at('department', dordrecht.departments[1]!.hours)).toBe(true);
});

test('all hours of the region compile', () => {
  for (const each of region.authorities) {
    const hours = openingHoursOf(each);
    for (const channel of Object.keys(hours.channels)) expect(() => compileCalendar(channelHours(hours, channel, years)!)).not.toThrow();
    for (const { hours: week } of each.departments) expect(() => compileCalendar(unitHours(hours, { week }, 'department', years))).not.toThrow();
  }
});
