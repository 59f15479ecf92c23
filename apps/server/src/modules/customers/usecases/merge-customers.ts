import { Conflict, Invalid, type CustomerId } from '@ingang/kernel';
import type { Customer } from '../domain/index.ts';
import type { Desk } from './desk.ts';
import { actorOf, bothToChange, noteChange, reasonOf, requireCustomer } from './keep-customer.ts';
import { rememberDistinction, requireNotToldApart } from './tell-apart.ts';

/**
 * Makes one customer of two: the other goes up in the survivor. Nothing of it moves, it only points; readers follow the
 * pointer, so taking it apart again restores everything.
 *
 * @throws NotFound or Invalid for a customer that the caller may not see; Conflict when one of both went up in another already,
 *   or `customer.is-told-apart` when somebody said that they are not the same
 */
export async function mergeCustomers(desk: Desk, survivorId: CustomerId, otherId: CustomerId, reason: string): Promise<Customer> {
  const [survivor, other] = await bothToChange(desk, survivorId, otherId);
  if (survivor.kind !== other.kind) throw new Invalid('input.invalid', [{ field: 'otherId', code: 'customer.of-other-kind' }]);
  for (const one of [survivor, other]) if (one.status !== 'active') throw new Conflict(`customer.is-${one.status}`, one);
  await requireNotToldApart(desk, survivor, otherId);
  const merged: Customer = { ...other, status: 'merged', mergedInto: survivorId, survivorId, version: other.version + 1, updatedAt: desk.now };
  if (!(await desk.customers.save(merged))) throw new Conflict('conflict.version', other);
  await desk.merges.follow(otherId, survivorId);
  await desk.merges.add(
    {
      id: desk.newId(), survivorId, mergedId: otherId, reason: reasonOf(reason), mergedAt: desk.now,
      survivorAuthorityId: survivor.authorityId, mergedAuthorityId: other.authorityId,
    },
    actorOf(desk),
  );
  if (other.lastContactAt) await desk.customers.noteContact(survivorId, other.lastContactAt);
  noteChange(desk, survivor, 'merge', { merged: otherId });
  noteChange(desk, merged, 'merge', { survivor: survivorId });
  return survivor;
}

/** Why two merged customers are taken apart: they are not the same, so that nobody proposes it again, or something else. */
export type UnmergeCause = 'not-the-same' | 'other';

/**
 * Takes a merged customer apart again: it stands on its own, with everybody who had been merged into it before.
 *
 * @param id the customer in which it is seen now
 * @throws NotFound `customer.not-found`; Conflict `customer.not-merged`
 */
export async function unmergeCustomers(desk: Desk, id: CustomerId, otherId: CustomerId, reason: string, cause: UnmergeCause = 'other'): Promise<Customer> {
  const [seenIn, other] = await bothToChange(desk, id, otherId);
  const merge = await desk.merges.standing(otherId);
  if (!merge || (other.survivorId !== id && other.mergedInto !== id)) throw new Conflict('customer.not-merged', seenIn);
  const restored: Customer = { ...other, status: 'active', mergedInto: undefined, survivorId: undefined, version: other.version + 1, updatedAt: desk.now };
  if (!(await desk.customers.save(restored))) throw new Conflict('conflict.version', other);
  await desk.merges.follow(otherId, otherId);
  await desk.merges.undo(merge.id, reasonOf(reason), desk.now, actorOf(desk));
  noteChange(desk, seenIn, 'unmerge', { merged: otherId, cause });
  noteChange(desk, restored, 'unmerge', { survivor: id, cause });
  if (cause === 'not-the-same') {
    const mergedInto = merge.survivorId === id ? [] : await desk.customers.findMany([merge.survivorId]);
    for (const one of [seenIn, ...mergedInto]) await rememberDistinction(desk, one, restored, reasonOf(reason));
  }
  return requireCustomer(desk, id);
}
