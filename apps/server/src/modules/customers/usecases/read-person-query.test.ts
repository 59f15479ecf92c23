import { choosePersonQuestion } from '@ingang/contracts/person-questions';
import { describe, expect, test } from 'vitest';
import type { PersonQuery } from './persons-register.ts';
import { readPersonQuery, type PersonQuestion } from './read-person-query.ts';

const read = (question: PersonQuestion): PersonQuery => readPersonQuery(question, choosePersonQuestion);

function faultsOf(question: PersonQuestion): { field: string; code: string }[] {
  try {
    read(question);
  } catch (error) {
    return (error as { faults: { field: string; code: string }[] }).faults;
  }
  return [];
}

describe('what is filled in becomes a question', () => {
  const address = { street: 'Voorbeeldstraat', houseNumber: 14, municipalityCode: '0505' };
  test.each<[PersonQuestion, PersonQuery]>([
    [{ bsn: '9999 00.018' }, { kind: 'bsn', bsn: '999900018', to: 'choose' }],
    [{ bagId: '0505 2000 0000 0018', includeDeceased: true }, { kind: 'number-designation', bagId: '0505200000000018', includeDeceased: true }],
    [{ bagId: '0505010000000018' }, { kind: 'addressable-object', bagId: '0505010000000018' }],
    [
      { postcode: '3311 aa', houseNumber: 14, houseLetter: 'a', familyName: '  Stoep* ', includeDeceased: false, prefix: '' },
      { kind: 'postcode-and-house-number', postcode: '3311AA', houseNumber: 14, houseLetter: 'a', familyName: 'Stoep*' },
    ],
    [{ familyName: 'd’Arc', birthDate: '1962-09-30', prefix: 'van ’t' }, { kind: 'name-and-birth-date', familyName: "d'Arc", birthDate: '1962-09-30', prefix: "van 't" }],
    [address, { kind: 'street-and-house-number', ...address }],
    [{ familyName: 'Stoeptegel', givenNames: 'Bra*', municipalityCode: '0505' }, { kind: 'name-and-municipality', familyName: 'Stoeptegel', givenNames: 'Bra*', municipalityCode: '0505' }],
  ])('%j', (question, query) => {
    expect(read(question)).toEqual(query);
  });
});

describe('what the register would not take is a fault at its field, before anything is asked', () => {
  const name = { familyName: 'Stoeptegel', birthDate: '1962-09-30' };
  test.each<[PersonQuestion, string, string]>([
    [{ bsn: '123456789' }, 'bsn', 'persons.bsn-invalid'],
    [{ bagId: '0505300000000018' }, 'bagId', 'persons.bag-id-invalid'],
    [{ postcode: '33', houseNumber: 1 }, 'postcode', 'customer.postcode-invalid'],
    [{ ...name, familyName: 'St*' }, 'familyName', 'persons.wildcard-name'],
    [{ ...name, familyName: '*tegel' }, 'familyName', 'persons.wildcard-name'],
    [{ ...name, familyName: '李小龙' }, 'familyName', 'persons.characters'],
    [{ ...name, prefix: 'van der wel-' }, 'prefix', 'persons.characters'],
    [{ street: 'Kerk*', houseNumber: 1, municipalityCode: '0505' }, 'street', 'persons.wildcard-street'],
    [{ street: '  ', postcode: '3311AA' }, 'houseNumber', 'input.required'],
    [{ postcode: '3311AA', houseNumber: 1, houseNumberAddition: 'a/b' }, 'houseNumberAddition', 'persons.characters'],
  ])('%j', (question, field, code) => {
    expect(faultsOf(question)).toEqual([{ field, code }]);
  });
});
