import type { PersonQuery } from '../usecases/persons-register.ts';
import { consultFields, searchFields } from './fields.ts';
import type { PersonenQuery } from './questions.ts';

/** Our question in the words of the register. Asks only for the fields that are needed for it. */
export function toRequest(query: PersonQuery): PersonenQuery {
  switch (query.kind) {
    case 'bsn':
      return { type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: [query.bsn], fields: query.to === 'keep' ? consultFields : searchFields };
    case 'name-and-birth-date':
      return { type: 'ZoekMetGeslachtsnaamEnGeboortedatum', ...textOf(query), geslachtsnaam: query.familyName, geboortedatum: query.birthDate, fields: searchFields };
    case 'name-and-municipality':
      return {
        type: 'ZoekMetNaamEnGemeenteVanInschrijving', ...textOf(query), geslachtsnaam: query.familyName, voornamen: query.givenNames,
        gemeenteVanInschrijving: query.municipalityCode, fields: searchFields,
      };
    case 'postcode-and-house-number':
      return { type: 'ZoekMetPostcodeEnHuisnummer', ...textOf(query), postcode: query.postcode, huisnummer: query.houseNumber, fields: searchFields };
    case 'street-and-house-number':
      return {
        type: 'ZoekMetStraatHuisnummerEnGemeenteVanInschrijving', ...textOf(query), straat: query.street, huisnummer: query.houseNumber,
        gemeenteVanInschrijving: query.municipalityCode, fields: searchFields,
      };
    case 'number-designation':
      return { type: 'ZoekMetNummeraanduidingIdentificatie', ...textOf(query), nummeraanduidingIdentificatie: query.bagId, fields: searchFields };
    case 'addressable-object':
      return { type: 'ZoekMetAdresseerbaarObjectIdentificatie', ...textOf(query), adresseerbaarObjectIdentificatie: query.bagId, fields: searchFields };
  }
}

/** Our fields by the names that the register has for them. */
const registerNames = {
  prefix: 'voorvoegsel',
  givenNames: 'voornamen',
  familyName: 'geslachtsnaam',
  birthDate: 'geboortedatum',
  houseLetter: 'huisletter',
  houseNumberAddition: 'huisnummertoevoeging',
  municipalityCode: 'gemeenteVanInschrijving',
  includeDeceased: 'inclusiefOverledenPersonen',
} as const;

/** What narrows a question. */
function textOf(query: PersonQuery): Partial<Record<(typeof registerNames)[keyof typeof registerNames], never>> {
  const given = Object.entries(query).flatMap(([field, value]) => {
    const name = registerNames[field as keyof typeof registerNames] as string | undefined;
    return name === undefined || value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(given) as never;
}
