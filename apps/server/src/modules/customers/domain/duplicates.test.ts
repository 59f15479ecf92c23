import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { duplicateScore, type DuplicateCandidate } from './index.ts';

const address = { postcode: '3351PB', houseNumber: 22 };
const jan: DuplicateCandidate = {
  kind: 'person',
  name: { initials: 'J.P.', prefix: 'van der', familyName: 'Meijer' },
  birthDate: '1957-03-24',
  addresses: [address],
  phones: ['+31612345678'],
};

describe('are these two the same?', () => {
  test.each<[string, DuplicateCandidate, string]>([
    ['the same record twice', jan, 'same'],
    ['misheard and moved, same phone', { ...jan, name: { initials: 'J.', familyName: 'Meyer' }, addresses: [{ postcode: '3311GR', houseNumber: 5 }] }, 'probable'],
    ['birth date with day and month swapped', { ...jan, birthDate: '1957-02-24', phones: [] }, 'probable'],
    ['only a name and a phone, taken down at the first call', { kind: 'person', name: { familyName: 'Meijer' }, phones: ['+31612345678'] }, 'possible'],
    ['a twin: all the same but the given name', { ...jan, name: { ...jan.name!, initials: 'K.' } }, 'probable'],
    ['father and son: same initials, address and phone', { ...jan, birthDate: '1987-11-02' }, 'different'],
    ['the partner: same address and phone, other name', { ...jan, name: { initials: 'A.', familyName: 'Vries' }, birthDate: '1959-01-30' }, 'different'],
    ['a namesake elsewhere', { kind: 'person', name: jan.name!, addresses: [{ postcode: '9711AA', houseNumber: 3 }] }, 'possible'],
    ['nobody we know', { kind: 'person', name: { initials: 'B.', familyName: 'Bakker' }, birthDate: '1990-01-01' }, 'different'],
    ['a company at the same phone', { kind: 'company', companyName: 'Meijer BV', phones: ['+31612345678'] }, 'different'],
  ])('%s', (_name, other, verdict) => {
    expect(duplicateScore(jan, other).verdict).toBe(verdict);
  });

  test('a woman found under her own and her partner’s name', () => {
    const own: DuplicateCandidate = { kind: 'person', name: { initials: 'A.', prefix: 'de', familyName: 'Vries' }, birthDate: '1970-05-05' };
    const married: DuplicateCandidate = {
      kind: 'person',
      name: { initials: 'A.', prefix: 'de', familyName: 'Vries', partnerPrefix: 'van der', partnerFamilyName: 'Berg', nameUse: 'partner' },
      birthDate: '1970-05-05',
    };
    expect(duplicateScore(own, married)).toMatchObject({ verdict: 'probable', reasons: expect.arrayContaining([{ code: 'duplicate.name-in-common', points: 3 }]) });
  });

  test('a number from a register decides, whatever else differs', () => {
    const known = { ...jan, personNumberFingerprint: 'a1' };
    expect(duplicateScore(known, { ...known, name: { initials: 'J.', familyName: 'Anders' } }).verdict).toBe('same');
    expect(duplicateScore(known, { ...known, personNumberFingerprint: 'b2' }).verdict).toBe('different');
  });

  test('companies by their number, branches apart', () => {
    const bakery: DuplicateCandidate = { kind: 'company', companyName: 'Bakkerij De Korenaar B.V.', chamberOfCommerceNumber: '24123456', branchNumber: '000012345678' };
    expect(duplicateScore(bakery, { kind: 'company', companyName: 'De Korenaar', chamberOfCommerceNumber: '24123456' }).verdict).toBe('same');
    expect(duplicateScore(bakery, { ...bakery, branchNumber: '000087654321' }).verdict).toBe('different');
    expect(duplicateScore(bakery, { ...bakery, chamberOfCommerceNumber: '24999999' }).verdict).toBe('different');
  });
});

const candidate: fc.Arbitrary<DuplicateCandidate> = fc.record(
  {
    kind: fc.constantFrom('person' as const, 'person' as const, 'company' as const),
    name: fc.record({ initials: fc.constantFrom('J.', 'A.', 'J.P.'), familyName: fc.constantFrom('Meijer', 'Meyer', 'Vries', 'Bakker') }),
    companyName: fc.constantFrom('Bakker BV', 'Meijer en Zonen'),
    birthDate: fc.constantFrom('1957-03-24', '1957', '1987-11-02', '1957-02-24'),
    addresses: fc.subarray([address, { postcode: '3351PB', houseNumber: 24 }, { postcode: '3311GR', houseNumber: 1, houseLetter: 'A' }]),
    phones: fc.subarray(['+31612345678', '+31787701234']),
    emails: fc.subarray(['a@b.nl']),
  },
  { requiredKeys: ['kind'] },
);

describe('every score', () => {
  test('is the same both ways, and is the sum of its reasons', () => {
    fc.assert(
      fc.property(candidate, candidate, (a, b) => {
        const score = duplicateScore(a, b);
        expect(duplicateScore(b, a)).toEqual(score);
        expect(score.reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score.points);
        expect(score.score).toBeGreaterThan(0);
        expect(score.score).toBeLessThan(1);
      }),
    );
  });

  test('never holds anything against a record and itself', () => {
    fc.assert(
      fc.property(candidate, candidate, (a, b) => {
        const itself = duplicateScore(a, a);
        expect(itself.reasons.every(({ points }) => points > 0)).toBe(true);
        if (a.kind === b.kind && Object.keys(a).length >= Object.keys(b).length) expect(itself.points).toBeGreaterThanOrEqual(duplicateScore(a, b).points);
      }),
    );
  });
});
