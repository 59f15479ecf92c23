import type { PersonenQuery, Persoon } from '../wire.ts';

/** The persons that a question means, as the real register would find them: living ones, unless asked for by number. */
export function findPersons(persons: readonly Persoon[], query: PersonenQuery): Persoon[] {
  switch (query.type) {
    case 'RaadpleegMetBurgerservicenummer':
      return persons.filter((person) => query.burgerservicenummer.includes(person.burgerservicenummer ?? ''));
    case 'ZoekMetGeslachtsnaamEnGeboortedatum':
      return persons.filter(
        (person) =>
          isAlive(person) &&
          isBornOn(person, query.geboortedatum) &&
          matches(person.naam?.geslachtsnaam, query.geslachtsnaam) &&
          (query.voorvoegsel === undefined || matches(person.naam?.voorvoegsel, query.voorvoegsel)) &&
          (query.voornamen === undefined || matches(person.naam?.voornamen, query.voornamen)),
      );
    case 'ZoekMetPostcodeEnHuisnummer':
      return persons.filter(
        (person) =>
          isAlive(person) &&
          livesAt(person, query) &&
          (query.geboortedatum === undefined || isBornOn(person, query.geboortedatum)) &&
          (query.geslachtsnaam === undefined || matches(person.naam?.geslachtsnaam, query.geslachtsnaam)),
      );
  }
}

function isAlive(person: Persoon): boolean {
  return person.overlijden === undefined && person.opschortingBijhouding?.reden?.code !== 'O';
}

function isBornOn(person: Persoon, date: string): boolean {
  const born = person.geboorte?.datum;
  return born?.type === 'Datum' && born.datum === date;
}

/** Without regard to capitals and diacritics; `*` at the end stands for anything. */
function matches(value: string | undefined, filter: string): boolean {
  const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const name = plain(value ?? '');
  const wanted = plain(filter);
  return wanted.endsWith('*') ? name.startsWith(wanted.slice(0, -1)) : name === wanted;
}

function livesAt(person: Persoon, query: PersonenQuery & { type: 'ZoekMetPostcodeEnHuisnummer' }): boolean {
  const place = person.verblijfplaats?.verblijfadres;
  const same = (one: string | undefined, other: string | undefined): boolean =>
    other === undefined || (one ?? '').toLowerCase() === other.toLowerCase();
  return (
    place?.huisnummer === query.huisnummer &&
    same(place.postcode, query.postcode.replaceAll(' ', '')) &&
    same(place.huisletter, query.huisletter) &&
    same(place.huisnummertoevoeging, query.huisnummertoevoeging)
  );
}
