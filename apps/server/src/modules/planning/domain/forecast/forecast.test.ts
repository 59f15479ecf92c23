import { describe, expect, it } from 'vitest';
import { circumstanceFaults, knownBeside, type Circumstance } from './circumstances.ts';
import { corrected } from './corrections.ts';
import { familyOf } from './counts-table.ts';
import { exampleCircumstances, exampleCounts } from './example-counts.ts';
import { makeForecast, type ForecastTask } from './make-forecast.ts';

const today = '2026-11-18';
const authorities = [{ id: 'dordrecht', population: 120_000 }, { id: 'papendrecht', population: 32_000 }];
const example = exampleCounts(today, authorities);
const selection = { channel: null, authorityId: null, split: 'authority', intervalMinutes: 60 } as const;
const lastDays = (days: number): ForecastTask['table'] => ({
  ...example, startDate: new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10), series: example.series.map((one) => ({ ...one, counts: one.counts.slice((730 - days) * 96, 730 * 96) })),
});
const task: ForecastTask = { table: example, selection, known: knownBeside(exampleCircumstances(today), null), startsOn: today, horizonDays: 28 };

describe('the example', () => {
  it('is two years and always the same, with nobody on Sundays and Christmas', () => {
    expect(exampleCounts(today, authorities).series[1]!.counts).toEqual(example.series[1]!.counts);
    const { whole } = familyOf(example, { ...selection, split: 'none', intervalMinutes: 60 })!;
    const dayOf = (date: string): number => whole.counts.subarray(((Date.parse(date) - Date.parse(whole.startDate)) / 86_400_000) * 24).subarray(0, 24).reduce((sum, count) => sum + count, 0);
    expect(dayOf('2026-11-15')).toBe(0);
    expect(dayOf('2025-12-25')).toBe(0);
    expect(dayOf('2026-11-16')).toBeGreaterThan(1400);
  });

  it('holds what can be found in it', () => {
    const told: number[] = [];
    const made = makeForecast({ ...task, table: lastDays(440) }, (done, of) => told.push(done / of))!;
    const [whole] = made.series;
    expect(made.series.map(({ path }) => path)).toEqual([[], ['dordrecht'], ['papendrecht']]);
    expect(whole!.kept.findings.shifts).toHaveLength(1);
    expect(whole!.kept.findings.shifts[0]!.factor).toBeCloseTo(1.2, 1);
    expect(whole!.kept.findings.outliers.length).toBeGreaterThan(0);
    expect(whole!.kept.findings.missingDates.length).toBeGreaterThan(0);
    expect(whole!.kept.findings.responses[0]!.contactsEach).toBeGreaterThan(0.034);
    expect(whole!.kept.findings.responses[0]!.contactsEach).toBeLessThan(0.045);
    expect(made.backtest!.intervals.wape).toBeLessThan(made.backtest!.intervals.wapeNaive);
    expect(made.backtest!.intervals.wape).toBeGreaterThan(made.backtest!.intervals.wapeFloor);
    expect(made.partsTried.map(({ path, days }) => [path.join(), days!.wape < 0.2])).toEqual([['dordrecht', true], ['papendrecht', true]]);
    expect(made.intraday).toHaveLength(3);
    expect(whole!.history).toHaveLength(56);
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
  });
});

describe('with little history', () => {
  const last = (days: number): ForecastTask => ({ ...task, selection: { ...selection, split: 'none' }, table: lastDays(days) });

  it('is tried over a week, or not at all, and said so', () => {
    expect(makeForecast(last(30), () => undefined)).toMatchObject({ backtest: null, intraday: [] });
    expect(makeForecast(last(52), () => undefined)!.backtest!.origins.length).toBe(1);
  });

  it('refuses less than two weeks, and finds nothing of a channel that is not there', () => {
    expect(() => makeForecast(last(13), () => undefined)).toThrow('14 days');
    expect(makeForecast({ ...task, selection: { ...selection, channel: 'chat' } }, () => undefined)).toBeUndefined();
  });
});

describe('corrections and circumstances', () => {
  const series = { startDate: '2026-03-02', intervalMinutes: 720, counts: Float64Array.of(1, 3, 5, 5) };

  it('forget a day or make it larger, of a part as of the whole', () => {
    expect(corrected(series, [{ date: '2026-03-03', contacts: null }]).counts).toEqual(Float64Array.of(1, 3, NaN, NaN));
    expect(corrected(series, [{ date: '2026-03-02', contacts: 16 }], { ...series, counts: Float64Array.of(4, 4, 5, 5) }).counts).toEqual(Float64Array.of(2, 6, 5, 5));
    expect(corrected(series, [{ date: '2027-01-01', contacts: 1 }]).counts).toEqual(series.counts);
  });

  it('count for whom they are', () => {
    const one: Circumstance = { kind: 'event', name: 'Brief', authorityId: 'papendrecht', date: '2026-12-01', untilDate: null, likeness: 'letter', isClosed: false, reached: 100, contactsEach: 0.1, contacts: null };
    const closed: Circumstance = { ...one, kind: 'special-day', isClosed: true, reached: null, contactsEach: null };
    expect(circumstanceFaults(one)).toEqual([]);
    expect(circumstanceFaults(closed)).toEqual([]);
    expect(circumstanceFaults({ ...one, kind: 'correction', contacts: 3 })).toEqual(['reached', 'contactsEach']);
    expect(knownBeside([one, closed], null).circumstances).toMatchObject({ events: [{ kind: 'letter' }], specialDays: [] });
    expect(knownBeside([one, closed], 'papendrecht').circumstances.specialDays).toHaveLength(1);
    expect(knownBeside([one, closed], 'dordrecht').circumstances.events).toEqual([]);
  });
});
