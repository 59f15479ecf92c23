import { Value } from 'typebox/value';
import { Invalid, Refused, Unavailable, type FieldFault } from '@ingang/kernel';
import { Foutbericht } from './wire.ts';

/**
 * What the register's refusal means for the agent, and who can do something about it: the agent (other data), the
 * administrator (key, authorisation, address), or nobody but time. Its own text is not passed on: it may repeat what was asked.
 *
 * @param retryAfter seconds, of the header Retry-After
 */
export function failureOf(status: number, text: string, retryAfter: string | null = null): Error {
  switch (status) {
    case 400:
      return ofQuestion(readFault(text));
    case 401:
      return new Refused('persons.key-not-accepted');
    case 403:
      return new Refused('persons.not-authorised');
    case 404:
    case 405:
    case 406:
    case 415:
      return new Unavailable('persons.register-misconfigured', { status });
    case 429:
      return busyFor(Number(retryAfter));
    default:
      return new Unavailable('persons.register-unavailable');
  }
}

function busyFor(seconds: number): Unavailable {
  return seconds >= 1 && seconds <= 3600 ? new Unavailable('persons.register-busy-for', { seconds: Math.ceil(seconds) }) : new Unavailable('persons.register-busy');
}

function ofQuestion({ code, invalidParams = [] }: Foutbericht): Error {
  if (code === 'tooManyResults') return new Invalid('persons.too-many-found', []);
  const faults = invalidParams.map(ofParameter).filter((fault) => fault !== undefined);
  // Only about what this adapter adds by itself, such as fields that the authority is not authorised for.
  if (invalidParams.length > 0 && faults.length === 0) return new Unavailable('persons.register-misconfigured', { status: 400 });
  return new Invalid('persons.question-not-accepted', faults);
}

function ofParameter({ name = '', code = '' }: { readonly name?: string; readonly code?: string }): FieldFault | undefined {
  const field = ourFields.get(asSent(name.replace(/\[?\.?\d+\]?\.?$/, '')));
  return field === undefined ? undefined : { field, code: ourCodes[code] ?? 'input.format' };
}

/** The standard gives names of parameters thirty characters; its longest one has more. */
function asSent(name: string): string {
  return name.slice(0, 30);
}

const fieldNames = {
  burgerservicenummer: 'bsn',
  geslachtsnaam: 'familyName',
  geboortedatum: 'birthDate',
  voorvoegsel: 'prefix',
  voornamen: 'givenNames',
  postcode: 'postcode',
  straat: 'street',
  huisnummer: 'houseNumber',
  huisletter: 'houseLetter',
  huisnummertoevoeging: 'houseNumberAddition',
  gemeenteVanInschrijving: 'municipalityCode',
  nummeraanduidingIdentificatie: 'bagId',
  adresseerbaarObjectIdentificatie: 'bagId',
  inclusiefOverledenPersonen: 'includeDeceased',
};
const ourFields: ReadonlyMap<string, string> = new Map(Object.entries(fieldNames).map(([name, field]) => [asSent(name), field]));

const ourCodes: Readonly<Record<string, string | undefined>> = {
  required: 'input.required',
  date: 'customer.date-does-not-exist',
  wildcard: 'persons.wildcard-name',
};

function readFault(text: string): Foutbericht {
  try {
    const fault: unknown = JSON.parse(text);
    return Value.Check(Foutbericht, fault) ? fault : {};
  } catch {
    return {};
  }
}
