import { expect, test } from 'vitest';
import { compileCalendar, isOpen, statusAt } from '@ingang/kernel/working-calendar';
import { channelHours, unitHours, type OpeningHours } from './opening-hours.ts';

const office = [{ from: '08:30', until: '17:00' }];
const years = { first: 2026, last: 2027 };
const hours: OpeningHours = {
  holidays: { goodFriday: 'open', liberationDay: 'closed' },
  closures: [
    { on: 'ascension+1', open: [], reason: { nl: 'Brugdag', en: 'Bridge day' } },
    { on: '--12-24', open: [{ from: '08:30', until: '12:00' }], channels: ['phone', 'desk'], reason: { nl: 'Kerstavond', en: 'Christmas Eve' } },
  ],
  periods: [{ from: '2026-07-20', until: '2026-07-31', reason: 'Zomersluiting' }],
  channels: {
    phone: { week: { monday: office, thursday: office, friday: office } },
    web: { week: { friday: [{ from: '00:00', until: '24:00' }] }, holidays: 'none' },
  },
};
const calendarOf = (channel: string, language: 'nl' | 'en' = 'nl') => compileCalendar(channelHours(hours, channel, years, language)!);

test('a closure counted from a feast closes what follows public holidays, and leaves the website open', () => {
  const bridgeDay = new Date('2027-05-07T10:00:00Z');
  expect(isOpen(calendarOf('phone'), bridgeDay)).toBe(false);
  expect(isOpen(calendarOf('web'), bridgeDay)).toBe(true);
});

test('why it is closed is said in the language of the reader', () => {
  const status = statusAt(calendarOf('phone', 'en'), new Date('2026-05-15T10:00:00Z'));
  expect(status).toMatchObject({ state: 'closed', because: { kind: 'exception', text: 'Bridge day' } });
});

test('a closure leaves open what both it and the ordinary day allow', () => {
  const thursday = calendarOf('phone');
  expect(isOpen(thursday, new Date('2026-12-24T09:00:00Z'))).toBe(true);
  expect(isOpen(thursday, new Date('2026-12-24T12:00:00Z'))).toBe(false);
});

test('the choice of holidays is the authority\'s own', () => {
  expect(isOpen(calendarOf('phone'), new Date('2026-04-03T10:00:00Z'))).toBe(true);
});

test('an own exception of a department wins over a closure of the authority', () => {
  const own = { week: { friday: office }, exceptions: [{ date: '2026-05-15', intervals: office, reason: 'Extra open' }] };
  expect(isOpen(compileCalendar(unitHours(hours, own, 'department', years)), new Date('2026-05-15T10:00:00Z'))).toBe(true);
});

test('a closure of phone and desk touches locations, not departments', () => {
  const own = { week: { thursday: office } };
  const afternoon = new Date('2026-12-24T13:00:00Z');
  expect(isOpen(compileCalendar(unitHours(hours, own, 'location', years)), afternoon)).toBe(false);
  expect(isOpen(compileCalendar(unitHours(hours, own, 'department', years)), afternoon)).toBe(true);
});

test('a channel that the authority does not have has no hours', () => {
  expect(channelHours(hours, 'chat', years)).toBeUndefined();
});

test('a closure never opens a day that is closed', () => {
  const closed: OpeningHours = {
    closures: [{ on: '--12-24', open: [{ from: '08:30', until: '15:00' }], reason: { nl: 'Kerst', en: 'Christmas' } }],
    channels: { phone: { week: { thursday: [{ from: '09:00', until: '12:30' }, { from: '17:00', until: '20:00' }] } } },
  };
  expect(channelHours(closed, 'phone', years)!.exceptions!.map(({ intervals }) => intervals)).toEqual([[{ from: '09:00', until: '12:30' }], []]);
});
