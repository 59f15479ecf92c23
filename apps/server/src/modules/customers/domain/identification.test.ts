import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultDisclosureTable, disclosureSubjects, identificationLevels, mayBeTold, requireMayBeTold, subjectsAt, type DisclosureTable } from './index.ts';

describe('what may be told', () => {
  test.each([
    ['anonymous', ['general']],
    ['stated', ['general', 'own-contacts']],
    ['verified-questions', ['general', 'own-contacts', 'own-file-status', 'change-contact-details']],
    ['electronic-id', [...disclosureSubjects]],
  ] as const)('at %s', (level, subjects) => {
    expect(subjectsAt(level)).toEqual(subjects);
  });

  test('an authority may be stricter', () => {
    const strict: DisclosureTable = { ...defaultDisclosureTable, 'own-contacts': 'verified-questions' };
    expect(mayBeTold('stated', 'own-contacts', strict)).toBe(false);
  });

  test('a refusal says what is needed', () => {
    expect(() => requireMayBeTold('stated', 'change-data')).toThrow(
      expect.objectContaining({ kind: 'refused', code: 'customer.identification-needed', params: { subject: 'change-data', needed: 'electronic-id' } }),
    );
  });

  test('more certainty never closes what less had opened, in any table', () => {
    const table = fc.record(Object.fromEntries(disclosureSubjects.map((subject) => [subject, fc.constantFrom(...identificationLevels)]))) as fc.Arbitrary<DisclosureTable>;
    fc.assert(
      fc.property(table, fc.nat(2), (some, index) => {
        const less = subjectsAt(identificationLevels[index]!, some);
        expect(subjectsAt(identificationLevels[index + 1]!, some)).toEqual(expect.arrayContaining(less));
      }),
    );
  });
});
