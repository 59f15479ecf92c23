import { Invalid, Refused, type AuthorityId, type CustomerId, type FieldFault } from '@ingang/kernel';
import { parseBsn, parsePostcode } from '../domain/index.ts';
import type { Desk } from './desk.ts';
import type { PersonQuery, PersonsRegister, RegisterPerson } from './persons-register.ts';

/** What somebody typed to find a person in the national register; one of the combinations must be complete. */
export interface PersonQuestion {
  readonly familyName?: string | undefined;
  readonly prefix?: string | undefined;
  readonly givenNames?: string | undefined;
  readonly birthDate?: string | undefined;
  readonly postcode?: string | undefined;
  readonly houseNumber?: number | undefined;
  readonly houseLetter?: string | undefined;
  readonly houseNumberAddition?: string | undefined;
  readonly bsn?: string | undefined;
}

/** To choose a person later without passing their number around. */
export interface PersonReferences {
  make(bsn: string, now: Date): string;
  /** Undefined when it is too old or was not made here. */
  read(reference: string, now: Date): string | undefined;
}

export interface PersonsDesk {
  readonly register: PersonsRegister;
  readonly references: PersonReferences | undefined;
  /** A piece of work of its own, kept whatever happens after it. */
  atDesk<T>(task: (desk: Desk) => Promise<T>): Promise<T>;
}

export interface Candidate {
  readonly person: RegisterPerson;
  readonly reference: string | undefined;
  readonly customerId: CustomerId | undefined;
}

/**
 * Asks the national register. That it is asked, by whom and for which purpose, is on disk before the question leaves.
 *
 * @throws Invalid `persons.question-incomplete`; Refused `persons.purpose-needed`; what the register throws
 */
export async function searchPersons(desk: PersonsDesk, question: PersonQuestion): Promise<Candidate[]> {
  const query = readPersonQuery(question);
  const found = await askRegister(desk, query);
  return desk.atDesk(async (work) => {
    const customers = await work.personNumbers.owners(found.map(({ bsn }) => bsn));
    work.record({ action: 'look', subjectKind: 'register-person', details: { found: found.length } });
    return found.map((person) => ({
      person,
      reference: desk.references?.make(person.bsn, work.now),
      customerId: customers.get(person.bsn),
    }));
  });
}

/** Asks after recording it. */
export async function askRegister(desk: PersonsDesk, query: PersonQuery): Promise<readonly RegisterPerson[]> {
  await desk.atDesk(async (work) => {
    if (work.purpose === 'public-information') throw new Refused('persons.purpose-needed');
    const fields = Object.keys(query).filter((name) => name !== 'kind');
    work.record({ action: 'search', subjectKind: 'register-person', details: { source: desk.register.source, by: query.kind, fields } });
  });
  return desk.register.search(query);
}

/** Where a person from the register belongs: the authority of registration when the caller works for it. */
export async function authorityOfPerson(desk: Desk, person: RegisterPerson): Promise<AuthorityId | undefined> {
  const { authorityIds } = desk.principal;
  const own = person.municipalityCode === undefined ? undefined : await desk.authorities.byMunicipalityCode(person.municipalityCode);
  return own !== undefined && (authorityIds === '*' || authorityIds.includes(own)) ? own : undefined;
}

/** @throws Invalid `persons.question-incomplete` naming what is still needed */
export function readPersonQuery(question: PersonQuestion): PersonQuery {
  const { familyName, birthDate, postcode, houseNumber, bsn } = question;
  if (bsn !== undefined) return { kind: 'bsn', bsn: requireBsn(bsn) };
  if (postcode !== undefined && houseNumber !== undefined) return byAddress(question, postcode, houseNumber);
  if (familyName !== undefined && birthDate !== undefined) {
    const { prefix, givenNames } = question;
    return { kind: 'name-and-birth-date', familyName: familyName.trim(), birthDate, ...given({ prefix, givenNames }) };
  }
  throw new Invalid('persons.question-incomplete', missing(question));
}

function byAddress(question: PersonQuestion, typed: string, houseNumber: number): PersonQuery {
  const postcode = parsePostcode(typed);
  if (postcode === undefined) throw new Invalid('input.invalid', [{ field: 'postcode', code: 'customer.postcode-invalid' }]);
  const { houseLetter, houseNumberAddition, familyName, birthDate } = question;
  return { kind: 'postcode-and-house-number', postcode, houseNumber, ...given({ houseLetter, houseNumberAddition, familyName, birthDate }) };
}

function requireBsn(typed: string): string {
  const bsn = parseBsn(typed);
  if (bsn === undefined) throw new Invalid('input.invalid', [{ field: 'bsn', code: 'persons.bsn-invalid' }]);
  return bsn;
}

function given(fields: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])));
}

function missing({ familyName, birthDate, postcode, houseNumber }: PersonQuestion): FieldFault[] {
  const need = (field: string): FieldFault => ({ field, code: 'input.required' });
  if (postcode !== undefined) return [need('houseNumber')];
  if (houseNumber !== undefined) return [need('postcode')];
  return [...(familyName === undefined ? [need('familyName')] : []), ...(birthDate === undefined ? [need('birthDate')] : [])];
}
