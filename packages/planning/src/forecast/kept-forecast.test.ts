import { expect, it } from 'vitest';
import { contactsOfWeek, explainDay, forecastContacts, keepForecast, openKeptDay, reforecastDay } from './index.ts';
import { inventContacts } from './testing/invented-contacts.ts';

const { series } = inventContacts({ startDate: '2026-01-05', days: 140, perDay: 300, intervalMinutes: 60 });
const forecast = forecastContacts(series, { horizonDays: 14, coverages: [0.75, 0.9] });
const kept = JSON.parse(JSON.stringify(keepForecast(forecast))) as ReturnType<typeof keepForecast>;

it('is the same after it was kept, to a thousandth', () => {
  for (const [index, day] of forecast.days.entries()) {
    const again = openKeptDay(kept.days[index]!, kept.intervalMinutes);
    expect(again.slots).toHaveLength(24);
    expect(again.slots.every((mean, slot) => Math.abs(mean - day.slots[slot]!) < 0.001)).toBe(true);
    expect(explainDay(again, 'nl')).toEqual(explainDay({ ...day, expected: again.expected }, 'nl'));
  }
  const day = openKeptDay(kept.days[1]!, 60);
  const counts = forecast.days[1]!.slots.subarray(0, 12).map((mean) => Math.round(mean * 1.3));
  const anew = reforecastDay(day, { dayRanks: Float64Array.from(kept.dayRanks), within: kept.within }, counts);
  expect(anew.expected).toBeCloseTo(reforecastDay(forecast.days[1]!, forecast.calibration, counts).expected, 0);
});

it('gives a week to staff for, with the days that it does not reach', () => {
  const monday = forecast.days.find(({ parts }) => parts.weekday === 0)!.date;
  const whole = contactsOfWeek(kept, monday);
  expect(whole.contacts).toHaveLength(168);
  expect(whole.missingDates).toEqual([]);
  const upper = contactsOfWeek(kept, monday, 0.9);
  expect(upper.contacts.every((most, slot) => most >= Math.floor(whole.contacts[slot]!))).toBe(true);
  expect(contactsOfWeek(kept, '2026-12-28').missingDates).toHaveLength(7);
  expect(() => contactsOfWeek(kept, monday, 0.8)).toThrow('no bounds at 0.8');
});
