import type { CustomerId } from '@ingang/kernel';
import { maskedBsn } from '../domain/index.ts';
import type { Desk } from './desk.ts';
import { inFull } from './look-at-customer.ts';
import { requireCustomer } from './keep-customer.ts';

/** What another room holds about a customer, under the name of that room. */
export type ExportPart = (customerIds: readonly CustomerId[]) => Promise<readonly [name: string, data: unknown]>;

/** Everything that is kept about one customer, for the customer (GDPR article 15): data, merges, and who used them why. */
export interface CustomerExport {
  readonly exportedAt: string;
  readonly customer: unknown;
  readonly mergedCustomers: readonly unknown[];
  readonly merges: readonly unknown[];
  /** Of whom was said that they are somebody else. */
  readonly toldApart: readonly unknown[];
  readonly citizenServiceNumber?: string;
  readonly otherRooms: Readonly<Record<string, unknown>>;
  readonly uses: readonly unknown[];
}

/** Reads who looked at or changed the data of these customers. */
export type UsesOfData = (customerIds: readonly CustomerId[]) => Promise<readonly unknown[]>;

/** @throws NotFound `customer.not-found` */
export async function exportCustomer(desk: Desk, id: CustomerId, usesOf: UsesOfData, parts: readonly ExportPart[]): Promise<CustomerExport> {
  const customer = await requireCustomer(desk, id);
  const { merged } = await inFull(desk, customer);
  const ids = [id, ...merged.map((one) => one.customer.id)];
  const bsn = customer.bsnKnown ? await desk.personNumbers.open(id) : undefined;
  const otherRooms: Record<string, unknown> = {};
  for (const part of parts) {
    const [name, data] = await part(ids);
    otherRooms[name] = data;
  }
  const uses = await usesOf(ids);
  desk.record({ action: 'export', subjectKind: 'customer', subjectId: id, customerId: id, authorityId: customer.authorityId });
  return {
    exportedAt: desk.now.toISOString(),
    customer,
    mergedCustomers: merged.map((one) => one.customer),
    merges: await desk.merges.history(id),
    toldApart: await desk.distinctions.history(id),
    ...(bsn !== undefined && { citizenServiceNumber: maskedBsn(bsn) }),
    otherRooms,
    uses,
  };
}
