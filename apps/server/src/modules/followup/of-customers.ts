import type { CustomerId } from '@ingang/kernel';
import type { Work } from '../../platform/database/work.ts';
import { callbacksInPostgres } from './postgres/callbacks.ts';

/** Customers of the callback with this number (T1042). */
export async function customersOfCallbackNumber(work: Work, typed: string): Promise<CustomerId[]> {
  if (!/^\s*T-?\d{1,15}\s*$/i.test(typed)) return [];
  const found = await callbacksInPostgres(work.tx).list({ running: 'both', text: typed, limit: 5 });
  return [...new Set(found.flatMap(({ callback }) => callback.customerId ?? []))];
}

/** Everything that was promised to these customers, for their own copy. */
export async function callbacksOfCustomers(work: Work, customerIds: readonly CustomerId[]): Promise<unknown> {
  const register = callbacksInPostgres(work.tx);
  const all = [];
  for (const customerId of customerIds) {
    for (const record of await register.list({ running: 'both', customerId, limit: 10_000 })) {
      all.push({ ...record, history: await register.history(record.callback.id) });
    }
  }
  return all;
}
