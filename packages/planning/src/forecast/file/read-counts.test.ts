import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ForecastFaults, readCircumstancesFile, readCounts, readForecastFile } from './read-counts.ts';

const faultsOf = (work: () => unknown): readonly string[] => {
  try {
    work();
  } catch (error) {
    if (error instanceof ForecastFaults) return error.faults;
    throw error;
  }
  return [];
};
const read = (rows: readonly unknown[]) => readCounts(rows, 60, 'Europe/Amsterdam');

describe('counts out of rows', () => {
  it('are found under their usual names, as numbers or texts', () => {
    const { whole, members } = read([{ rownames: '1', DateTime: '2026-03-02 08:00', Calls: '4' }, { rownames: '2', DateTime: '2026-03-02T08:30', Calls: 2 }]);
    expect(whole.counts[8]).toBe(6);
    expect(members).toEqual([]);
  });

  it('make a part for each channel, product and authority, on the days of the whole', () => {
    const row = (at: string, gemeente: string, aantal: number) => ({ tijdstip: at, gemeente, kanaal: 'phone', aantal });
    const { whole, members } = read([row('2026-03-02T08:00', 'sliedrecht', 1), row('2026-03-03T09:00', 'dordrecht', 5), row('2026-03-03T10:00', 'dordrecht', 0)]);
    expect(members.map(({ path }) => path)).toEqual([['phone', 'sliedrecht'], ['phone', 'dordrecht']]);
    expect(members[0]!.series.counts).toHaveLength(whole.counts.length);
    expect(members[0]!.series.counts[24 + 9]).toBe(0);
    expect(members[1]!.series.counts[24 + 9]).toBe(5);
    expect(members[1]!.series.counts[24 + 11]).toBeNaN();
  });

  it('are refused with the rows that are wrong', () => {
    expect(faultsOf(() => read([]))).toEqual(['rows must be 1 to 5000000, not 0']);
    expect(faultsOf(() => read([{ when: 1 }]))[0]).toMatch(/^rows have no at; that column may be called at, time/);
    expect(faultsOf(() => read([{ at: 'gisteren', count: 1 }, { at: '2026-03-02', count: -1 }, { at: '2026-02-30', count: 1 }, { at: '2026-03-02', count: '' }]))).toEqual([
      'row 1 has no time such as 2026-03-02T08:15, but "gisteren"',
      'row 2 has no count from 0 to 10000000, but -1',
      'row 3 has no time such as 2026-03-02T08:15, but "2026-02-30"',
      'row 4 has no count from 0 to 10000000, but ""',
    ]);
  });
});

describe('circumstances out of JSON', () => {
  it('are read, whatever may be left out', () => {
    const said = {
      holidays: { goodFriday: 'open', liberationDay: 'closed' },
      openingHours: [{ from: '2026-03-01', week: { thursday: [{ from: '08:30', until: '20:00' }] } }],
      events: [{ date: '2026-02-20', kind: 'tax-letter', name: 'Aanslagen', reached: 42_000, expectedContactsEach: 0.05 }],
    };
    expect(readCircumstancesFile(said)).toEqual(said);
    expect(readForecastFile({ rows: [{ at: '2026-03-02', count: 1 }], circumstances: { holidays: 'none' } }, 60, 'UTC').circumstances).toEqual({ holidays: 'none' });
  });

  it('are refused with everything that is wrong', () => {
    const faults = faultsOf(() => readCircumstancesFile({
      holiday: 'none', specialDays: [{ date: '2026-13-01', key: 'Markt', name: 'Markt', closed: 'no' }],
      events: [{ date: '2026-02-20', kind: 'a', name: 'A', reached: -1, expectedContactsEach: 0.05, dayShares: [0.5] }],
    }));
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'circumstances.holiday', 'circumstances.specialDays.0.date', 'circumstances.specialDays.0.key', 'circumstances.specialDays.0.closed',
      'circumstances.events.0.reached', 'circumstances.events.0.dayShares',
    ]);
  });

  it('whatever a file says, it is an answer or faults', () => {
    fc.assert(fc.property(fc.anything(), fc.anything(), (rows, circumstances) => {
      expect(faultsOf(() => readForecastFile({ rows, circumstances }, 60, 'UTC'))).toBeDefined();
    }), { numRuns: 300 });
  });
});
