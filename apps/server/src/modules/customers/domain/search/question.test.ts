import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCustomer, anAddress, aPhone } from '../../testing/examples.ts';
import { isStrongPrefix } from '../name-prefixes.ts';
import { plainText } from '../plain-text.ts';
import { nameKeys, nameWords, searchKeys } from './keys.ts';
import { asDatedName, asOneName, liesIn, readSearchQuestion } from './question.ts';

const starts = (typed: string): string[][] => readSearchQuestion(typed, 2026).map(({ ranges }) => ranges.map(({ start, holding = [] }) => [start, ...holding].join('|')));

describe('what was typed', () => {
  test.each([
    ['De Vries', [['n:vries', 's:vries', 'c:vries']]],
    ['j. vries', [['n:j'], ['n:vries', 's:vries', 'c:vries']]],
    ['de', [['n:de']]],
    ['3311 GR', [['a:3311gr']]],
    ['3311GR 12A', [['a:3311gr 12;a']]],
    ['1957 de', [['a:1957', 'd:1957', 't:1957', 't:311957']]],
    ['1-2-57', [['d:1957-02-01']]],
    ['1-2-20', [['d:2020-02-01', 'd:1920-02-01']]],
    ['jan@', [['e:jan@']]],
    ['14 078', [['t:14078']]],
    ['0800 1351', [['t:08001351']]],
    ['kerkstraat 12', [['n:kerkstraat', 's:kerkstraat', 'c:kerkstraat'], ['s:kerkstraat| 12;']]],
    ['kerkstraat 12b', [['n:kerkstraat', 's:kerkstraat', 'c:kerkstraat'], ['s:kerkstraat| 12;b', 'n:12b']]],
  ])('%j', (typed, expected) => {
    expect(starts(typed)).toEqual(expected);
  });

  test('a day that does not exist is not a date', () => {
    expect(starts('31-2-1957').flat().filter((start) => start.startsWith('d:1957-'))).toEqual([]);
  });

  test('whatever it is, is read into a dozen terms at most, without trouble', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
        const question = readSearchQuestion(typed, 2026);
        expect(question.length).toBeLessThanOrEqual(12);
        for (const { ranges } of question) for (const { start } of ranges) expect(start).toMatch(/^[nascdtek]:./s);
      }),
    );
  });
});

describe('a customer', () => {
  const word = fc.stringMatching(/^[A-Za-zÀ-ž]{2,12}$/).filter((text) => plainText(text).length > 1);

  test('is found by every word of its name, finished or not', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.nat({ max: 3 }), (words, index) => {
        const customer = aCustomer({ id: 'c', givenNames: words.slice(1).join(' ') || undefined, familyName: words[0]!, prefix: undefined });
        const keys = searchKeys(customer);
        const typed = nameWords(customer)[index % nameWords(customer).length]!;
        for (const length of [typed.length, Math.max(1, typed.length - 2)]) {
          const question = readSearchQuestion(typed.slice(0, length), 2026);
          expect(question.every(({ ranges }) => ranges.some((range) => keys.some((key) => liesIn(key, range))))).toBe(true);
        }
      }),
    );
  });

  test('is found by two of its words as one range, in any order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word.map(plainText), { minLength: 2, maxLength: 5 }), fc.boolean(), (words, turned) => {
        const typed = turned ? [words[1]!, words[0]!] : [words[0]!, words[1]!];
        const question = typed.map((one) => ({ ranges: [{ start: `n:${one}`, on: 'name' as const }] }));
        expect(nameKeys(words).some((key) => liesIn(key, asOneName(question, 0)!))).toBe(true);
      }),
    );
  });

  test('is found by its name and date of birth as one range, whole or in part', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 3 }), fc.constantFrom('1933', '18-1-1933', '18 januari 1933'), (words, born) => {
        const customer = aCustomer({ id: 'c', givenNames: words[0]!, familyName: words.slice(1).join(' '), prefix: undefined, birthDate: '1933-01-18' });
        const [word] = nameWords(customer);
        const typed = word!.slice(0, Math.max(1, word!.length - 1));
        fc.pre(!isStrongPrefix(typed)); // such as the d of d', which says nothing about who it is
        const ranges = asDatedName(readSearchQuestion(`${typed} ${born}`, 2026));
        expect(searchKeys(customer).some((key) => ranges.some((range) => liesIn(key, range)))).toBe(true);
      }),
    );
    expect(asDatedName(readSearchQuestion('1933', 2026))).toEqual([]);
    expect(asDatedName(readSearchQuestion('3311gr 1933', 2026))).toEqual([]);
    expect(asDatedName(readSearchQuestion('jan 24/3/25', 2026)).map(({ start }) => start)).toEqual(['d:2025-03-24', 'd:1925-03-24']);
  });

  test('has keys that an index can hold, however long the names', () => {
    const names = Array.from({ length: 20 }, (_, index) => ({ id: String(index), kind: 'former' as const, familyName: `${'é'.repeat(190)}${index}`, givenNames: 'ß'.repeat(200) }));
    const keys = searchKeys(aCustomer({ id: 'c', names, addresses: [anAddress({ id: 'a', street: '😀'.repeat(160) })], digitalAddresses: [aPhone('p')] }));
    for (const key of keys) expect(Buffer.byteLength(key)).toBeLessThan(2600);
  });
});
