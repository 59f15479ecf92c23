import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accuracyOf } from './backtest/accuracy.ts';
import { explainDay, firstDays, forecastContacts, type Circumstances, type Forecast } from './index.ts';
import { inventContacts, type Invented, type Truth } from './testing/invented-contacts.ts';

const twoYears: Truth = { startDate: '2024-01-01', days: 731 + 28, perDay: 600, year: 0.15, firstMonday: 1.12, afterHoliday: 1.25, dayNoise: 0.02 };
const invented = inventContacts(twoYears);
const past = firstDays(invented.series, 731);
const forecast = forecastContacts(past, { horizonDays: 28 });

/** Mean error of days against their true means. */
function errorOfMeans({ days }: Forecast, { dayMeans }: Invented, firstDay: number): number {
  const errors = days.filter(({ open }) => open).map(({ expected }, index, open) => Math.abs(expected - dayMeans[firstDay + days.indexOf(open[index]!)]!) / expected);
  return errors.reduce((sum, error) => sum + error, 0) / errors.length;
}

const factorOf = (day: Forecast['days'][number], reason: string): number => day.parts.factors.find((part) => part.reason === reason)?.factor ?? 1;

describe('a forecast of invented contacts, whose truth is known', () => {
  it('is near the truth, closed on days off, and open on the others', () => {
    expect(errorOfMeans(forecast, invented, 731)).toBeLessThan(0.04);
    const closed = forecast.days.filter(({ open }) => !open).map(({ date }) => date);
    expect(closed).toContain('2026-01-01');
    expect(closed).toHaveLength(1 + 8);
    expect(forecast.startDate).toBe('2026-01-01');
  });

  it('knows the first Monday and the day after a day off', () => {
    const first = forecast.days.find(({ date }) => date === '2026-01-05')!;
    expect(factorOf(first, 'first-monday')).toBeGreaterThan(1.05);
    expect(factorOf(first, 'first-monday')).toBeLessThan(1.18);
    const after = forecast.days.find(({ date }) => date === '2026-01-02')!;
    expect(factorOf(after, 'around-holiday')).toBeGreaterThan(1.12);
    expect(factorOf(after, 'around-holiday')).toBeLessThan(1.35);
  });

  it('has bounds that hold about as often as they say, by interval', () => {
    const all = forecast.days.flatMap(({ slots, slotBounds }, day) => Array.from(slots, (expected, slot) => ({
      count: invented.series.counts[(731 + day) * 24 + slot]!, expected, naive: 0, hindsight: 0, scale: 0,
      bounds: slotBounds.map(({ coverage, lower, upper }) => ({ coverage, lower: lower[slot]!, upper: upper[slot]! })),
    })).filter(({ expected }) => expected > 0));
    const { coverages } = accuracyOf(all);
    expect(coverages[0]!.held).toBeGreaterThan(0.72);
    expect(coverages[0]!.held).toBeLessThan(0.9);
    expect(coverages[1]!.held).toBeGreaterThan(0.9);
  });

  it('explains every day: level times factors plus events is what is expected', () => {
    for (const { open, parts, expected } of forecast.days.filter((day) => day.open)) {
      expect(open).toBe(true);
      expect(parts.factors.reduce((product, { factor }) => product * factor, parts.level) + parts.fromEvents).toBeCloseTo(expected, 6);
    }
    const [closed, after] = forecast.days;
    expect(explainDay(closed!, 'nl')).toEqual(['donderdag 1 januari 2026: gesloten (Nieuwjaarsdag), geen contacten verwacht.']);
    expect(explainDay(after!, 'nl').join(' ')).toMatch(/^vrijdag 2 januari 2026: \d+ contacten verwacht, met 80 % zekerheid \d+ tot \d+\. Op een gewone open dag komen er nu \d+\. Vrijdag: \d+ % minder\..* Rond een vrije dag: \d+ % meer\./);
    expect(explainDay(after!, 'en').join(' ')).toMatch(/^Friday,? 2 January 2026: \d+ contacts expected, .* An ordinary open day now has \d+\. Friday: \d+% fewer\./);
  });
});

it('uses nothing of the future: whatever comes after, the forecast is the same', () => {
  const asked = { horizonDays: 14 };
  const short = inventContacts({ startDate: '2026-01-05', days: 70, perDay: 200 }).series;
  const before = forecastContacts(firstDays(short, 56), asked);
  fc.assert(fc.property(fc.array(fc.oneof(fc.constant(NaN), fc.nat(10_000)), { minLength: 14 * 24, maxLength: 14 * 24 }), (future) => {
    const changed = { ...short, counts: Float64Array.from([...short.counts.subarray(0, 56 * 24), ...future]) };
    expect(forecastContacts(firstDays(changed, 56), asked)).toEqual(before);
  }), { numRuns: 5 });
});

