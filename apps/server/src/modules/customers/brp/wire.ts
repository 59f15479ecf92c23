/** The part of Haal Centraal BRP personen bevragen 2.7 that is used here, with the names of that standard. */
export type PersonenQuery =
  | { type: 'ZoekMetGeslachtsnaamEnGeboortedatum'; fields: string[]; geslachtsnaam: string; geboortedatum: string; voorvoegsel?: string; voornamen?: string }
  | {
      type: 'ZoekMetPostcodeEnHuisnummer';
      fields: string[];
      postcode: string;
      huisnummer: number;
      huisletter?: string;
      huisnummertoevoeging?: string;
      geslachtsnaam?: string;
      geboortedatum?: string;
    }
  | { type: 'RaadpleegMetBurgerservicenummer'; fields: string[]; burgerservicenummer: string[] };

export interface PersonenAnswer {
  readonly type: string;
  readonly personen?: readonly Persoon[];
}

export interface Persoon {
  readonly burgerservicenummer?: string;
  readonly naam?: Naam & { readonly aanduidingNaamgebruik?: Waarde };
  readonly geboorte?: { readonly datum?: Datum };
  readonly overlijden?: { readonly datum?: Datum };
  readonly partners?: readonly { readonly naam?: Naam }[];
  readonly gemeenteVanInschrijving?: Waarde;
  readonly verblijfplaats?: Verblijfplaats;
  readonly adressering?: { readonly adresregel1?: string; readonly adresregel2?: string; readonly adresregel3?: string; readonly land?: Waarde };
  readonly geheimhoudingPersoonsgegevens?: boolean;
  readonly opschortingBijhouding?: { readonly reden?: Waarde; readonly datum?: Datum };
  readonly inOnderzoek?: object;
}

export interface Naam {
  readonly voornamen?: string;
  readonly voorletters?: string;
  readonly voorvoegsel?: string;
  readonly geslachtsnaam?: string;
  readonly inOnderzoek?: object;
}

export interface Waarde {
  readonly code?: string;
  readonly omschrijving?: string;
}

export interface Verblijfplaats {
  readonly type: string;
  readonly datumVan?: Datum;
  readonly verblijfadres?: {
    readonly officieleStraatnaam?: string;
    readonly korteStraatnaam?: string;
    readonly huisnummer?: number;
    readonly huisletter?: string;
    readonly huisnummertoevoeging?: string;
    readonly postcode?: string;
    readonly woonplaats?: string;
  };
}

export type Datum =
  | { readonly type: 'Datum'; readonly langFormaat: string; readonly datum: string }
  | { readonly type: 'JaarMaandDatum'; readonly langFormaat: string; readonly jaar: number; readonly maand: number }
  | { readonly type: 'JaarDatum'; readonly langFormaat: string; readonly jaar: number }
  | { readonly type: 'DatumOnbekend'; readonly langFormaat: string; readonly onbekend: true };

/** Fields to choose a person by; nothing more is asked. */
export const searchFields = [
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

/** Fields that a customer record holds. */
export const consultFields = [
  'burgerservicenummer',
  'naam.voornamen',
  'naam.voorletters',
  'naam.voorvoegsel',
  'naam.geslachtsnaam',
  'naam.aanduidingNaamgebruik',
  'partners.naam.voorvoegsel',
  'partners.naam.geslachtsnaam',
  'geboorte.datum',
  'overlijden.datum',
  'gemeenteVanInschrijving',
  'verblijfplaats.datumVan',
  'verblijfplaats.verblijfadres',
  'adressering.adresregel1',
  'adressering.adresregel2',
  'adressering.adresregel3',
];
