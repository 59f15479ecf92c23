import { Conflict, NotFound, type CustomerId } from '@ingang/kernel';
import type { Customer } from '../domain/index.ts';
import type { Desk } from './desk.ts';
import { actorOf, bothToChange, noteChange, reasonOf, requireCustomer } from './keep-customer.ts';
import type { CustomerLine, Distinction } from './ports.ts';

/** Somebody who was told apart from a customer, with who said so and why. */
export interface ToldApart {
  readonly distinction: Distinction;
  readonly line: CustomerLine;
}

/**
 * Remembers that two customers are not the same, so that they are not proposed as duplicates again.
 *
 * @throws NotFound or Invalid for a customer that the caller may not see; Conflict `customer.is-told-apart` when that was said already
 */
export async function tellApart(desk: Desk, id: CustomerId, otherId: CustomerId, reason: string): Promise<ToldApart> {
  const [one, other] = await bothToChange(desk, id, otherId);
  for (const customer of [one, other]) if (customer.status !== 'active') throw new Conflict(`customer.is-${customer.status}`, customer);
  const distinction = await rememberDistinction(desk, one, other, reasonOf(reason));
  if (!distinction) throw new Conflict('customer.is-told-apart', one);
  for (const [customer, from] of [[one, otherId], [other, id]] as const) noteChange(desk, customer, 'change', { toldApartFrom: from });
  const [line] = await desk.finder.lines([otherId]);
  return { distinction, line: line! };
}

/** Takes back that two customers are not the same: they may be proposed again. @throws NotFound `customer.distinction-unknown` */
export async function takeBackDistinction(desk: Desk, id: CustomerId, distinctionId: string): Promise<void> {
  await requireCustomer(desk, id);
  const distinction = (await desk.distinctions.standing(await groupOf(desk, id))).find((one) => one.id === distinctionId);
  if (!distinction) throw new NotFound('customer.distinction-unknown');
  await desk.distinctions.undo(distinction.id, desk.now, actorOf(desk));
  const { oneId, otherId } = distinction;
  for (const customer of await desk.customers.findMany([oneId, otherId])) {
    noteChange(desk, customer, 'change', { noLongerToldApartFrom: customer.id === oneId ? otherId : oneId });
  }
}

/** Who was told apart from this customer, or from anybody who was merged into it. @throws NotFound `customer.not-found` */
export async function listToldApart(desk: Desk, id: CustomerId): Promise<ToldApart[]> {
  const customer = await requireCustomer(desk, id);
  desk.record({ action: 'look', subjectKind: 'customer', subjectId: id, customerId: id, authorityId: customer.authorityId, details: { field: 'distinctions' } });
  const pairs = await othersOf(desk, id);
  const lines = new Map((await desk.finder.lines(pairs.map(({ survivorId }) => survivorId))).map((line) => [line.id, line]));
  return pairs.flatMap(({ distinction, survivorId }) => {
    const line = lines.get(survivorId);
    return line ? [{ distinction, line }] : [];
  });
}

/** The customers that must not be proposed as the same as this one. */
export async function toldApartFrom(desk: Desk, id: CustomerId): Promise<ReadonlySet<CustomerId>> {
  return new Set((await othersOf(desk, id)).map(({ survivorId }) => survivorId));
}

/** @throws Conflict `customer.is-told-apart` when somebody said of these, or of two who went up in them, that they are not the same */
export async function requireNotToldApart(desk: Desk, customer: Customer, otherId: CustomerId): Promise<void> {
  if ((await toldApartFrom(desk, customer.id)).has(otherId)) throw new Conflict('customer.is-told-apart', customer);
}

/** @returns undefined when both were told apart already */
export async function rememberDistinction(desk: Desk, a: Customer, b: Customer, reason: string): Promise<Distinction | undefined> {
  const [one, other] = a.id < b.id ? [a, b] : [b, a];
  const by = actorOf(desk);
  const distinction = { id: desk.newId(), oneId: one.id, otherId: other.id, reason, decidedAt: desk.now };
  const added = await desk.distinctions.add(distinction, { one: one.authorityId, other: other.authorityId }, by);
  return added ? { ...distinction, decidedBy: by.name } : undefined;
}

async function othersOf(desk: Desk, id: CustomerId): Promise<{ readonly distinction: Distinction; readonly survivorId: CustomerId }[]> {
  const group = new Set(await groupOf(desk, id));
  const standing = await desk.distinctions.standing([...group]);
  const others = standing.map((distinction) => ({ distinction, otherId: group.has(distinction.oneId) ? distinction.otherId : distinction.oneId }));
  const lines = new Map((await desk.finder.lines(others.map(({ otherId }) => otherId))).map((line) => [line.id, line]));
  return others.map(({ distinction, otherId }) => ({ distinction, survivorId: lines.get(otherId)?.survivorId ?? otherId }));
}

/** A customer and everybody who was merged into it. */
async function groupOf(desk: Desk, id: CustomerId): Promise<CustomerId[]> {
  return [id, ...(await desk.customers.mergedInto(id)).map((follower) => follower.id)];
}