describe('what disturbs a series', () => {
  const truth: Truth = { startDate: '2025-01-06', days: 26 * 7 + 14, perDay: 400 };
  const asked = { horizonDays: 14 };

  it('misses a fifth of the intervals and whole days, and is hardly worse', () => {
    const whole = inventContacts(truth);
    const counts = whole.series.counts.map((count, index) => (index % 5 === 3 || Math.floor(index / 24) % 17 === 4 ? NaN : count));
    const result = forecastContacts(firstDays({ ...whole.series, counts }, 26 * 7), asked);
    expect(errorOfMeans(result, whole, 26 * 7)).toBeLessThan(0.04);
    expect(result.findings.missingDates).toContain('2025-01-10');
  });

  it('follows a lasting shift, and says when it was', () => {
    const shifted = inventContacts({ ...truth, factorOn: (date) => (date >= '2025-06-02' ? 1.4 : 1) });
    const result = forecastContacts(firstDays(shifted.series, 26 * 7), asked);
    expect(errorOfMeans(result, shifted, 26 * 7)).toBeLessThan(0.04);
    const [shift] = result.findings.shifts;
    expect(shift!.date >= '2025-05-26' && shift!.date <= '2025-06-09').toBe(true);
    expect(shift!.factor).toBeCloseTo(1.4, 1);
  });

  it('is not moved by a calamity of a day, and names it', () => {
    const calamity = inventContacts({ ...truth, factorOn: (date) => (date === '2025-07-02' ? 3 : 1) });
    const result = forecastContacts(firstDays(calamity.series, 26 * 7), asked);
    expect(errorOfMeans(result, calamity, 26 * 7)).toBeLessThan(0.04);
    expect(result.findings.outliers.map(({ date }) => date)).toContain('2025-07-02');
  });

  it('says so when contacts came on days that the calendar calls closed', () => {
    const open = inventContacts({ ...truth, startDate: '2025-02-03' });
    const circumstances: Circumstances = { specialDays: [{ date: '2025-06-04', key: 'markt', name: 'Markt', closed: true }] };
    expect(forecastContacts(firstDays(open.series, 26 * 7), { ...asked, circumstances }).findings.busyWhileClosed).toEqual(['2025-06-04']);
  });

  it('opens on Thursday evening when told so, with hours nobody has seen yet', () => {
    const day = [{ from: '08:00', until: '17:00' }];
    const week = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day };
    const circumstances: Circumstances = { openingHours: [{ from: '2024-01-01', week }, { from: '2025-07-07', week: { ...week, thursday: [{ from: '08:00', until: '20:00' }] } }] };
    const result = forecastContacts(firstDays(inventContacts(truth).series, 26 * 7), { ...asked, circumstances });
    const thursday = result.days.find(({ date }) => date === '2025-07-10')!;
    expect(thursday.slots[18]).toBeGreaterThan(0);
    expect(result.days.find(({ date }) => date === '2025-07-09')!.slots[18]).toBe(0);
    expect(result.findings.datesWithAssumedHours).toEqual(['2025-07-10', '2025-07-17']);
  });
});

describe('events', () => {
  const letters = (date: string) => ({ date, kind: 'tax', name: 'Aanslag', reached: 10_000, expectedContactsEach: 0.02, dayShares: [0.5, 0.3, 0.2] });
  const circumstances: Circumstances = { events: ['2025-03-03', '2025-05-06', '2025-07-08'].map(letters) };
  const truth: Truth = { startDate: '2025-01-06', days: 26 * 7 + 14, perDay: 400 };
  const { series } = inventContacts(truth);
  const counts = Float64Array.from(series.counts);
  for (const [date, extra] of [['2025-03-03', 400], ['2025-03-04', 240], ['2025-03-05', 160], ['2025-05-06', 400], ['2025-05-07', 240], ['2025-05-08', 160]] as const) {
    const day = (Date.parse(date) - Date.parse('2025-01-06')) / 86_400_000;
    for (let hour = 8; hour < 17; hour += 1) counts[day * 24 + hour]! += Math.round(extra / 9);
  }
  const result = forecastContacts(firstDays({ ...series, counts }, 26 * 7), { horizonDays: 14, circumstances });

  it('teach how many respond: eight in a hundred, against two that were expected', () => {
    const day = result.days.find(({ date }) => date === '2025-07-08')!;
    expect(day.parts.fromEvents).toBeGreaterThan(0.5 * 10_000 * 0.05);
    expect(day.parts.fromEvents).toBeLessThan(0.5 * 10_000 * 0.085);
    expect(explainDay(day, 'nl').at(-1)).toMatch(/^Door gebeurtenissen: \d+ contacten extra\.$/);
    expect(result.days.find(({ date }) => date === '2025-07-07')!.parts.fromEvents).toBe(0);
  });
});

it('refuses what cannot be forecast', () => {
  const { series } = inventContacts({ startDate: '2026-01-05', days: 21, perDay: 20 });
  expect(() => forecastContacts(firstDays(series, 13), { horizonDays: 7 })).toThrow('14 days of counts, not 13');
  expect(() => forecastContacts(series, { horizonDays: 0 })).toThrow('1 to 730 days ahead, not 0');
  expect(() => forecastContacts({ ...series, counts: series.counts.map(() => NaN) }, { horizonDays: 7 })).toThrow('no contacts');
});

it('stays within what may happen when weeks come that look like nothing before: open day and night, Sundays too', () => {
  const { series } = inventContacts({ startDate: '2025-01-06', days: 28 * 7, perDay: 500 });
  for (const count of [1, 100, 124, 5000]) {
    const strange = { ...series, counts: series.counts.map((was, index) => (index < 26 * 7 * 24 ? was : count)) };
    const { days } = forecastContacts(strange, { horizonDays: 14 });
    for (const { expected, bounds } of days) {
      expect(expected).toBeLessThan(10 * Math.max(1000, 24 * count));
      for (const { upper } of bounds) expect(upper).toBeLessThan(1000 * Math.max(1000, 24 * count));
    }
  }
});
