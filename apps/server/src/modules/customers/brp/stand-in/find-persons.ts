import type { PersonenQuery } from '../questions.ts';
import type { Persoon } from '../wire.ts';

/** The persons that a question means, as the real register would find them: living ones, unless asked for by number or otherwise. */
export function findPersons(persons: readonly Persoon[], query: PersonenQuery): Persoon[] {
  const alsoDeceased = query.type === 'RaadpleegMetBurgerservicenummer' || query.inclusiefOverledenPersonen === true;
  return persons.filter((person) => (alsoDeceased || isAlive(person)) && isRegisteredIn(person, query.gemeenteVanInschrijving) && isMeant(person, query));
}

function isMeant(person: Persoon, query: PersonenQuery): boolean {
  const { naam, verblijfplaats: place } = person;
  switch (query.type) {
    case 'RaadpleegMetBurgerservicenummer':
      return query.burgerservicenummer.includes(person.burgerservicenummer ?? '');
    case 'ZoekMetGeslachtsnaamEnGeboortedatum':
    case 'ZoekMetNaamEnGemeenteVanInschrijving':
      return (
        matches(naam?.geslachtsnaam, query.geslachtsnaam) &&
        matches(naam?.voornamen, query.voornamen) &&
        matches(naam?.voorvoegsel, query.voorvoegsel) &&
        (query.type === 'ZoekMetNaamEnGemeenteVanInschrijving' || isBornOn(person, query.geboortedatum))
      );
    case 'ZoekMetPostcodeEnHuisnummer':
      return (
        livesAt(person, query) &&
        same(place?.verblijfadres?.postcode, query.postcode.replaceAll(' ', '')) &&
        (query.geboortedatum === undefined || isBornOn(person, query.geboortedatum)) &&
        matches(naam?.geslachtsnaam, query.geslachtsnaam)
      );
    case 'ZoekMetStraatHuisnummerEnGemeenteVanInschrijving':
      return livesAt(person, query) && [place?.verblijfadres?.officieleStraatnaam, place?.verblijfadres?.korteStraatnaam].some((street) => matches(street, query.straat));
    case 'ZoekMetNummeraanduidingIdentificatie':
      return place?.nummeraanduidingIdentificatie === query.nummeraanduidingIdentificatie;
    case 'ZoekMetAdresseerbaarObjectIdentificatie':
      return place?.adresseerbaarObjectIdentificatie === query.adresseerbaarObjectIdentificatie;
  }
}

function isAlive(person: Persoon): boolean {
  return person.overlijden === undefined && person.opschortingBijhouding?.reden?.code !== 'O';
}

function isRegisteredIn(person: Persoon, code: string | undefined): boolean {
  return code === undefined || person.gemeenteVanInschrijving?.code === code;
}

function isBornOn(person: Persoon, date: string): boolean {
  const born = person.geboorte?.datum;
  return born?.type === 'Datum' && born.datum === date;
}

/** Without regard to capitals and diacritics; `*` at either end stands for anything. What is not asked matches. */
function matches(value: string | undefined, filter: string | undefined): boolean {
  if (filter === undefined) return true;
  const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const found = plain(value ?? '');
  const wanted = plain(filter);
  if (wanted.startsWith('*')) return found.endsWith(wanted.slice(1));
  return wanted.endsWith('*') ? found.startsWith(wanted.slice(0, -1)) : found === wanted;
}

function same(one: string | undefined, other: string | undefined): boolean {
  return other === undefined || (one ?? '').toLowerCase() === other.toLowerCase();
}

interface House {
  readonly huisnummer: number;
  readonly huisletter?: string;
  readonly huisnummertoevoeging?: string;
}

function livesAt(person: Persoon, house: House): boolean {
  const place = person.verblijfplaats?.verblijfadres;
  return place?.huisnummer === house.huisnummer && same(place.huisletter, house.huisletter) && same(place.huisnummertoevoeging, house.huisnummertoevoeging);
}
