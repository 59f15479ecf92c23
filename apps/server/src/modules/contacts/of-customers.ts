import type { ContactId, CustomerId } from '@ingang/kernel';
import type { Work } from '../../platform/database/work.ts';
import { parseContactNumber } from './domain/index.ts';
import { deskOf } from './desk-of.ts';
import type { ContactFilter } from './usecases/ports.ts';

const most = 25;

/** Customers of the contact with this number (KC-100042-6), or of contacts about the zaak with this number. */
export async function customersOfContactNumber(work: Work, typed: string): Promise<CustomerId[]> {
  const serial = parseContactNumber(typed);
  const filter: ContactFilter = serial === undefined ? { zaakNumber: typed } : { serial };
  const found = await deskOf(work).contacts.list(filter, { limit: most });
  return [...new Set(found.flatMap(({ customerId }) => customerId ?? []))];
}

/** The contacts of these customers. */
export async function contactIdsOfCustomers(work: Work, customerIds: readonly CustomerId[]): Promise<ContactId[]> {
  const register = deskOf(work).contacts;
  const ids = [];
  for (const customerId of customerIds) ids.push(...(await register.list({ customerId }, { limit: 10_000 })).map(({ id }) => id));
  return ids;
}

/** Everything that contacts hold about these customers, for their own copy. */
export async function contactsOfCustomers(work: Work, customerIds: readonly CustomerId[]): Promise<unknown> {
  const register = deskOf(work).contacts;
  const all = [];
  for (const customerId of customerIds) all.push(...(await register.list({ customerId }, { limit: 10_000 })));
  return all;
}
