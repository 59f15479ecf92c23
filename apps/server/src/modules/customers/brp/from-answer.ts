import type { NameUse, PersonName } from '../domain/index.ts';
import type { RegisterAddress, RegisterPerson } from '../usecases/persons-register.ts';
import type { Datum, Persoon, Verblijfplaats } from './wire.ts';

/** A person in the register's words as ours. Undefined without a number: then it cannot be chosen. */
export function fromAnswer(persoon: Persoon): RegisterPerson | undefined {
  if (persoon.burgerservicenummer === undefined) return undefined;
  const lines = persoon.adressering;
  const birthDate = dateOf(persoon.geboorte?.datum);
  const deceasedOn = dateOf(persoon.overlijden?.datum);
  const address = addressOf(persoon.verblijfplaats);
  return {
    bsn: persoon.burgerservicenummer,
    name: nameOf(persoon),
    ...(birthDate && { birthDate }),
    deceased: persoon.overlijden !== undefined || persoon.opschortingBijhouding?.reden?.code === 'O',
    ...(deceasedOn && { deceasedOn }),
    addressLines: [lines?.adresregel1, lines?.adresregel2, lines?.adresregel3, lines?.land?.omschrijving].filter((line) => line !== undefined),
    ...(address && { address }),
    ...(persoon.gemeenteVanInschrijving?.code !== undefined && { municipalityCode: persoon.gemeenteVanInschrijving.code }),
    confidential: persoon.geheimhoudingPersoonsgegevens ?? false,
    underInvestigation: persoon.inOnderzoek !== undefined || persoon.naam?.inOnderzoek !== undefined,
  };
}

const nameUseOf: Record<string, NameUse> = { E: 'own', P: 'partner', V: 'partner-own', N: 'own-partner' };

function nameOf({ naam, partners }: Persoon): PersonName {
  const partner = partners?.[0]?.naam;
  const nameUse = nameUseOf[naam?.aanduidingNaamgebruik?.code ?? ''];
  return {
    familyName: naam?.geslachtsnaam ?? '',
    ...(naam?.voornamen !== undefined && { givenNames: naam.voornamen }),
    ...(naam?.voorletters !== undefined && { initials: naam.voorletters }),
    ...(naam?.voorvoegsel !== undefined && { prefix: naam.voorvoegsel }),
    ...(partner?.voorvoegsel !== undefined && { partnerPrefix: partner.voorvoegsel }),
    ...(partner?.geslachtsnaam !== undefined && { partnerFamilyName: partner.geslachtsnaam }),
    ...(nameUse && { nameUse }),
  };
}

/**
 * @returns the known part of a date
 * @example dateOf({ type: 'JaarMaandDatum', langFormaat: 'maart 1957', jaar: 1957, maand: 3 }) // '1957-03'
 */
export function dateOf(datum: Datum | undefined): string | undefined {
  switch (datum?.type) {
    case 'Datum':
      return datum.datum;
    case 'JaarMaandDatum':
      return `${year(datum.jaar)}-${String(datum.maand).padStart(2, '0')}`;
    case 'JaarDatum':
      return year(datum.jaar);
    default:
      return undefined;
  }
}

function year(value: number): string {
  return String(value).padStart(4, '0');
}

function addressOf(verblijfplaats: Verblijfplaats | undefined): RegisterAddress | undefined {
  const place = verblijfplaats?.type === 'Adres' ? verblijfplaats.verblijfadres : undefined;
  const street = place?.officieleStraatnaam ?? place?.korteStraatnaam;
  if (!place || street === undefined) return undefined;
  const validFrom = verblijfplaats?.datumVan?.type === 'Datum' ? verblijfplaats.datumVan.datum : undefined;
  return {
    street,
    ...(place.huisnummer !== undefined && { houseNumber: place.huisnummer }),
    ...(place.huisletter !== undefined && { houseLetter: place.huisletter }),
    ...(place.huisnummertoevoeging !== undefined && { houseNumberAddition: place.huisnummertoevoeging }),
    ...(place.postcode !== undefined && { postcode: place.postcode.replaceAll(' ', '') }),
    ...(place.woonplaats !== undefined && { city: place.woonplaats }),
    ...(validFrom && { validFrom }),
  };
}
