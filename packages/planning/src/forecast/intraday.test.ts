import { describe, expect, it } from 'vitest';
import { backtestIntraday, firstDays, forecastContacts, reforecastDay } from './index.ts';
import { inventContacts, type Truth } from './testing/invented-contacts.ts';

const truth: Truth = { startDate: '2025-01-06', days: 40 * 7, perDay: 900, dayNoise: 0.12 };
const { series } = inventContacts(truth);

describe('a day of which a part is over', () => {
  const { days, calibration } = forecastContacts(firstDays(series, 33 * 7), { horizonDays: 7 });
  const [monday] = days;
  const upTo = (hour: number, factor: number): Float64Array => monday!.slots.slice(0, hour).map((mean) => Math.round(mean * factor));

  it('stays as it was before anything came', () => {
    const { factor, expected } = reforecastDay(monday!, calibration, []);
    expect(factor).toBe(1);
    expect(expected).toBeCloseTo(monday!.expected, 6);
  });

  it('follows what came, more as more of the day is over, and is surer', () => {
    const [early, late] = [reforecastDay(monday!, calibration, upTo(9, 1.3)), reforecastDay(monday!, calibration, upTo(13, 1.3))];
    expect(early.factor).toBeGreaterThan(1.05);
    expect(late.factor).toBeGreaterThan(early.factor);
    expect(late.factor).toBeLessThan(1.3);
    expect(late.countedSoFar).toBeCloseTo(1.3 * late.expectedSoFar, -1);
    const width = ({ bounds }: typeof early): number => bounds[0]!.upper - bounds[0]!.lower;
    expect(width(late)).toBeLessThan(width(early));
    expect(width(early)).toBeLessThan(monday!.bounds[0]!.upper - monday!.bounds[0]!.lower);
  });

  it('passes over an interval that is not known', () => {
    const counts = upTo(13, 1.3);
    counts[10] = NaN;
    expect(reforecastDay(monday!, calibration, counts).factor).toBeGreaterThan(1.1);
  });

  it('refuses more intervals than a day has', () => {
    expect(() => reforecastDay(monday!, calibration, new Float64Array(25))).toThrow('24 intervals, not 25');
  });
});

it('would have been worth it: the rest of a day is forecast far better when days differ', () => {
  for (const { wapeRestBefore, wapeRestAfter, days } of backtestIntraday(series, { horizonDays: 7, leastDays: 30 * 7 })) {
    expect(days).toBeGreaterThan(30);
    expect(wapeRestAfter).toBeLessThan(0.75 * wapeRestBefore);
  }
});
