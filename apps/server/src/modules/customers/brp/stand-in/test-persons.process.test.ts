import { expect, test } from 'vitest';
import { personsSpecification, specificationIsPresent, testPersonsArePresent, testPersonsPath } from '../../../../../../../tests/support/brp-specification.ts';
import { consultFields } from '../fields.ts';
import { fromAnswer } from '../from-answer.ts';
import { findPersons } from './find-persons.ts';
import { ownPersons } from './own-persons.ts';
import { pickFields } from './pick-fields.ts';
import { loadTestPersons } from './test-persons.ts';

const why = testPersonsArePresent ? '' : ' (skipped: the public test persons are not at hand)';

test('without a file there are ten persons of our own', async () => {
  expect(await loadTestPersons('no/such/file.csv')).toEqual({ persons: ownPersons, origin: 'own' });
  expect(ownPersons).toHaveLength(10);
});

test.skipIf(!testPersonsArePresent)(`reads every public test person, names as they are${why}`, async () => {
  const { persons, origin } = await loadTestPersons(testPersonsPath);
  expect(origin).toBe('public');
  expect(persons.length).toBeGreaterThan(690);
  const [moulin] = findPersons(persons, { type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: ['999993653'], fields: [] });
  expect(moulin).toMatchObject({
    naam: { voornamen: 'Suzanne', geslachtsnaam: 'Moulin' },
    gemeenteVanInschrijving: { code: '0599', omschrijving: 'Rotterdam' },
    adressering: { adresregel1: 'Boterdiep 31', adresregel2: '3077 AW  ROTTERDAM' },
  });
  const names = persons.map((person) => person.naam?.geslachtsnaam);
  expect(names).toContain('Żywiałowska');
  expect(Math.max(...names.map((name) => name?.length ?? 0))).toBe(197);
});

test.skipIf(!testPersonsArePresent || !specificationIsPresent)(`what is served of them fits the standard, but for the wildest names and longest addresses in the set${why}`, async () => {
  const { persons } = await loadTestPersons(testPersonsPath);
  const check = personsSpecification();
  const personen = persons.map((person) => pickFields(person, consultFields));
  const faults = check('RaadpleegMetBurgerservicenummerResponse', { type: 'RaadpleegMetBurgerservicenummer', personen });
  const odd = faults.filter(({ path }) => !/(naam\/(voornamen|voorletters|geslachtsnaam)|adresregel1)$/.test(path));
  expect(odd).toEqual([]);
  expect(faults.length).toBeLessThan(persons.length / 20);
});

test.skipIf(!testPersonsArePresent)(`every one of them can be chosen${why}`, async () => {
  const { persons } = await loadTestPersons(testPersonsPath);
  for (const person of persons) expect(fromAnswer(person)?.name.familyName).toBeDefined();
});
