import type { CustomerId } from '@ingang/kernel';
import type { Work } from '../../../platform/database/work.ts';
import type { Desk } from '../usecases/desk.ts';
import { todayOf } from '../usecases/keep-customer.ts';
import type { NumberLock } from '../usecases/ports.ts';
import { postgresAuthorities } from './authorities.ts';
import { postgresFinder } from './customer-finder.ts';
import { postgresCustomers } from './customer-register.ts';
import { postgresDistinctions } from './distinction-register.ts';
import { postgresMerges } from './merge-register.ts';
import { postgresPersonNumbers } from './person-numbers.ts';

/** Customers of the contact, follow-up or zaak with this number; known to rooms above. */
export type CustomersOfNumber = (work: Work, typed: string) => Promise<readonly CustomerId[]>;

/** What the desk needs that is the same for every piece of work. */
export interface DeskParts {
  readonly lock: NumberLock | undefined;
  readonly customersOfNumber: CustomersOfNumber;
}

/** The desk of the use cases, for one piece of work. */
export function deskOf(work: Work, { lock, customersOfNumber }: DeskParts): Desk {
  return {
    principal: work.principal,
    purpose: work.purpose,
    now: work.now,
    newId: work.newId,
    locale: work.locale,
    record: (entry) => work.record(entry),
    publish: (event) => work.publish(event),
    customers: postgresCustomers(work.tx, todayOf(work)),
    finder: postgresFinder(work.tx, work.principal.authorityIds),
    merges: postgresMerges(work.tx),
    distinctions: postgresDistinctions(work.tx),
    personNumbers: postgresPersonNumbers(work.tx, lock),
    authorities: postgresAuthorities(work.tx),
    byNumber: (typed) => customersOfNumber(work, typed),
  };
}
