import { consultFields, searchFields, type PersonenQuery } from '../wire.ts';

export interface QueryFault {
  readonly name: string;
  readonly code: string;
  readonly reason: string;
}

const patterns: Readonly<Record<string, RegExp>> = {
  geslachtsnaam: /^[a-zA-Z0-9À-ž .\-']{1,200}$|^[a-zA-Z0-9À-ž .\-']{3,199}\*$/,
  voornamen: /^[a-zA-Z0-9À-ž .\-']{1,199}\*?$/,
  voorvoegsel: /^[a-zA-Z ']{1,10}$/,
  geboortedatum: /^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/,
  postcode: /^[1-9][0-9]{3} ?[A-Za-z]{2}$/,
  huisletter: /^[a-zA-Z]$/,
  huisnummertoevoeging: /^[a-zA-Z0-9 -]{1,4}$/,
};

const required: Readonly<Record<PersonenQuery['type'], readonly string[]>> = {
  RaadpleegMetBurgerservicenummer: ['burgerservicenummer'],
  ZoekMetGeslachtsnaamEnGeboortedatum: ['geslachtsnaam', 'geboortedatum'],
  ZoekMetPostcodeEnHuisnummer: ['postcode', 'huisnummer'],
};

/** Every fault in a question, as the register reports them; empty when it may be answered. */
export function checkQuery(body: Readonly<Record<string, unknown>>): QueryFault[] {
  const type = body['type'];
  if (typeof type !== 'string' || !Object.hasOwn(required, type)) {
    return [{ name: 'type', code: 'value', reason: 'Waarde is geen geldige zoek type.' }];
  }
  const kind = type as PersonenQuery['type'];
  const faults = required[kind].filter((name) => body[name] === undefined).map((name) => fault(name, 'required', 'Parameter is verplicht.'));
  for (const [name, pattern] of Object.entries(patterns)) {
    const value = body[name];
    if (value !== undefined && !(typeof value === 'string' && pattern.test(value))) {
      faults.push(fault(name, 'pattern', 'Waarde voldoet niet aan patroon.'));
    }
  }
  const number = body['huisnummer'];
  if (number !== undefined && !(Number.isInteger(number) && Number(number) >= 1 && Number(number) <= 99_999)) {
    faults.push(fault('huisnummer', 'integer', 'Waarde is geen geldig getal.'));
  }
  return [...faults, ...checkNumbers(body['burgerservicenummer']), ...checkFields(kind, body['fields'])];
}

function fault(name: string, code: string, reason: string): QueryFault {
  return { name, code, reason };
}

function checkNumbers(value: unknown): QueryFault[] {
  if (value === undefined) return [];
  const good = Array.isArray(value) && value.length <= 20 && value.every((number) => /^[0-9]{9}$/.test(String(number)));
  return good ? [] : [fault('burgerservicenummer', 'pattern', 'Waarde voldoet niet aan patroon.')];
}

function checkFields(kind: PersonenQuery['type'], value: unknown): QueryFault[] {
  if (!Array.isArray(value) || value.length === 0) return [fault('fields', 'required', 'Parameter is verplicht.')];
  const known = kind === 'RaadpleegMetBurgerservicenummer' ? consultFields : searchFields;
  return value.flatMap((field: unknown, index) =>
    known.some((path) => path === field || path.startsWith(`${String(field)}.`))
      ? []
      : [fault(`fields.${index}.`, 'fields', 'Parameter bevat een niet bestaande veldnaam.')],
  );
}
