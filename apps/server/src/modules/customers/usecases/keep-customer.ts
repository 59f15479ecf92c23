import { Conflict, Invalid, NotFound, type CustomerId } from '@ingang/kernel';
import type { Customer } from '../domain/index.ts';
import type { Desk } from './desk.ts';
import type { Actor } from './ports.ts';

/** @throws NotFound `customer.not-found`, also for what the caller may not see */
export async function requireCustomer(desk: Desk, id: CustomerId): Promise<Customer> {
  const customer = await desk.customers.find(id);
  if (!customer) throw new NotFound('customer.not-found');
  return customer;
}

/** To be changed until this work is done. @throws NotFound; Conflict when its data went up in another record or are gone */
export async function customerToChange(desk: Desk, id: CustomerId): Promise<Customer> {
  const [customer] = await desk.customers.findToChange([id]);
  if (!customer) throw new NotFound('customer.not-found');
  if (customer.status !== 'active') throw new Conflict(`customer.is-${customer.status}`, customer);
  return customer;
}

/** Made once: making one takes a quarter of a millisecond. */
const dutchDate = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' });

/** ISO date of today in the Netherlands. */
export function todayOf(desk: Pick<Desk, 'now'>): string {
  return dutchDate.format(desk.now);
}

/** Writes down who did what with whose data, and tells screens that look at it. */
export function noteChange(desk: Desk, customer: Customer, action: 'create' | 'change' | 'merge' | 'unmerge', details?: Record<string, unknown>): void {
  const { id, authorityId } = customer;
  desk.record({ action, subjectKind: 'customer', subjectId: id, customerId: id, authorityId, ...(details && { details }) });
  desk.publish({ topic: 'customers.changed', authorityId, subjectId: id, about: { customerId: id } });
}

/** @throws Invalid `input.invalid` when a representative or an authority is not one that the caller sees */
export async function checkReferences(desk: Desk, customer: Customer): Promise<void> {
  const ids = customer.representations.flatMap(({ representativeId }) => representativeId ?? []);
  const names = await desk.customers.names(ids);
  const faults = customer.representations.flatMap(({ representativeId }, index) =>
    representativeId && !names.has(representativeId) ? [{ field: `representations[${index}].representativeId`, code: 'customer.representative-unknown' }] : [],
  );
  if (!(await desk.authorities.exists(customer.authorityId))) faults.push({ field: 'authorityId', code: 'customer.authority-unknown' });
  if (faults.length > 0) throw new Invalid('input.invalid', faults);
}

/** Representatives who are customers are written down with their name, so that it stays readable. */
export async function withRepresentativeNames(desk: Desk, customer: Customer): Promise<Customer> {
  const ids = customer.representations.flatMap(({ representativeId }) => representativeId ?? []);
  if (ids.length === 0) return customer;
  const names = await desk.customers.names(ids);
  const representations = customer.representations.map((one) => {
    const name = one.representativeId && names.get(one.representativeId);
    return name ? { ...one, representativeName: name } : one;
  });
  return { ...customer, representations };
}

/** @throws Invalid at `reason` when there is nothing in it */
export function reasonOf(typed: string): string {
  const reason = typed.trim();
  if (reason === '') throw new Invalid('input.invalid', [{ field: 'reason', code: 'input.required' }]);
  return reason;
}

export function actorOf({ principal }: Desk): Actor {
  return { userId: principal.userId, name: principal.name };
}

/**
 * Both customers, to be changed until this work is done.
 *
 * @throws NotFound `customer.not-found` for the first; Invalid `customer.unknown` for the other
 */
export async function bothToChange(desk: Desk, id: CustomerId, otherId: CustomerId): Promise<[Customer, Customer]> {
  if (id === otherId) throw new Invalid('input.invalid', [{ field: 'otherId', code: 'customer.merge-with-itself' }]);
  const found = await desk.customers.findToChange([id, otherId]);
  const [one, other] = [found.find((customer) => customer.id === id), found.find((customer) => customer.id === otherId)];
  if (!one) throw new NotFound('customer.not-found');
  if (!other) throw new Invalid('input.invalid', [{ field: 'otherId', code: 'customer.unknown' }]);
  return [one, other];
}
