import type { Persoon } from '../wire.ts';
import { dateFrom } from './lo3-persons.ts';

/** number, given names, prefix, family name, born, street, number, letter, postcode, place, municipality code, municipality */
type Line = readonly [string, string, string, string, string, string, number, string, string, string, string, string];

/** Ten persons who cannot exist: every name is a thing of the street, every number is from the range for tests. */
const lines: readonly Line[] = [
  ['999900006', 'Lotte Test', '', 'Lantaarnpaal', '19850412', 'Voorbeeldstraat', 1, '', '3311AA', 'Dordrecht', '0505', 'Dordrecht'],
  ['999900018', 'Bram Test', 'van der', 'Stoeptegel', '19620930', 'Voorbeeldstraat', 14, '', '3311AA', 'Dordrecht', '0505', 'Dordrecht'],
  ['999900109', 'Fatima Test', 'el', 'Brievenbus', '19971203', 'Proefplein', 8, 'B', '3351AA', 'Papendrecht', '0590', 'Papendrecht'],
  ['999900031', 'Pieter Test', 'de', 'Verkeersdrempel', '19480229', 'Proefplein', 22, '', '3351AA', 'Papendrecht', '0590', 'Papendrecht'],
  ['999900043', 'Chen Test', '', 'Fietsenrek', '20010717', 'Oefenkade', 3, '', '3361AA', 'Sliedrecht', '0610', 'Sliedrecht'],
  ['999900055', 'Annelies Test', '', 'Wipkip', '19730000', 'Oefenkade', 57, '', '3361AA', 'Sliedrecht', '0610', 'Sliedrecht'],
  ['999900067', 'Mehmet Test', '', 'Straatput', '19891111', 'Demolaan', 101, '', '3331AA', 'Zwijndrecht', '0642', 'Zwijndrecht'],
  ['999900079', 'Sanne Test', "van 't", 'Zebrapad', '19940605', 'Demolaan', 36, '', '3331AA', 'Zwijndrecht', '0642', 'Zwijndrecht'],
  ['999900080', 'Joost Test', '', 'Afvalbak', '19551224', 'Fictiehof', 5, '', '2951AA', 'Alblasserdam', '0482', 'Alblasserdam'],
  ['999900092', 'Hanna Test', 'ter', 'Bushalte', '19790318', 'Modelweg', 19, 'A', '3341AA', 'Hendrik-Ido-Ambacht', '0531', 'Hendrik-Ido-Ambacht'],
];

/** What the stand-in serves when the public test persons are not at hand. */
export const ownPersons: readonly Persoon[] = lines.map(
  ([bsn, given, prefix, family, born, street, number, letter, postcode, place, code, municipality]) => ({
    burgerservicenummer: bsn,
    naam: {
      voornamen: given,
      voorletters: given.split(' ').map((name) => `${name[0]}.`).join(''),
      ...(prefix && { voorvoegsel: prefix }),
      geslachtsnaam: family,
      aanduidingNaamgebruik: { code: 'E' },
    },
    geboorte: { datum: dateFrom(born)! },
    gemeenteVanInschrijving: { code, omschrijving: municipality },
    verblijfplaats: {
      type: 'Adres',
      datumVan: dateFrom('20150801')!,
      adresseerbaarObjectIdentificatie: `${code}01${bsn.slice(-6).padStart(10, '0')}`,
      nummeraanduidingIdentificatie: `${code}20${bsn.slice(-6).padStart(10, '0')}`,
      verblijfadres: {
        officieleStraatnaam: street,
        korteStraatnaam: street,
        huisnummer: number,
        ...(letter && { huisletter: letter }),
        postcode,
        woonplaats: place,
      },
    },
    adressering: { adresregel1: `${street} ${number}${letter && ` ${letter}`}`, adresregel2: `${postcode.slice(0, 4)} ${postcode.slice(4)}  ${place.toUpperCase()}` },
  }),
);
