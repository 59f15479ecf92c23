import type { CustomerId } from '@ingang/kernel';
import type { Customer } from '../domain/index.ts';
import type { Desk } from './desk.ts';
import { requireCustomer } from './keep-customer.ts';
import type { Merge, Represented } from './ports.ts';

/** A customer with everybody who was found to be the same, and everybody for whom they act. */
export interface CustomerInFull {
  readonly customer: Customer;
  readonly represents: readonly Represented[];
  readonly merged: readonly { readonly customer: Customer; readonly merge: Merge }[];
}

/** One customer, in full. Looking is recorded. @throws NotFound `customer.not-found`, also for what the caller may not see */
export async function lookAtCustomer(desk: Desk, id: CustomerId): Promise<CustomerInFull> {
  const customer = await requireCustomer(desk, id);
  desk.record({ action: 'look', subjectKind: 'customer', subjectId: id, customerId: id, authorityId: customer.authorityId });
  return inFull(desk, customer);
}

/** What belongs to a customer that is at hand already. */
export async function inFull(desk: Desk, customer: Customer): Promise<CustomerInFull> {
  const followers = await desk.customers.mergedInto(customer.id);
  const merges = await Promise.all(followers.map(async (follower) => ({ customer: follower, merge: await desk.merges.standing(follower.id) })));
  return {
    customer,
    represents: await desk.customers.representedBy(customer.id),
    merged: merges.flatMap(({ customer: follower, merge }) => (merge ? [{ customer: follower, merge }] : [])),
  };
}

/** Opens the citizen service number, for who is allowed to use it. That it was seen is recorded. */
export async function lookAtPersonNumber(desk: Desk, id: CustomerId): Promise<string | undefined> {
  const customer = await requireCustomer(desk, id);
  desk.record({
    action: 'look', subjectKind: 'person-number', subjectId: id, customerId: id, authorityId: customer.authorityId, details: { field: 'bsn' },
  });
  return customer.bsnKnown ? desk.personNumbers.open(id) : undefined;
}
