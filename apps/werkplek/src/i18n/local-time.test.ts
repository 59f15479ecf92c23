import { expect, it } from 'vitest';
import { instantOf, localOf } from './local-time.ts';

it.each([
  ['2026-01-14T08:50:00.000Z', '2026-01-14T09:50:00'],
  ['2026-07-14T07:50:09.000Z', '2026-07-14T09:50:09'],
  ['2026-12-31T23:30:00.000Z', '2027-01-01T00:30:00'],
])('%s is %s in the Netherlands, and back', (instant, local) => {
  expect(localOf(instant)).toBe(local);
  expect(instantOf(local)).toBe(instant);
});

it('takes the first of the hour that comes twice, and goes on from the hour that is skipped', () => {
  expect(instantOf('2026-10-25T02:30:00')).toBe('2026-10-25T00:30:00.000Z');
  expect(instantOf('2026-03-29T02:30:00')).toBe('2026-03-29T01:30:00.000Z');
});

it('says nothing of what is no time', () => {
  for (const text of ['', 'nu', '2026-02-31', '2026-13-01T10:00']) expect(instantOf(text)).toBeUndefined();
});
