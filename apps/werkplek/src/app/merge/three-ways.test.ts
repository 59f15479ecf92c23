import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chosen, threeWays } from './three-ways.ts';

const base = { name: 'Burgerzaken', phone: '078 770 1000', norm: { days: 1 } };

it('takes over what only the other changed, and keeps what only I changed', () => {
  const mine = { ...base, name: 'Publiekszaken' };
  const theirs = { ...base, norm: { days: 2 } };
  expect(threeWays(base, mine, theirs)).toEqual({ merged: { name: 'Publiekszaken', phone: base.phone, norm: { days: 2 } }, contested: [] });
});

it('asks only where both made something else of it, and does as one chooses', () => {
  const mine = { ...base, name: 'Publiekszaken', phone: '078 770 2000' };
  const theirs = { ...base, name: 'Burgerbalie', phone: '078 770 2000', norm: { days: 3 } };
  const merge = threeWays(base, mine, theirs);
  expect(merge.contested).toEqual(['name']);
  expect(chosen(merge, theirs, ['name'])).toEqual({ name: 'Publiekszaken', phone: '078 770 2000', norm: { days: 3 } });
  expect(chosen(merge, theirs, [])).toEqual({ name: 'Burgerbalie', phone: '078 770 2000', norm: { days: 3 } });
});

it('loses no change of anybody: each field is one of the two, and the changed one when only one changed', () => {
  const shape = fc.record({ a: fc.integer({ max: 2, min: 0 }), b: fc.integer({ max: 2, min: 0 }), c: fc.constantFrom('', 'x', 'y') });
  fc.assert(
    fc.property(shape, shape, shape, (start, mine, theirs) => {
      const { merged, contested } = threeWays(start, mine, theirs);
      for (const field of ['a', 'b', 'c'] as const) {
        if (contested.includes(field)) expect(mine[field] !== start[field] && theirs[field] !== start[field] && mine[field] !== theirs[field]).toBe(true);
        else expect(merged[field]).toBe(mine[field] === start[field] ? theirs[field] : mine[field]);
      }
    }),
  );
});

it('lists whose rows have a key are merged row by row: what either added or took away is', () => {
  const rows = (...keys: readonly string[]) => ({ list: keys.map((key) => ({ key, value: 'as it was' })) });
  expect(threeWays(rows('a', 'b'), rows('a', 'b', 'mine'), rows('a', 'b', 'theirs'))).toEqual({ merged: rows('a', 'b', 'theirs', 'mine'), contested: [] });
  expect(threeWays(rows('a', 'b'), rows('b'), rows('a'))).toEqual({ merged: rows(), contested: [] });
  const changed = { list: [{ key: 'a', value: 'other' }] };
  expect(threeWays(rows('a'), changed, rows('a', 'theirs')).merged).toEqual({ list: [...changed.list, ...rows('theirs').list] });
  expect(threeWays(rows('a'), changed, { list: [{ key: 'a', value: 'theirs' }] }).contested).toEqual(['list']);
  expect(threeWays(rows('a'), changed, rows()).contested).toEqual(['list']);
});
