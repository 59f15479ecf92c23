import { Refused, type AuthorityId, type CustomerId } from '@ingang/kernel';
import type { Desk } from './desk.ts';
import type { PersonQuery, PersonsRegister, RegisterPerson } from './persons-register.ts';
import { readPersonQuery, type ChooseQuestion, type PersonQuestion } from './read-person-query.ts';

/** To choose a person later without passing their number around. */
export interface PersonReferences {
  make(bsn: string, now: Date): string;
  /** Undefined when it is too old or was not made here. */
  read(reference: string, now: Date): string | undefined;
}

export interface PersonsDesk {
  readonly register: PersonsRegister;
  readonly references: PersonReferences | undefined;
  readonly choose: ChooseQuestion;
  /** A piece of work of its own, kept whatever happens after it. */
  atDesk<T>(task: (desk: Desk) => Promise<T>): Promise<T>;
}

export interface Candidate {
  readonly person: RegisterPerson;
  readonly reference: string | undefined;
  readonly customerId: CustomerId | undefined;
}

export interface FoundPersons {
  readonly question: PersonQuery['kind'];
  readonly candidates: readonly Candidate[];
}

/**
 * Asks the national register. That it is asked, by whom and for which purpose, is on disk before the question leaves.
 *
 * @throws Invalid `persons.question-incomplete` or a fault at each field; Refused `persons.purpose-needed`; what the register throws
 */
export async function searchPersons(desk: PersonsDesk, question: PersonQuestion): Promise<FoundPersons> {
  const query = readPersonQuery(question, desk.choose);
  const found = await askRegister(desk, query);
  const candidates = await desk.atDesk(async (work) => {
    const customers = await work.personNumbers.owners(found.map(({ bsn }) => bsn));
    work.record({ action: 'look', subjectKind: 'register-person', details: { found: found.length } });
    return found.map((person) => ({
      person,
      reference: desk.references?.make(person.bsn, work.now),
      customerId: customers.get(person.bsn),
    }));
  });
  return { question: query.kind, candidates };
}

/** Asks after recording it. */
export async function askRegister(desk: PersonsDesk, query: PersonQuery): Promise<readonly RegisterPerson[]> {
  await desk.atDesk(async (work) => {
    if (work.purpose === 'public-information') throw new Refused('persons.purpose-needed');
    const fields = Object.keys(query).filter((name) => name !== 'kind' && name !== 'to');
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
