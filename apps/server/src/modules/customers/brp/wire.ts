import { Type, type Static } from 'typebox';

/**
 * The part of the answers of Haal Centraal BRP personen bevragen 2.7 that is used here, with the names of that standard. Answers
 * are held against it before anything is read from them: another party may send anything.
 */
const text = Type.Optional(Type.String());

const Waarde = Type.Object({ code: text, omschrijving: text });
export type Waarde = Static<typeof Waarde>;

const Datum = Type.Union([
  Type.Object({ type: Type.Literal('Datum'), langFormaat: text, datum: Type.String() }),
  Type.Object({ type: Type.Literal('JaarMaandDatum'), langFormaat: text, jaar: Type.Integer(), maand: Type.Integer() }),
  Type.Object({ type: Type.Literal('JaarDatum'), langFormaat: text, jaar: Type.Integer() }),
  Type.Object({ type: Type.Literal('DatumOnbekend'), langFormaat: text, onbekend: Type.Optional(Type.Boolean()) }),
]);
export type Datum = Static<typeof Datum>;

const naam = { voornamen: text, voorletters: text, voorvoegsel: text, geslachtsnaam: text, inOnderzoek: Type.Optional(Type.Object({})) };
const Naam = Type.Object(naam);
export type Naam = Static<typeof Naam>;

const Verblijfplaats = Type.Object({
  type: Type.String(),
  datumVan: Type.Optional(Datum),
  nummeraanduidingIdentificatie: text,
  adresseerbaarObjectIdentificatie: text,
  verblijfadres: Type.Optional(
    Type.Object({
      officieleStraatnaam: text,
      korteStraatnaam: text,
      huisnummer: Type.Optional(Type.Integer()),
      huisletter: text,
      huisnummertoevoeging: text,
      postcode: text,
      woonplaats: text,
    }),
  ),
});
export type Verblijfplaats = Static<typeof Verblijfplaats>;

const Persoon = Type.Object({
  burgerservicenummer: text,
  naam: Type.Optional(Type.Object({ ...naam, aanduidingNaamgebruik: Type.Optional(Waarde) })),
  geboorte: Type.Optional(Type.Object({ datum: Type.Optional(Datum) })),
  overlijden: Type.Optional(Type.Object({ datum: Type.Optional(Datum) })),
  partners: Type.Optional(Type.Array(Type.Object({ naam: Type.Optional(Naam) }))),
  gemeenteVanInschrijving: Type.Optional(Waarde),
  verblijfplaats: Type.Optional(Verblijfplaats),
  adressering: Type.Optional(Type.Object({ adresregel1: text, adresregel2: text, adresregel3: text, land: Type.Optional(Waarde) })),
  geheimhoudingPersoonsgegevens: Type.Optional(Type.Boolean()),
  opschortingBijhouding: Type.Optional(Type.Object({ reden: Type.Optional(Waarde), datum: Type.Optional(Datum) })),
  inOnderzoek: Type.Optional(Type.Object({})),
});
export type Persoon = Static<typeof Persoon>;

export const PersonenAnswer = Type.Object({ type: Type.String(), personen: Type.Optional(Type.Array(Persoon)) });
export type PersonenAnswer = Static<typeof PersonenAnswer>;

/** What the register says when it does not answer a question. */
export const Foutbericht = Type.Object({
  code: text,
  invalidParams: Type.Optional(Type.Array(Type.Object({ name: text, code: text }))),
});
export type Foutbericht = Static<typeof Foutbericht>;
