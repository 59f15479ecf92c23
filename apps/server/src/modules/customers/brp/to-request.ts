import type { PersonQuery } from '../usecases/persons-register.ts';
import { consultFields, searchFields, type PersonenQuery } from './wire.ts';

/** Our question in the words of the register. Asks only for the fields that are needed for it. */
export function toRequest(query: PersonQuery): PersonenQuery {
  switch (query.kind) {
    case 'bsn':
      return { type: 'RaadpleegMetBurgerservicenummer', burgerservicenummer: [query.bsn], fields: consultFields };
    case 'name-and-birth-date':
      return {
        type: 'ZoekMetGeslachtsnaamEnGeboortedatum',
        geslachtsnaam: query.familyName,
        geboortedatum: query.birthDate,
        ...(query.prefix && { voorvoegsel: query.prefix }),
        ...(query.givenNames && { voornamen: query.givenNames }),
        fields: searchFields,
      };
    case 'postcode-and-house-number':
      return {
        type: 'ZoekMetPostcodeEnHuisnummer',
        postcode: query.postcode,
        huisnummer: query.houseNumber,
        ...(query.houseLetter && { huisletter: query.houseLetter }),
        ...(query.houseNumberAddition && { huisnummertoevoeging: query.houseNumberAddition }),
        ...(query.familyName && { geslachtsnaam: query.familyName }),
        ...(query.birthDate && { geboortedatum: query.birthDate }),
        fields: searchFields,
      };
  }
}
