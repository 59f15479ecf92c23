import { parse } from 'csv-parse/sync';
import type { Datum, Naam, Persoon, Verblijfplaats, Waarde } from '../wire.ts';

/** A line of a dump of personal records (persoonslijsten): values by LO3 element number, such as `01.02.40`. */
type Record = Readonly<{ [element: string]: string | undefined }>;

/**
 * Reads the public test persons: UTF-8 with semicolons; the first line of each person holds the present state, lines
 * without a name in the first column hold history and are skipped.
 *
 * @param dump text of the file
 * @param municipalities names by code, see readMunicipalities
 */
export function readLo3Persons(dump: string, municipalities: ReadonlyMap<string, string> = new Map()): Persoon[] {
  const rows = parse(dump, { bom: true, delimiter: ';', relax_quotes: true }) as string[][];
  const header = rows[0] ?? [];
  return rows
    .slice(1)
    .filter((row) => row[0] !== '')
    .map((row) => Object.fromEntries(header.map((element, index) => [element, row[index] || undefined])))
    .filter((record) => /^[0-9]{9}$/.test(record['01.01.20'] ?? ''))
    .map((record) => toPersoon(record, municipalities));
}

/** The national table of municipalities: UTF-16 with commas. Codes that ended keep their last name. */
export function readMunicipalities(table: Uint8Array): Map<string, string> {
  const rows = parse(new TextDecoder('utf-16le').decode(table), { bom: true, from_line: 2 }) as string[][];
  return new Map(rows.map(([code = '', name = '']) => [code, name]));
}

function toPersoon(record: Record, municipalities: ReadonlyMap<string, string>): Persoon {
  const birth = dateFrom(record['01.03.10']);
  const death = dateFrom(record['06.08.10']);
  const partner = nameFrom(record, '05');
  const municipality = record['08.09.10'];
  const place = placeFrom(record);
  return {
    burgerservicenummer: record['01.01.20']!,
    naam: { ...nameFrom(record, '01'), aanduidingNaamgebruik: { code: record['01.61.10'] ?? 'E' }, ...doubt(record, '01') },
    ...(birth && { geboorte: { datum: birth } }),
    ...(death && { overlijden: { datum: death } }),
    ...(partner && { partners: [{ naam: partner }] }),
    ...(municipality && { gemeenteVanInschrijving: named(municipality, municipalities) }),
    ...(place && { verblijfplaats: place }),
    adressering: linesFrom(record, municipalities),
    ...((record['07.70.10'] ?? '0') !== '0' && { geheimhoudingPersoonsgegevens: true }),
    ...(record['07.67.20'] && { opschortingBijhouding: suspended(record) }),
  };
}

function nameFrom(record: Record, category: string): Naam | undefined {
  const family = record[`${category}.02.40`];
  const given = record[`${category}.02.10`];
  const prefix = record[`${category}.02.30`];
  if (!family && !given) return undefined;
  return {
    ...(given && { voornamen: given, voorletters: initialsOf(given) }),
    ...(prefix && { voorvoegsel: prefix }),
    ...(family && { geslachtsnaam: family }),
  };
}

/** As many initials as the standard's 40 characters hold. */
function initialsOf(givenNames: string): string {
  const initials = givenNames.split(/\s+/).filter(Boolean).map((name) => `${[...name][0]}.`);
  return initials.slice(0, 20).join('');
}

function doubt(record: Record, category: string): { inOnderzoek?: object } {
  const started = dateFrom(record[`${category}.83.20`]);
  const standing = record[`${category}.83.10`] && !record[`${category}.83.30`];
  return standing && started ? { inOnderzoek: { geslachtsnaam: true, datumIngangOnderzoek: started } } : {};
}

function suspended(record: Record): { reden: Waarde; datum?: Datum } {
  const since = dateFrom(record['07.67.10']);
  return { reden: { code: record['07.67.20']! }, ...(since && { datum: since }) };
}

function named(code: string, names: ReadonlyMap<string, string>): Waarde {
  const name = names.get(code);
  return name ? { code, omschrijving: name } : { code };
}

function placeFrom(record: Record): Verblijfplaats | undefined {
  const street = record['08.11.10'];
  if (!street || street === '.') return undefined;
  const since = dateFrom(record['08.10.30']);
  const number = Number(record['08.11.20'] ?? '');
  const [home, address] = [bagIdIn(record['08.11.80']), bagIdIn(record['08.11.90'])];
  return {
    type: 'Adres',
    ...(since && { datumVan: since }),
    ...(home && { adresseerbaarObjectIdentificatie: home }),
    ...(address && { nummeraanduidingIdentificatie: address }),
    verblijfadres: {
      officieleStraatnaam: record['08.11.15'] ?? street,
      korteStraatnaam: street,
      ...(number > 0 && { huisnummer: number }),
      ...(record['08.11.30'] && { huisletter: record['08.11.30'] }),
      ...(record['08.11.40'] && { huisnummertoevoeging: record['08.11.40'] }),
      ...(record['08.11.60'] && { postcode: record['08.11.60'] }),
      ...(record['08.11.70'] && { woonplaats: record['08.11.70'] }),
    },
  };
}

/** Some records carry a blank too many, or a digit too few. */
function bagIdIn(value: string | undefined): string | undefined {
  return /(?!0{16})\d{16}/.exec(value ?? '')?.[0];
}

function linesFrom(record: Record, municipalities: ReadonlyMap<string, string>): NonNullable<Persoon['adressering']> {
  if (record['08.13.30'] || record['08.13.40'] || record['08.13.50']) {
    return {
      ...(record['08.13.30'] && { adresregel1: record['08.13.30'] }),
      ...(record['08.13.40'] && { adresregel2: record['08.13.40'] }),
      ...(record['08.13.50'] && { adresregel3: record['08.13.50'] }),
      ...(record['08.13.10'] && { land: { code: record['08.13.10'] } }),
    };
  }
  const street = record['08.11.10'];
  if (!street || street === '.') return {};
  const number = [record['08.11.20'], record['08.11.30'], record['08.11.40']].filter(Boolean);
  const postcode = record['08.11.60']?.replace(/^([0-9]{4})([A-Z]{2})$/, '$1 $2');
  const city = record['08.11.70'] ?? municipalities.get(record['08.09.10'] ?? '');
  return {
    adresregel1: [street, ...number].join(' '),
    ...((postcode || city) && { adresregel2: [postcode, city?.toUpperCase()].filter(Boolean).join('  ') }),
  };
}

const months = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];

/**
 * A date of the records as the API writes it; unknown parts are zeroes there.
 *
 * @example dateFrom('19570300') // { type: 'JaarMaandDatum', langFormaat: 'maart 1957', jaar: 1957, maand: 3 }
 */
export function dateFrom(value: string | undefined): Datum | undefined {
  if (!value || !/^[0-9]{8}$/.test(value)) return undefined;
  const [year, month, day] = [value.slice(0, 4), value.slice(4, 6), value.slice(6)];
  const [jaar, maand] = [Number(year), Number(month)];
  if (jaar === 0) return { type: 'DatumOnbekend', langFormaat: 'onbekend', onbekend: true };
  if (maand === 0) return { type: 'JaarDatum', langFormaat: String(jaar), jaar };
  const monthName = months[maand - 1] ?? '';
  if (day === '00') return { type: 'JaarMaandDatum', langFormaat: `${monthName} ${jaar}`, jaar, maand };
  return { type: 'Datum', langFormaat: `${Number(day)} ${monthName} ${jaar}`, datum: `${year}-${month}-${day}` };
}
