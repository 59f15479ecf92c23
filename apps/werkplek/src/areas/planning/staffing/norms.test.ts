import { expect, test } from 'vitest';
import { isChanged, normsOf } from './norms.ts';
import { usualQueue } from './staffing-fields.ts';

const name = { nl: 'Algemeen', en: 'General' };
const known = {
  queues: [
    { code: 'general', authorityId: 'sliedrecht', name, waitSeconds: 15, share: 0.925 }, { code: 'general', authorityId: null, name, waitSeconds: 20, share: 0.8 },
    { code: 'taxes', authorityId: null, name: { nl: 'Belastingen', en: 'Taxes' }, waitSeconds: 40, share: 0.7 },
  ],
  rules: { occupancy: { ceilingShare: 0.72, countedFromSeconds: 900 } },
};
const series = [{ position: 0, path: [], expected: 1 }, { position: 1, path: ['sliedrecht'], expected: 1 }, { position: 2, path: ['dordrecht'], expected: 1 }];
const forecast = { channel: 'phone', authorityId: null, split: 'authority', series } as const;

test('an authority has its own norms, or those of the region', () => {
  expect(normsOf(known, forecast, 1, 'phone')).toMatchObject({ fields: { level: '92.5', within: '15', occupancy: '72' }, queue: { authorityId: 'sliedrecht' } });
  expect(normsOf(known, forecast, 2, 'phone').fields).toEqual({ level: '80', within: '20', occupancy: '72' });
  expect(normsOf(known, forecast, 0, 'phone').queue).toMatchObject({ authorityId: null });
  expect(normsOf(known, { ...forecast, authorityId: 'sliedrecht', split: 'none' }, 0, 'phone').fields.within).toBe('15');
});

test('a queue that is called as the skill has the norms', () => {
  expect(normsOf(known, forecast, 1, 'taxes').fields).toMatchObject({ level: '70', within: '40' });
});

test('what is not a call, or is not known yet, has no norms there', () => {
  const byChannel = { ...forecast, channel: null, series: [series[0]!, { position: 1, path: ['phone'], expected: 1 }, { position: 2, path: ['email'], expected: 1 }], split: 'channel' as const };
  expect(normsOf(known, byChannel, 2, 'phone')).toEqual({ fields: {}, queue: undefined });
  expect(normsOf(known, byChannel, 1, 'phone').fields.level).toBe('80');
  expect(normsOf({ queues: [], rules: undefined }, forecast, 0, 'phone')).toEqual({ fields: {}, queue: undefined });
  expect(normsOf({ ...known, rules: { occupancy: { ceilingShare: 0, countedFromSeconds: 0 } } }, forecast, 0, 'phone').fields.occupancy).toBeUndefined();
});

test('who fills in something else is told so', () => {
  const found = normsOf(known, forecast, 1, 'phone');
  expect(isChanged({ ...usualQueue, ...found.fields }, found)).toBe(false);
  expect(isChanged(usualQueue, found)).toBe(true);
});
