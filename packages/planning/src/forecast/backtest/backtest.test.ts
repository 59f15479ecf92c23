import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeWithData } from '../../../../../tests/support/test-data.ts';
import { backtest, backtestIntraday, inLongerIntervals } from '../index.ts';
import { inventContacts } from '../testing/invented-contacts.ts';
import { bankCalls, bankCircumstances } from '../testing/bank-calls.ts';

describe('a backtest', () => {
  const { series } = inventContacts({ startDate: '2025-01-06', days: 30 * 7, perDay: 500 });

  it('comes near what chance leaves when nothing but chance is left, far below week-as-before', () => {
    const done: string[] = [];
    const { intervals, days, origins } = backtest(series, { horizonDays: 14, stepDays: 14, leastDays: 16 * 7 }, (at, of) => done.push(`${at}/${of}`));
    expect(origins).toHaveLength(7);
    expect(done.at(-1)).toBe('7/7');
    expect(intervals.wape).toBeLessThan(1.15 * intervals.wapeFloor);
    expect(intervals.wape).toBeLessThan(0.8 * intervals.wapeNaive);
    expect(intervals.mase).toBeLessThan(0.85);
    expect(days.coverages[0]!.held).toBeGreaterThan(0.7);
  });

  it('peeks at nothing: what came after the days it compares changes neither forecast nor comparison', () => {
    const request = { horizonDays: 14, stepDays: 14, leastDays: 24 * 7 };
    const untouched = backtest(series, request).origins;
    fc.assert(fc.property(fc.integer({ min: 1, max: untouched.length - 1 }), fc.oneof(fc.constant(NaN), fc.nat(5000)), (kept, count) => {
      const until = (24 + 2 * kept) * 7 * 24;
      const counts = series.counts.map((was, index) => (index < until ? was : count));
      expect(backtest({ ...series, counts }, request).origins.slice(0, kept)).toEqual(untouched.slice(0, kept));
    }), { numRuns: 4 });
  });

  it('can be ended by whoever is told how far it is', () => {
    expect(() => backtest(series, { horizonDays: 14 }, () => { throw new Error('ended'); })).toThrow('ended');
  });

  it('says how many days it needs', () => {
    expect(() => backtest(series, { horizonDays: 28, leastDays: 200 })).toThrow('228 days of counts, not 210');
  });
});

describeWithData('real calls of a bank', 'calls/fpp3_bank_calls.csv', (file) => {
  const series = bankCalls(5, file);
  const circumstances = bankCircumstances;

  it('are forecast 28 days ahead with 35 % less error than week-as-before, with bounds that hold', () => {
    const { intervals, days, origins } = backtest(series, { horizonDays: 28, circumstances, mostOrigins: 10 });
    expect(origins).toHaveLength(10);
    expect(intervals.wape).toBeLessThan(0.65 * intervals.wapeNaive);
    expect(intervals.wape).toBeLessThan(1.28 * intervals.wapeFloor);
    expect(intervals.coverages[0]!.held).toBeGreaterThan(0.77);
    expect(intervals.coverages[0]!.held).toBeLessThan(0.86);
    expect(intervals.coverages[1]!.held).toBeGreaterThan(0.93);
    expect(days.wape).toBeLessThan(0.04);
  });

  it('are forecast better during the day than before it', () => {
    for (const { wapeRestBefore, wapeRestAfter } of backtestIntraday(inLongerIntervals(series, 30), { horizonDays: 28, circumstances })) {
      expect(wapeRestAfter).toBeLessThan(wapeRestBefore);
    }
  });
});
