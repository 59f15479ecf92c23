import { Conflict, Invalid, type AuthorityId, type CustomerId } from '@ingang/kernel';
import { withDetails, type Customer, type CustomerDetails } from '../domain/index.ts';
import type { Desk } from './desk.ts';
import { checkReferences, customerToChange, noteChange, todayOf, withRepresentativeNames } from './keep-customer.ts';

export interface CustomerChange extends CustomerDetails {
  /** The version that the change is based on. */
  readonly version: number;
  readonly authorityId?: AuthorityId | undefined;
}

/**
 * Writes down what changed. Fields left out stay, null empties, a list replaces the list.
 *
 * @throws Conflict `conflict.version` with the present customer, to lay both versions side by side; Invalid `input.invalid`
 */
export async function changeCustomer(desk: Desk, id: CustomerId, change: CustomerChange): Promise<Customer> {
  const before = await customerToChange(desk, id);
  if (before.version !== change.version) throw new Conflict('conflict.version', before);
  const { customer, faults } = withDetails(before, change, todayOf(desk), desk.newId);
  if (faults.length > 0) throw new Invalid('input.invalid', faults);
  const after: Customer = {
    ...(await withRepresentativeNames(desk, customer)),
    authorityId: change.authorityId ?? before.authorityId,
    version: before.version + 1,
    updatedAt: desk.now,
  };
  requireOwnAuthority(desk, after);
  await checkReferences(desk, after);
  if (!(await desk.customers.save(after))) throw new Conflict('conflict.version', await desk.customers.find(id));
  noteChange(desk, after, 'change', { fields: changedFields(before, after) });
  return after;
}

/** A customer may move to another authority, but not out of the sight of whoever moves it. */
function requireOwnAuthority({ principal }: Desk, { authorityId }: Customer): void {
  if (principal.authorityIds === '*' || principal.authorityIds.includes(authorityId)) return;
  throw new Invalid('input.invalid', [{ field: 'authorityId', code: 'customer.authority-unknown' }]);
}

/** Names only: what the data were and are does not belong in a log. */
function changedFields(before: Customer, after: Customer): string[] {
  const unchanged = new Set(['version', 'updatedAt']);
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<keyof Customer>;
  return [...names].filter((name) => !unchanged.has(name) && JSON.stringify(before[name]) !== JSON.stringify(after[name])).toSorted();
}
