import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { describeWithData } from '../../../../../../tests/support/test-data.ts';
import { displayName, nameSearchWords, parseBirthDate, parseBsn, parseHouseNumber, parsePersonName, parsePostcode, plainText, sortName, soundOf, writtenAlike, type PersonName } from './index.ts';

describe('names as people type them', () => {
  test.each<[string, PersonName]>([
    ['J.P. van der Berg', { initials: 'J.P.', prefix: 'van der', familyName: 'Berg' }],
    ['Berg, J.P. van der', { initials: 'J.P.', prefix: 'van der', familyName: 'Berg' }],
    ['jan de vries', { givenNames: 'Jan', prefix: 'de', familyName: 'Vries' }],
    ['JAN DE VRIES', { givenNames: 'Jan', prefix: 'de', familyName: 'Vries' }],
    ['De Vries J.', { initials: 'J.', prefix: 'de', familyName: 'Vries' }],
    ['mevr. De Vries-van den Berg', { prefix: 'de', familyName: 'Vries-van den Berg' }],
    ['Prof. dr. E.M. de Jong', { initials: 'E.M.', prefix: 'de', familyName: 'Jong' }],
    ["Maarten 't Hart", { givenNames: 'Maarten', prefix: "'t", familyName: 'Hart' }],
    ['Maarten ’t Hart', { givenNames: 'Maarten', prefix: "'t", familyName: 'Hart' }],
    ['Th. A. de Groot', { initials: 'Th.A.', prefix: 'de', familyName: 'Groot' }],
    ['JP Smit', { initials: 'J.P.', familyName: 'Smit' }],
    ['Jan-Willem de Boer', { givenNames: 'Jan-Willem', prefix: 'de', familyName: 'Boer' }],
    ['ijsbrand meijer', { givenNames: 'IJsbrand', familyName: 'Meijer' }],
    ['Christine Jansen-de Groot', { givenNames: 'Christine', familyName: 'Jansen-de Groot' }],
    ['A. van der Berg - de Vries', { initials: 'A.', prefix: 'van der', familyName: 'Berg-de Vries' }],
    ['Thea Pietersz.', { givenNames: 'Thea', familyName: 'Pietersz.' }],
    ['j de vries', { initials: 'J.', prefix: 'de', familyName: 'Vries' }],
    ['M. el Idrissi', { initials: 'M.', prefix: 'el', familyName: 'Idrissi' }],
    ['Ben Jansen', { givenNames: 'Ben', familyName: 'Jansen' }],
    ['Fatima ben Ali', { givenNames: 'Fatima', prefix: 'ben', familyName: 'Ali' }],
    ['J. Le', { initials: 'J.', familyName: 'Le' }],
    ['Van Gogh', { prefix: 'van', familyName: 'Gogh' }],
    ['Çelik', { familyName: 'Çelik' }],
    ['李小龙', { familyName: '李小龙' }],
    ['Familie Jansen', { familyName: 'Jansen' }],
  ])('%s', (typed, name) => {
    expect(parsePersonName(typed)).toEqual(name);
  });

  test('no letters is no name', () => {
    for (const typed of ['', '  ', '...', '12', 'mevr. ']) expect(parsePersonName(typed) && plainText(parsePersonName(typed)!.familyName)).toBe(typed === 'mevr. ' ? 'mevr' : undefined);
  });
});

describe('names as they are shown', () => {
  const anna: PersonName = { initials: 'A.', prefix: 'de', familyName: 'Vries', partnerPrefix: 'van der', partnerFamilyName: 'Berg' };
  test.each([
    ['own', 'A. de Vries', 'Vries, A. de'],
    ['partner', 'A. van der Berg', 'Berg, A. van der'],
    ['partner-own', 'A. van der Berg-de Vries', 'Berg-de Vries, A. van der'],
    ['own-partner', 'A. de Vries-van der Berg', 'Vries-van der Berg, A. de'],
  ] as const)('name use %s', (nameUse, display, sort) => {
    expect(displayName({ ...anna, nameUse })).toBe(display);
    expect(sortName({ ...anna, nameUse })).toBe(sort);
  });

  test('without initials the prefix gets its capital, but never after an apostrophe', () => {
    expect(displayName({ prefix: 'van der', familyName: 'Berg' })).toBe('Van der Berg');
    expect(displayName({ prefix: "'t", familyName: 'Hart' })).toBe("'t Hart");
    expect(displayName({ initials: 'K.', prefix: "d'", familyName: 'Arnaud' })).toBe("K. d'Arnaud");
  });

  test('what is shown or sorted can be typed again', () => {
    const initials = fc.array(fc.constantFrom('A.', 'J.', 'P.', 'Th.', 'IJ.'), { minLength: 1, maxLength: 3 }).map((all) => all.join(''));
    const prefix = fc.constantFrom('van', 'van der', 'de', "'t", "in 't", 'ter', 'von', 'da');
    const familyName = fc.constantFrom('Berg', 'Vries', 'Meijer-Smit', 'Çelik', 'Oudshoorn', 'IJzerman');
    const name = fc.record({ initials, prefix, familyName }, { requiredKeys: ['initials', 'familyName'] });
    fc.assert(
      fc.property(name, (some) => {
        expect(parsePersonName(displayName(some))).toEqual(some);
        expect(parsePersonName(sortName(some))).toEqual(some);
      }),
    );
  });
});

