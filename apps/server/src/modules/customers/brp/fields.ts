/** Fields to choose a person by; nothing more is asked. Every question takes them. */
export const searchFields: readonly string[] = [
  'burgerservicenummer',
  'naam.voornamen',
  'naam.voorletters',
  'naam.voorvoegsel',
  'naam.geslachtsnaam',
  'geboorte.datum',
  'adressering.adresregel1',
  'adressering.adresregel2',
  'adressering.adresregel3',
];

/** Fields that a customer record holds: only of somebody who was chosen, and only by number. */
export const consultFields: readonly string[] = [
  ...searchFields,
  'naam.aanduidingNaamgebruik',
  'partners.naam.voorvoegsel',
  'partners.naam.geslachtsnaam',
  'overlijden.datum',
  'gemeenteVanInschrijving',
  'verblijfplaats.datumVan',
  'verblijfplaats.verblijfadres',
];
