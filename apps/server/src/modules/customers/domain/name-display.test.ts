import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCustomer } from '../testing/examples.ts';
import { displayName, displayNameOf, displayNameParts, nameUses, sortName, sortNameOf, type PersonName } from './index.ts';

describe('as much of a name as is known', () => {
  const partner = { partnerPrefix: 'van der', partnerFamilyName: 'Berg' };
  test.each<[string, PersonName, string, string]>([
    ['given name only', { givenNames: 'Anouk', familyName: '' }, 'Anouk', 'Anouk'],
    ['given name and a loose prefix', { givenNames: 'Jan Pieter', initials: 'J.P.', prefix: 'van der', familyName: '' }, 'Jan Pieter', 'Jan Pieter'],
    ['initials and a loose prefix', { initials: 'J.P.', prefix: 'van der', familyName: ' ' }, 'J.P.', 'J.P.'],
    ['initials only', { initials: 'J.P.', familyName: '' }, 'J.P.', 'J.P.'],
    ['a loose prefix only', { prefix: 'van der', familyName: '' }, 'Van der', 'Van der'],
    ['family name only', { familyName: 'Çelik' }, 'Çelik', 'Çelik'],
    ['prefix and family name', { prefix: 'van der', familyName: 'Berg' }, 'Van der Berg', 'Berg, van der'],
    ['blank initials', { initials: '', givenNames: 'Anna', prefix: '', familyName: 'Smit' }, 'Anna Smit', 'Smit, Anna'],
    ['a partner and no own name', { initials: 'A.', familyName: '', ...partner }, 'A. van der Berg', 'Berg, A. van der'],
    ['both wished, own name unknown', { initials: 'A.', familyName: '', prefix: 'de', ...partner, nameUse: 'own-partner' }, 'A. van der Berg', 'Berg, A. van der'],
    ['both wished, partner unknown', { initials: 'A.', familyName: 'Vries', prefix: 'de', partnerPrefix: 'van', nameUse: 'partner-own' }, 'A. de Vries', 'Vries, A. de'],
    ['partner wished and unknown', { initials: 'A.', familyName: 'Vries', prefix: 'de', nameUse: 'partner' }, 'A. de Vries', 'Vries, A. de'],
    ['both, the second with an apostrophe', { initials: 'K.', familyName: 'Smit', partnerPrefix: "d'", partnerFamilyName: 'Arnaud', nameUse: 'own-partner' }, "K. Smit-d'Arnaud", "Smit-d'Arnaud, K."],
    ['ij at the start', { prefix: '', familyName: 'ijzerman' }, 'IJzerman', 'ijzerman'],
  ])('%s', (_what, name, shown, sorted) => {
    expect(displayName(name)).toBe(shown);
    expect(sortName(name)).toBe(sorted);
  });
});

describe('whatever is known of a name', () => {
  const word = fc.constantFrom('', ' ', 'Berg', 'Vries', 'Meijer-Smit', 'Çelik', 'Łukasz', '李小龙', 'ijzerman');
  const prefix = fc.constantFrom('', ' ', 'van der', 'de', "'t", "d'", "in 't", 'el');
  const name: fc.Arbitrary<PersonName> = fc
    .record(
      {
        initials: fc.constantFrom('', 'J.P.', 'IJ.', 'Th.'), givenNames: fc.constantFrom('', 'Jan', 'Anne Marie'), prefix, familyName: word,
        partnerPrefix: prefix, partnerFamilyName: word, nameUse: fc.constantFrom(...nameUses),
      },
      { requiredKeys: ['familyName'] },
    )
    .map((some) => some as PersonName);
  const isWritten = (text: string | undefined): boolean => (text ?? '').trim() !== '';

  test('the line has no loose blanks, dashes or prefixes, and is empty only when nothing is known', () => {
    fc.assert(
      fc.property(name, (some) => {
        for (const line of [displayName(some), sortName(some)]) {
          expect(line).not.toMatch(/^[\s,-]|[\s,-]$|\s{2}|--/);
          const isKnown = Object.entries(some).some(([part, text]) => part !== 'nameUse' && isWritten(text));
          expect(line !== '').toBe(isKnown);
        }
        const named = isWritten(some.familyName) || isWritten(some.partnerFamilyName) || isWritten(some.givenNames) || isWritten(some.initials);
        const loose = [some.prefix, some.partnerPrefix].filter(isWritten);
        if (named) for (const one of loose) expect(displayName(some).toLowerCase().endsWith(` ${one}`)).toBe(false);
      }),
    );
  });

  test('a family name that is known is shown when it is wished, and one always is', () => {
    fc.assert(
      fc.property(name, (some) => {
        const line = displayName(some).toLowerCase();
        const [own, partner] = [some.familyName.trim().toLowerCase(), (some.partnerFamilyName ?? '').trim().toLowerCase()];
        const use = some.nameUse ?? 'own';
        if (own && (use !== 'partner' || !partner)) expect(line).toContain(own);
        if (partner && (use !== 'own' || !own)) expect(line).toContain(partner);
        if (own && partner && use === 'own-partner') expect(line.indexOf(own)).toBeLessThan(line.lastIndexOf(partner) + 1);
      }),
    );
  });

  test('a customer always has a name on the screen', () => {
    fc.assert(
      fc.property(name, (some) => {
        const customer = aCustomer({ id: '1', givenNames: undefined, prefix: undefined, ...some });
        expect(displayNameOf(customer)).not.toBe('');
      }),
    );
  });
});

test('a company is shown by its name, and with somebody to ask for when that is part of a name', () => {
  expect(displayNameOf(aCustomer({ id: '1', kind: 'company', companyName: 'Garage ’t Wiel' }))).toBe('Garage ’t Wiel');
  expect(sortNameOf(aCustomer({ id: '1', kind: 'company', companyName: 'Garage ’t Wiel' }))).toBe('garage t wiel');
  expect(displayNameOf(aCustomer({ id: '1', kind: 'company', companyName: undefined }))).toBe('–');
  expect(displayNameParts({ companyName: 'Garage', givenNames: 'Jan', prefix: 'van der' })).toBe('Garage (Jan)');
  expect(displayNameParts({ companyName: 'Garage', prefix: '' })).toBe('Garage');
  expect(displayNameParts({ givenNames: 'Jan', prefix: 'van der' })).toBe('Jan');
});
