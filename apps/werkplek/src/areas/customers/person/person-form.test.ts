import { expect, test } from 'vitest';
import { emptyPersonForm, readPersonForm } from './person-form.ts';

test('what is filled in becomes a question with a house number in parts and a whole date', () => {
  const { body, choice, unreadable } = readPersonForm({ ...emptyPersonForm, postcode: ' 3311 aa ', houseNumber: '14a-2', familyName: 'Stoep*', birthDate: '30-9-1962' });
  expect(body).toEqual({ postcode: '3311 aa', houseNumber: 14, houseLetter: 'A', houseNumberAddition: '2', familyName: 'Stoep*', birthDate: '1962-09-30' });
  expect(choice).toMatchObject({ kind: 'postcode-and-house-number', missing: [], unused: [] });
  expect(unreadable).toEqual([]);
});

test('what cannot be read is filled in all the same: it needs mending, not filling in', () => {
  const read = readPersonForm({ ...emptyPersonForm, familyName: 'Stoeptegel', birthDate: '1962', houseNumber: 'twaalf' });
  expect(read.unreadable).toEqual(['houseNumber', 'birthDate']);
  expect(read.choice).toMatchObject({ kind: 'name-and-birth-date', missing: [], unused: ['houseNumber'] });
  expect(read.body).toEqual({ familyName: 'Stoeptegel' });
});