describe('how names are found', () => {
  test.each([
    ['Van der Bërg-de Vries', ['berg', 'vries']],
    ["in 't Veld", ['veld']],
    ['Ben Jansen', ['ben', 'jansen']],
    ['Van', ['van']],
    ['Ĳsselstein', ['ijsselstein']],
    ['Ødegård', ['odegard']],
    ['Łukasz Groß', ['lukasz', 'gross']],
    ['Jansen Jansen', ['jansen']],
    ['', []],
  ])('%s', (text, words) => {
    expect(nameSearchWords(text)).toEqual(words);
  });

  test.each([
    ['meijer', 'meyer', 'meier', 'maier'],
    ['kuijpers', 'kuypers', 'kuipers', 'cuypers'],
    ['klaassen', 'klaasen', 'claassen'],
    ['jansen', 'janssen', 'janse'],
    ['smit', 'smid', 'schmidt', 'smitt'],
    ['bosch', 'bos'],
    ['hendriks', 'hendrix', 'hendrickx'],
    ['visser', 'fisser'],
    ['pieters', 'pieterz'],
    ['hoogendijk', 'hogendyk'],
    ['matthijs', 'mathijs', 'mattijs'],
    ['bouwman', 'bauman'],
    ['verhaegen', 'verhagen'],
    ['theunissen', 'teunisse'],
    ['vandijk', 'fandeyk'],
    ['zwart', 'swart'],
  ])('%s sounds like %s', (...words) => {
    expect(new Set(words.map(soundOf)).size).toBe(1);
  });

  test('what sounds different stays apart', () => {
    const names = ['jansen', 'pietersen', 'vries', 'berg', 'boer', 'bakker', 'visser', 'smit', 'meijer', 'mulder', 'bos', 'vos', 'peters', 'dekker', 'kok', 'koning', 'groot', 'dijk', 'haan', 'hoek'];
    expect(new Set(names.map(soundOf)).size).toBe(names.length);
  });

  test('plain text is the same when made plain again, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(plainText(plainText(text))).toBe(plainText(text));
        expect(plainText(text)).not.toMatch(/^ | $| {2}/);
      }),
    );
  });

  test('likeness lies between 0 and 1, is the same both ways, and is 1 only for the same', () => {
    const word = fc.stringMatching(/^[a-e]{0,8}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        const likeness = writtenAlike(a, b);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        expect(likeness === 1).toBe(a === b);
        expect(writtenAlike(b, a)).toBeCloseTo(likeness, 1);
      }),
    );
  });
});

test('anything at all typed as a name is read or refused, and what is read has a family name', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 500 }), fc.string({ unit: 'binary', maxLength: 40 })), (typed) => {
      const name = parsePersonName(typed);
      if (name) expect(name.familyName.length).toBeGreaterThan(0);
    }),
  );
});

describeWithData('the public test persons of the register', 'brp/20220502_Testset_persoonslijsten_proefomgeving_GBA-V.csv', (file) => {
  const rows = (parse(readFileSync(file), { bom: true, delimiter: ';', columns: true, relax_column_count: true }) as Record<string, string>[]).filter((row) => row['01.01.20']);

  it('numbers, dates, postcodes and house numbers are all read', () => {
    expect(rows.length).toBeGreaterThan(500);
    expect(rows.filter((row) => parseBsn(row['01.01.20']!) !== row['01.01.20']).length, 'one test number is wrong on purpose').toBeLessThanOrEqual(1);
    for (const row of rows) {
      if (row['01.03.10'] && !row['01.03.10'].startsWith('0000')) expect(parseBirthDate(row['01.03.10']), row['01.03.10']).toMatch(/^\d{4}(-\d\d){0,2}$/);
      if (row['08.11.60']) expect(parsePostcode(row['08.11.60'])).toBe(row['08.11.60']);
      const houseNumber = `${row['08.11.20'] ?? ''}${row['08.11.30'] ?? ''}${row['08.11.40'] ? `-${row['08.11.40']}` : ''}`;
      if (row['08.11.20'] && row['08.11.20'] !== '0') expect(parseHouseNumber(houseNumber)?.houseNumber, houseNumber).toBe(Number(row['08.11.20']));
    }
  });

  it('96 of 100 names come back in the register’s own parts; family names of several words cannot be told from given names', () => {
    const named = rows.filter((row) => row['01.02.10'] && row['01.02.40']);
    const asRegistered = named.filter((row) => {
      const read = parsePersonName([row['01.02.10'], row['01.02.30'], row['01.02.40']].filter(Boolean).join(' '));
      return read?.familyName === row['01.02.40']!.trim() && (read?.prefix ?? '') === (row['01.02.30'] ?? '').toLowerCase();
    });
    expect(asRegistered.length / named.length).toBeGreaterThan(0.96);
  });
});
