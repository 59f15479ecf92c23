import { consultFields, searchFields } from '../fields.ts';
import type { PersonenQuery } from '../questions.ts';

export interface QueryFault {
  readonly name: string;
  readonly code: string;
  readonly reason: string;
}

type Type = PersonenQuery['type'];

const name = /^[a-zA-Z0-9À-ž .\-']{1,200}$|^[a-zA-Z0-9À-ž .\-']{3,199}\*$/;
const bagId = /^(?!0{16})[0-9]{16}$/;
const patterns: Readonly<Record<string, RegExp>> = {
  geslachtsnaam: name,
  voornamen: name,
  voorvoegsel: /^[a-zA-Z ']{1,10}$/,
  geslacht: /^[mvo]$/i,
  geboortedatum: /^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/,
  postcode: /^[1-9][0-9]{3} ?[A-Za-z]{2}$/,
  straat: /^[a-zA-Z0-9À-ž \-'.]{1,80}$|^[a-zA-Z0-9À-ž \-'.]{7,79}\*$|^\*[a-zA-Z0-9À-ž \-'.]{7,79}$/,
  huisletter: /^[a-zA-Z]$/,
  huisnummertoevoeging: /^[a-zA-Z0-9 -]{1,4}$/,
  gemeenteVanInschrijving: /^[0-9]{4}$/,
  nummeraanduidingIdentificatie: bagId,
  adresseerbaarObjectIdentificatie: bagId,
};

const ofName = ['voorvoegsel', 'geslacht', 'inclusiefOverledenPersonen'];
const ofHouse = ['huisletter', 'huisnummertoevoeging', 'inclusiefOverledenPersonen'];
const shapes: Readonly<Record<Type, { readonly needs: readonly string[]; readonly may: readonly string[] }>> = {
  RaadpleegMetBurgerservicenummer: { needs: ['burgerservicenummer'], may: [] },
  ZoekMetGeslachtsnaamEnGeboortedatum: { needs: ['geslachtsnaam', 'geboortedatum'], may: ['voornamen', ...ofName] },
  ZoekMetNaamEnGemeenteVanInschrijving: { needs: ['geslachtsnaam', 'voornamen', 'gemeenteVanInschrijving'], may: ofName },
  ZoekMetPostcodeEnHuisnummer: { needs: ['postcode', 'huisnummer'], may: ['geslachtsnaam', 'geboortedatum', ...ofHouse] },
  ZoekMetStraatHuisnummerEnGemeenteVanInschrijving: { needs: ['straat', 'huisnummer', 'gemeenteVanInschrijving'], may: ofHouse },
  ZoekMetNummeraanduidingIdentificatie: { needs: ['nummeraanduidingIdentificatie'], may: ['inclusiefOverledenPersonen'] },
  ZoekMetAdresseerbaarObjectIdentificatie: { needs: ['adresseerbaarObjectIdentificatie'], may: ['inclusiefOverledenPersonen'] },
};

/** Every fault in a question, as the register reports them; empty when it may be answered. */
export function checkQuery(body: Readonly<Record<string, unknown>>): QueryFault[] {
  const type = body['type'];
  if (typeof type !== 'string' || !Object.hasOwn(shapes, type)) {
    return [fault('type', 'value', 'Waarde is geen geldige zoek type.')];
  }
  const { needs, may } = shapes[type as Type];
  const known = new Set(['type', 'fields', 'gemeenteVanInschrijving', ...needs, ...may]);
  const faults = needs.filter((parameter) => body[parameter] === undefined).map((parameter) => fault(parameter, 'required', 'Parameter is verplicht.'));
  for (const [parameter, value] of Object.entries(body)) {
    if (!known.has(parameter)) faults.push(fault(parameter, 'unknownParam', 'Parameter is niet verwacht.'));
    else if (!fits(parameter, value)) faults.push(misfit(parameter));
  }
  return [...faults, ...checkFields(type as Type, body['fields'])];
}

function fits(parameter: string, value: unknown): boolean {
  if (parameter === 'inclusiefOverledenPersonen') return typeof value === 'boolean';
  if (parameter === 'huisnummer') return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 99_999;
  if (parameter === 'burgerservicenummer') {
    return Array.isArray(value) && value.length >= 1 && value.length <= 20 && value.every((number) => /^[0-9]{9}$/.test(String(number)));
  }
  const pattern = patterns[parameter];
  return pattern === undefined || (typeof value === 'string' && pattern.test(value));
}

function misfit(parameter: string): QueryFault {
  if (parameter === 'huisnummer') return fault(parameter, 'integer', 'Waarde is geen geldig getal.');
  if (parameter === 'inclusiefOverledenPersonen') return fault(parameter, 'boolean', 'Waarde is geen boolean.');
  return fault(parameter, 'pattern', 'Waarde voldoet niet aan patroon.');
}

function fault(parameter: string, code: string, reason: string): QueryFault {
  return { name: parameter.slice(0, 30), code, reason };
}

function checkFields(type: Type, value: unknown): QueryFault[] {
  if (!Array.isArray(value) || value.length === 0) return [fault('fields', 'required', 'Parameter is verplicht.')];
  const known = type === 'RaadpleegMetBurgerservicenummer' ? consultFields : searchFields;
  return value.flatMap((field: unknown, index) =>
    known.some((path) => path === field || path.startsWith(`${String(field)}.`))
      ? []
      : [fault(`fields.${index}.`, 'fields', 'Parameter bevat een niet bestaande veldnaam.')],
  );
}
