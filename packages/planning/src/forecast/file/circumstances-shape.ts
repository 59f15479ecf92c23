import { isIsoDate } from '@ingang/kernel/working-calendar';
import { list, number, object, oneOf, optional, text, yesOrNo, type Faults, type Shape } from '../../shape/index.ts';
import type { Circumstances } from '../series/circumstances.ts';

/** A date that exists, `YYYY-MM-DD`. */
const date: Shape<string> = {
  read(faults: Faults, place: string, value: unknown): string {
    if (!isIsoDate(value)) faults.add(place, value === undefined ? 'is missing' : 'must be a date such as 2026-03-02');
    return typeof value === 'string' ? value : '2026-01-01';
  },
};

const key = text('a name of small letters, digits and hyphens', /^[a-z0-9]+(-[a-z0-9]+)*$/, 60);
const name = text('a text', /\S/, 200);
const time = text('a time such as 08:30', /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
const intervals = optional(list(object({ from: time, until: time }), { most: 10 }));
const week = object({ monday: intervals, tuesday: intervals, wednesday: intervals, thursday: intervals, friday: intervals, saturday: intervals, sunday: intervals });
const settings = object({ goodFriday: oneOf('open', 'closed'), liberationDay: oneOf('open', 'lustrum', 'closed') });
const holidays: Shape<Circumstances['holidays'] & {}> = { read: (faults, place, value) => (value === 'none' ? 'none' : settings.read(faults, place, value)) };
const share = number('fraction', { from: 0, to: 1 });

/** What may stand beside counts: holidays, special days, periods, opening hours and events. */
export const circumstancesShape: Shape<Circumstances> = object({
  holidays: optional(holidays),
  specialDays: optional(list(object({ date, key, name, closed: yesOrNo() }), { most: 2000 })),
  periods: optional(list(object({ from: date, until: date, key, name }), { most: 1000 })),
  openingHours: optional(list(object({ from: date, week }), { least: 1, most: 200 })),
  events: optional(list(object({
    date, kind: key, name,
    reached: number('people', { from: 0, to: 1e8 }),
    expectedContactsEach: number('contacts', { from: 0, to: 100 }),
    dayShares: optional(list(share, { least: 1, most: 60 })),
  }), { most: 2000 })),
});
