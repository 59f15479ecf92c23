import { describe, expect, it } from 'vitest';
import { daysOf, inLongerIntervals, seriesOf } from './series.ts';

const hourly = (rows: readonly (readonly [string, number])[]) => seriesOf(rows.map(([at, count]) => ({ at, count })), 60, 'Europe/Amsterdam');

describe('a series out of rows', () => {
  it('puts times with a zone on the wall, and leaves others as they are', () => {
    const { startDate, counts } = hourly([['2026-07-01T06:30:00Z', 3], ['2026-07-01T08:45', 4], ['2026-07-01T10:00+02:00', 5]]);
    expect(startDate).toBe('2026-07-01');
    expect([...counts.subarray(7, 12)]).toEqual([NaN, 7, 0, 5, NaN]);
  });

  it('adds up the hour that clocks show twice, and keeps the one they skip empty', () => {
    const back = hourly([['2026-10-25T00:30:00Z', 1], ['2026-10-25T01:30:00Z', 2], ['2026-10-25T02:30:00Z', 4]]);
    expect([...back.counts.subarray(1, 5)]).toEqual([NaN, 3, 4, NaN]);
    const forward = hourly([['2026-03-29T00:30:00Z', 1], ['2026-03-29T01:30:00Z', 2]]);
    expect([...forward.counts.subarray(0, 5)]).toEqual([NaN, 1, 0, 2, NaN]);
  });

  it('knows nothing of a day without rows', () => {
    const { counts } = hourly([['2026-07-01T08:00', 1], ['2026-07-03T08:00', 1]]);
    expect(counts.subarray(24, 48).every(Number.isNaN)).toBe(true);
    expect(counts[12]).toBe(0);
  });

  it('refuses what is no time, and intervals that do not fit', () => {
    expect(() => hourly([['today', 1]])).toThrow('"today" is no time');
    expect(() => hourly([])).toThrow('no rows');
    expect(() => seriesOf([{ at: '2026-07-01', count: 1 }], 7, 'Europe/Amsterdam')).toThrow('no whole part of a day');
    expect(() => inLongerIntervals(hourly([['2026-07-01T08:00', 1]]), 90)).toThrow('do not make up');
  });

  it('is the same number of days in longer intervals', () => {
    expect(daysOf(inLongerIntervals(hourly([['2026-07-01T08:00', 1], ['2026-07-02T08:00', 1]]), 120))).toBe(2);
  });
});
