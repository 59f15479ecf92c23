import type { CustomerId } from '@ingang/kernel';
import type { Work } from '../../platform/database/work.ts';
import { readSearchQuestion } from './domain/index.ts';
import { postgresFinder } from './postgres/customer-finder.ts';
import { postgresCustomers } from './postgres/customer-register.ts';
import { sameCustomers } from './postgres/same-customers.ts';
import { todayOf } from './usecases/keep-customer.ts';
import type { CustomerLine } from './usecases/ports.ts';

/** The door of this room: what other rooms may use. */
export { canBeCalledBack, displayPhone, parsePhone } from './domain/index.ts';
export { requireCustomer } from './postgres/require-customer.ts';
export { customerRuleMessages } from './rule-messages.ts';
export { customersRoom, type RoomsAbove } from './room.ts';
export { seedCustomers, type SeedCustomer } from './seed-customers.ts';

/** Keeps when the customer was last in touch: the start of the retention period. */
export async function touchCustomer(work: Work, id: CustomerId, at: Date): Promise<void> {
  await postgresCustomers(work.tx, todayOf(work)).noteContact(id, at);
}

/** Lines to show customers by, of those that the caller may see. */
export async function customerSummary(work: Work, ids: readonly CustomerId[]): Promise<readonly CustomerLine[]> {
  return postgresFinder(work.tx, work.principal.authorityIds).lines(ids);
}

/** A customer and everybody who was found to be the same; undefined when there is none that the caller may see. */
export async function sameCustomer(work: Work, id: CustomerId): Promise<readonly CustomerId[] | undefined> {
  return sameCustomers(work.tx, id);
}

/** Customers with this number, in normal form, of those that the caller may see: recognised, and for the agent to ask. */
export async function customersOfPhone(work: Work, number: string): Promise<readonly CustomerLine[]> {
  const question = readSearchQuestion(number, work.now.getUTCFullYear());
  const found = await postgresFinder(work.tx, work.principal.authorityIds).find(question, 5);
  return found.filter((line) => line.keys.includes(`t:${number.replace('+', '')}`) && line.survivorId === undefined).slice(0, 5);
}
