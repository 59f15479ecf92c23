/** The questions of Haal Centraal BRP personen bevragen 2.7, with the names of that standard. */
export type PersonenQuery = { readonly fields: readonly string[] } & (
  | ({ readonly type: 'ZoekMetGeslachtsnaamEnGeboortedatum'; readonly geslachtsnaam: string; readonly geboortedatum: string; readonly voornamen?: string } & OfName)
  | ({ readonly type: 'ZoekMetNaamEnGemeenteVanInschrijving'; readonly geslachtsnaam: string; readonly voornamen: string; readonly gemeenteVanInschrijving: string } & OfName)
  | ({ readonly type: 'ZoekMetPostcodeEnHuisnummer'; readonly postcode: string; readonly geslachtsnaam?: string; readonly geboortedatum?: string } & OfHouse)
  | ({ readonly type: 'ZoekMetStraatHuisnummerEnGemeenteVanInschrijving'; readonly straat: string; readonly gemeenteVanInschrijving: string } & OfHouse)
  | ({ readonly type: 'ZoekMetNummeraanduidingIdentificatie'; readonly nummeraanduidingIdentificatie: string } & OfAnyone)
  | ({ readonly type: 'ZoekMetAdresseerbaarObjectIdentificatie'; readonly adresseerbaarObjectIdentificatie: string } & OfAnyone)
  | { readonly type: 'RaadpleegMetBurgerservicenummer'; readonly burgerservicenummer: readonly string[]; readonly gemeenteVanInschrijving?: string }
);

interface OfAnyone {
  readonly gemeenteVanInschrijving?: string;
  readonly inclusiefOverledenPersonen?: boolean;
}

interface OfName extends OfAnyone {
  readonly voorvoegsel?: string;
}

interface OfHouse extends OfAnyone {
  readonly huisnummer: number;
  readonly huisletter?: string;
  readonly huisnummertoevoeging?: string;
}
