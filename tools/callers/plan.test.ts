import { expect, test } from 'vitest';
import { Chance } from './chance.ts';
import type { CallingRegion } from './citizens.ts';
import { planCall } from './plan.ts';

const papendrecht = { id: 'papendrecht', name: 'Papendrecht', digit: '4' };
const region: CallingRegion = {
  name: 'Drechtsteden', entranceNumber: '14078', authorities: [papendrecht, { id: 'sliedrecht', name: 'Sliedrecht', digit: '5' }], elsewhere: [],
  citizens: [
    { name: 'Teun Molenaarszoon', number: '0780007002', authorityId: 'papendrecht', words: 'wat kost een paspoort', menuDigit: '1' },
    { name: '', number: undefined, authorityId: 'sliedrecht', words: 'de lantaarnpaal is stuk', menuDigit: '2' },
  ],
};
const many = Array.from({ length: 2000 }, (_, turn) => planCall(region, 'a', 0, turn));
const share = (which: (plan: (typeof many)[number]) => boolean) => many.filter(which).length / many.length;

test('the same seed gives the same calls; another seed, line or turn gives others', () => {
  expect(planCall(region, 'a', 0, 7)).toEqual(many[7]);
  expect(new Set([many[7], planCall(region, 'b', 0, 7), planCall(region, 'a', 1, 7)].map((plan) => JSON.stringify(plan))).size).toBe(3);
});

test('callers are as in life: some mumble, some withhold their number, half want to be called back', () => {
  expect(share(({ mumbles }) => mumbles)).toBeCloseTo(0.12, 1);
  expect(share(({ number }) => number === undefined)).toBeCloseTo(0.07, 1);
  expect(share(({ takesCallback }) => takesCallback)).toBeCloseTo(0.45, 1);
  const patience = many.map(({ patienceSeconds }) => patienceSeconds).toSorted((one, other) => one - other);
  expect(patience[0]).toBeGreaterThanOrEqual(25);
  expect(patience[1000]).toBeGreaterThan(120);
  expect(patience[1000]).toBeLessThan(240);
});

test('numbers are those of the demo region, or in a range that it uses for nobody', () => {
  for (const { number, name } of many) expect(number ?? (name === 'Teun Molenaarszoon' ? '0780007002' : '0780006000')).toMatch(name === 'Teun Molenaarszoon' ? /^0780007002$/ : /^0780006\d{3}$/);
});

test('chance is even', () => {
  const chance = new Chance('x');
  const draws = Array.from({ length: 4000 }, () => chance.next());
  expect(draws.reduce((sum, draw) => sum + draw, 0) / draws.length).toBeCloseTo(0.5, 1);
  expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...draws)).toBeLessThan(1);
});
