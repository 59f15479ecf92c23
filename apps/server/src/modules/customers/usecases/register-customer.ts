import { Conflict, Invalid, type AuthorityId, type CustomerId } from '@ingang/kernel';
import { withDetails, type Customer, type CustomerDetails, type CustomerKind } from '../domain/index.ts';
import type { Desk } from './desk.ts';
import { checkReferences, noteChange, todayOf, withRepresentativeNames } from './keep-customer.ts';

export interface NewCustomer extends CustomerDetails {
  readonly authorityId?: AuthorityId | undefined;
  readonly kind?: CustomerKind | undefined;
}

/** Where what is known of a new customer comes from, when it is not from the customer. */
export interface Origin {
  readonly source: Customer['source'];
  readonly bsn?: string;
}

/**
 * Writes down a new customer of an authority that the caller works for.
 *
 * @throws Invalid `input.invalid` with every fault; Conflict `customer.person-is-known` with the customer that has this BSN
 */
export async function registerCustomer(desk: Desk, input: NewCustomer, origin: Origin = { source: 'agent' }): Promise<Customer> {
  const authorityId = authorityFor(desk, input);
  const { customer, faults } = withDetails(blank(desk, authorityId, input, origin), input, todayOf(desk), desk.newId);
  if (faults.length > 0) throw new Invalid('input.invalid', faults);
  await checkReferences(desk, customer);
  const keepNumber = origin.bsn !== undefined && desk.personNumbers.canKeep;
  if (keepNumber) await requireUnknown(desk, origin.bsn!, authorityId);
  const complete = { ...(await withRepresentativeNames(desk, customer)), bsnKnown: keepNumber };
  await desk.customers.add(complete);
  if (keepNumber) await desk.personNumbers.keep(complete, origin.bsn!, desk.purpose, desk.now);
  noteChange(desk, complete, 'create', { source: origin.source, ...(keepNumber && { bsn: 'kept' }) });
  return complete;
}

function authorityFor({ principal }: Desk, { authorityId }: NewCustomer): AuthorityId {
  const [only, ...others] = principal.authorityIds === '*' ? [] : principal.authorityIds;
  const chosen = authorityId ?? (others.length === 0 ? only : undefined);
  if (chosen === undefined) throw new Invalid('input.invalid', [{ field: 'authorityId', code: 'input.required' }]);
  if (principal.authorityIds !== '*' && !principal.authorityIds.includes(chosen)) {
    throw new Invalid('input.invalid', [{ field: 'authorityId', code: 'customer.authority-unknown' }]);
  }
  return chosen;
}

function blank(desk: Desk, authorityId: AuthorityId, { kind = 'person' }: NewCustomer, { source }: Origin): Customer {
  return {
    id: desk.newId() as CustomerId,
    authorityId,
    version: 1,
    kind,
    status: 'active',
    confidential: false,
    bsnKnown: false,
    channelPreferences: [],
    language: 'nl',
    source,
    names: [],
    addresses: [],
    digitalAddresses: [],
    representations: [],
    createdAt: desk.now,
    updatedAt: desk.now,
  };
}

async function requireUnknown(desk: Desk, bsn: string, authorityId: AuthorityId): Promise<void> {
  const owner = (await desk.personNumbers.owners([bsn], authorityId)).get(bsn);
  if (owner === undefined) return;
  throw new Conflict('customer.person-is-known', await desk.customers.find(owner));
}
