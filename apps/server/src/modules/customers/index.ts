import type { CustomerId } from '@ingang/kernel';
import type { Work } from '../../platform/database/work.ts';
import { postgresCustomers } from './postgres/customer-register.ts';
import { todayOf } from './usecases/keep-customer.ts';

/** The door of this room: what other rooms may use. */
export { canBeCalledBack, displayPhone, parsePhone } from './domain/index.ts';
export { requireCustomer } from './postgres/require-customer.ts';
export { customerRuleMessages } from './rule-messages.ts';
export { customersRoom, type RoomsAbove } from './room.ts';

/** Keeps when the customer was last in touch: the start of the retention period. */
export async function touchCustomer(work: Work, id: CustomerId, at: Date): Promise<void> {
  await postgresCustomers(work.tx, todayOf(work)).noteContact(id, at);
}
export { seedCustomers, type SeedCustomer } from './seed-customers.ts';
