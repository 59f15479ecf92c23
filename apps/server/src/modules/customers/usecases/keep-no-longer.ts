import type { Customer } from '../domain/index.ts';
import type { Desk } from './desk.ts';
import { todayOf } from './keep-customer.ts';
import type { RetentionRegister } from './ports.ts';

/** How many at a time: a transaction that stays short. */
export const mostAtOnce = 500;

export interface NoLongerKept {
  readonly customers: number;
  readonly numbers: number;
  readonly addresses: number;
  /** There is more to do: come back at once. */
  readonly more: boolean;
}

/**
 * Takes away what has been kept long enough: customers some time after their last contact, citizen service numbers and
 * former addresses sooner. How long is data. Doing it twice does no harm.
 */
export async function keepNoLonger(desk: Desk, retention: RetentionRegister): Promise<NoLongerKept> {
  const periods = await retention.periods();
  const since = (kind: string): Date => new Date(desk.now.getTime() - (periods.get(kind) ?? 36_500) * 86_400_000);
  const customers = await retention.customersSince(since('customers.customer'), mostAtOnce);
  await retention.anonymise(customers, desk.now);
  for (const customerId of customers) desk.record({ action: 'erase', subjectKind: 'customer', subjectId: customerId, customerId });
  const numbers = await retention.numbersSince(since('customers.person-number'), mostAtOnce);
  await desk.personNumbers.forget(numbers);
  for (const customerId of numbers) desk.record({ action: 'erase', subjectKind: 'person-number', subjectId: customerId, customerId });
  const addresses = await forgetAddresses(desk, retention, since('customers.former-address'));
  if (customers.length > 0) await retention.forgetWords();
  const counts = { customers: customers.length, numbers: numbers.length, addresses };
  return { ...counts, more: Object.values(counts).includes(mostAtOnce) };
}

async function forgetAddresses(desk: Desk, retention: RetentionRegister, before: Date): Promise<number> {
  const date = todayOf({ now: before });
  const ids = await retention.formerAddressesBefore(date, mostAtOnce);
  for (const customer of await desk.customers.findToChange(ids)) {
    const addresses = customer.addresses.filter(({ validTo }) => validTo === undefined || validTo >= date);
    const after: Customer = { ...customer, addresses, version: customer.version + 1, updatedAt: desk.now };
    await desk.customers.save(after);
    desk.record({ action: 'erase', subjectKind: 'customer-address', subjectId: customer.id, customerId: customer.id, authorityId: customer.authorityId });
  }
  return ids.length;
}
