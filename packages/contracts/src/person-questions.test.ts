import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { choosePersonQuestion, personQuestions, type PersonField } from './person-questions.ts';

test.each<[readonly PersonField[], string, readonly PersonField[], readonly PersonField[]]>([
  [[], 'name-and-birth-date', ['familyName', 'birthDate'], []],
  [['familyName'], 'name-and-birth-date', ['birthDate'], []],
  [['familyName', 'givenNames'], 'name-and-birth-date', ['birthDate'], []],
  [['familyName', 'givenNames', 'municipalityCode'], 'name-and-municipality', [], []],
  [['familyName', 'givenNames', 'municipalityCode', 'birthDate'], 'name-and-birth-date', [], []],
  [['postcode'], 'postcode-and-house-number', ['houseNumber'], []],
  [['houseNumber', 'street'], 'street-and-house-number', ['municipalityCode'], []],
  [['familyName', 'postcode'], 'postcode-and-house-number', ['houseNumber'], []],
  [['familyName', 'birthDate', 'postcode', 'houseNumber'], 'postcode-and-house-number', [], []],
  [['postcode', 'houseNumber', 'street', 'municipalityCode'], 'postcode-and-house-number', [], ['street']],
  [['bsn', 'familyName', 'birthDate'], 'bsn', [], ['familyName', 'birthDate']],
  [['bagId', 'postcode', 'houseNumber', 'includeDeceased'], 'bag-id', [], ['postcode', 'houseNumber']],
])('%j is %s', (filled, kind, missing, unused) => {
  expect(choosePersonQuestion(filled)).toMatchObject({ kind, missing, unused });
});

test('says other ways to complete a question, and what would narrow a complete one', () => {
  expect(choosePersonQuestion(['familyName']).alternatives).toEqual([['givenNames', 'municipalityCode']]);
  expect(choosePersonQuestion(['postcode', 'houseNumber']).narrowing).toEqual(['houseLetter', 'houseNumberAddition', 'familyName', 'birthDate', 'municipalityCode']);
});

test('whatever is filled in: what is used and what is not is all of it, and no other question would use more', () => {
  const fields = [...new Set(personQuestions.flatMap(({ needs, may }) => [...needs, ...may]))];
  fc.assert(
    fc.property(fc.subarray(fields), (filled) => {
      const { kind, missing, unused } = choosePersonQuestion(filled);
      const shape = personQuestions.find((one) => one.kind === kind)!;
      const taken = (one: (typeof personQuestions)[number]) => filled.filter((field) => one.needs.includes(field) || one.may.includes(field));
      expect([...taken(shape), ...unused].toSorted()).toEqual(filled.toSorted());
      expect(missing).toEqual(shape.needs.filter((field) => !filled.includes(field)));
      const complete = personQuestions.filter(({ needs }) => needs.every((field) => filled.includes(field)));
      if (complete.length > 0) expect(complete).toContain(shape);
      if (!filled.includes('bsn') && !filled.includes('bagId')) {
        for (const other of complete) expect(taken(other).length).toBeLessThanOrEqual(taken(shape).length);
      }
      expect(choosePersonQuestion([...filled, ...missing]).missing).toEqual([]);
    }),
  );
});
