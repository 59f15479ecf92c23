import { describe, expect, test } from 'vitest';
import { stateAfter, validityFaults, versionAt, versionEvents, versionStates, versionTransitions, type Dated } from './versions.ts';

describe('the table of versions', () => {
  test.each(versionTransitions)('$from → $event → $to', ({ from, event, to }) => expect(stateAfter(from, event)).toBe(to));
  const others = versionStates.flatMap((from) => versionEvents.map((event) => ({ from, event }))).filter(({ from, event }) => !versionTransitions.some((edge) => edge.from === from && edge.event === event));
  test.each(others)('$from does not know $event', ({ from, event }) => {
    expect(() => stateAfter(from, event)).toThrow(expect.objectContaining({ kind: 'conflict', code: 'flow.not-in-this-state' }));
  });
});

describe('which version answers', () => {
  const day = (date: string) => new Date(`${date}T00:00:00Z`);
  const versions: Dated[] = [
    { number: 1, state: 'published', validFrom: day('2026-01-01') },
    { number: 2, state: 'retired', validFrom: day('2026-02-01') },
    { number: 3, state: 'published', validFrom: day('2026-12-24'), validUntil: day('2027-01-02') },
    { number: 4, state: 'published', validFrom: day('2027-03-01') },
    { number: 5, state: 'draft' },
  ];
  test.each([
    ['2025-12-31', undefined],
    ['2026-06-01', 1],
    ['2026-12-24', 3],
    ['2027-01-02', 1],
    ['2027-03-01', 4],
  ])('on %s: %s', (date, number) => expect(versionAt(versions, day(date))?.number).toBe(number));

  test('nobody publishes for the past, or backwards', () => {
    const now = day('2026-05-01');
    expect(validityFaults({ validFrom: day('2026-05-02'), validUntil: day('2026-05-02') }, now)).toMatchObject([{ code: 'flow.validity-reversed' }]);
    expect(validityFaults({ validFrom: day('2026-04-01'), validUntil: day('2026-04-30') }, now)).toMatchObject([{ code: 'flow.validity-past' }]);
    expect(validityFaults({ validFrom: day('2026-04-01') }, now)).toEqual([]);
  });
});
