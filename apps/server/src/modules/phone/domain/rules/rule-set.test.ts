import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AuthorityId } from '@ingang/kernel';
import { usualRules } from '../call/index.ts';
import { boundedRules, ruleBounds, ruleFaults, rulesAt, type RuleSet } from './index.ts';

const sliedrecht = 'sliedrecht' as AuthorityId;
const set = (validFrom: number, values: RuleSet['values'], authorityId?: AuthorityId): RuleSet => ({ id: `${authorityId}-${validFrom}`, authorityId, validFrom: new Date(validFrom), values });

test('an authority goes before the region, the region before what is usual, and the latest that has begun counts', () => {
  const sets = [set(0, { ringSeconds: 20 }), set(100, { ringSeconds: 30, mostTransfers: 3 }), set(50, { ringSeconds: 10 }, sliedrecht), set(200, {}, sliedrecht)];
  expect(rulesAt(sets, undefined, 99, usualRules)).toEqual({ ...usualRules, ringSeconds: 20 });
  expect(rulesAt(sets, sliedrecht, 49, usualRules).ringSeconds).toBe(20);
  expect(rulesAt(sets, sliedrecht, 100, usualRules)).toMatchObject({ ringSeconds: 10, mostTransfers: 3 });
  expect(rulesAt(sets, sliedrecht, 200, usualRules).ringSeconds).toBe(30);
});

test('what is usual is within its own bounds', () => {
  expect(ruleFaults(usualRules, usualRules)).toEqual([]);
});

test('whatever is set within the bounds can be right, whatever lies outside is named', () => {
  const value = fc.record({ rule: fc.constantFrom(...boundedRules.filter((rule) => !rule.startsWith('held'))), value: fc.integer({ min: -10, max: 2000 }) });
  fc.assert(fc.property(value, ({ rule, value: given }) => {
    const { least, most } = ruleBounds[rule];
    expect(ruleFaults({ [rule]: given }, usualRules).map(({ field }) => field)).toEqual(given >= least && given <= most ? [] : [`values.${rule}`]);
  }));
});

test('a hold returns after it was warned of, and pauses are not empty', () => {
  expect(ruleFaults({ heldWarnSeconds: 600 }, usualRules).map(({ code }) => code)).toEqual(['phone-rules.return-before-warning']);
  expect(ruleFaults({ callbackPausesSeconds: [] }, usualRules).map(({ code }) => code)).toEqual(['phone-rules.pauses-out-of-bounds']);
  expect(ruleFaults({ callbackPausesSeconds: [300, 3600] }, usualRules)).toEqual([]);
});
