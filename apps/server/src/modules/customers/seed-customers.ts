import type { CustomerId } from '@ingang/kernel';
import type { Work } from '../../platform/database/work.ts';
import { deskOf } from './postgres/desk.ts';
import { registerCustomer, type NewCustomer } from './usecases/register-customer.ts';

/** A customer as a content file has it; representatives by the key of another customer in the same list. */
export interface SeedCustomer extends Omit<NewCustomer, 'representations'> {
  readonly key: string;
  readonly representedBy: readonly {
    readonly key: string;
    readonly kind: NonNullable<NewCustomer['representations']>[number]['kind'];
    readonly scope?: string;
  }[];
}

/** Writes customers down through the same rules as the desk does. @returns their ids by key */
export async function seedCustomers(work: Work, customers: readonly SeedCustomer[]): Promise<Map<string, CustomerId>> {
  const desk = deskOf({ ...work, record: () => undefined }, { lock: undefined, customersOfNumber: async () => [] });
  const ids = new Map<string, CustomerId>();
  let waiting = [...customers];
  while (waiting.length > 0) {
    const ready = waiting.filter(({ representedBy }) => representedBy.every(({ key }) => ids.has(key)));
    if (ready.length === 0) throw new Error(`Customers represent each other in a circle: ${waiting.map(({ key }) => key).join(', ')}`);
    for (const { key, representedBy, ...customer } of ready) {
      const representations = representedBy.map(({ key: representative, kind, scope }) => ({
        kind,
        representativeId: ids.get(representative)!,
        ...(scope !== undefined && { scope }),
      }));
      ids.set(key, (await registerCustomer(desk, { ...customer, representations })).id);
    }
    waiting = waiting.filter(({ key }) => !ids.has(key));
  }
  return ids;
}
