import { expect, test } from 'vitest';
import { costsOf, queueOf, usualCosts, usualQueue } from './staffing-fields.ts';

test('the usual fields are a queue with every norm, and a week of costs', () => {
  expect(queueOf(3, usualQueue)).toEqual({
    queue: { position: 3, skill: 'phone', handlingSeconds: 300, patienceSeconds: 180, leastAgents: 2, norm: { serviceLevel: { fraction: 0.8, withinSeconds: 20 }, maxOccupancyFraction: 0.75, maxAbandonment: 0.05 } },
  });
  expect(costsOf(usualCosts)).toEqual({ costs: { awayFraction: 0.35, fullTimeHours: 36, euroAnHour: 42 } });
});

test('without patience nobody gives up, so that norm falls away; without any norm nothing can be worked out', () => {
  expect(queueOf(0, { ...usualQueue, patience: '' })).toMatchObject({ queue: { norm: { maxOccupancyFraction: 0.75 } } });
  expect(JSON.stringify(queueOf(0, { ...usualQueue, patience: '' }))).not.toContain('bandonment');
  expect(queueOf(0, { ...usualQueue, patience: '', level: '', occupancy: '' })).toEqual({ wrong: 'norm' });
});

test.each([['handling', 'lang'], ['level', '100'], ['within', ''], ['occupancy', '0'], ['patience', 'x'], ['abandonment', '0'], ['least', '1,5']] as const)('%s cannot be "%s"', (field, value) => {
  expect(queueOf(0, { ...usualQueue, [field]: value })).toEqual({ wrong: field });
});
