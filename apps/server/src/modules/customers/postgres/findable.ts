import { sql, type Transaction } from 'kysely';
import {
  addressLine, currentAddress, displayNameOf, nameWords, phoneOf, searchKeys, sortNameOf, soundOf, type Customer,
} from '../domain/index.ts';
import type { CustomersTables } from './tables.ts';

type Tables = Pick<Transaction<CustomersTables>, 'insertInto' | 'deleteFrom' | 'selectFrom' | 'getExecutor'>;

/** What a customer was found by until now. */
export interface FoundBefore {
  readonly authorityId: string;
  readonly keys: readonly string[];
}

/** To be asked before the customer is changed: the line moves along when it gets another authority. */
export async function foundBefore(tables: Tables, id: string): Promise<FoundBefore | undefined> {
  const row = await tables.selectFrom('customer_line').select(['authority_id', 'keys']).where('customer_id', '=', id).executeTakeFirst();
  return row && { authorityId: row.authority_id, keys: row.keys };
}

/** Keeps the line of a customer in lists and the keys under which it is found; only keys that changed are touched. */
export async function keepFindable(tables: Tables, customer: Customer, before: FoundBefore | undefined, today: string): Promise<void> {
  const keys = searchKeys(customer);
  const line = lineColumns(customer, keys, today);
  await tables.insertInto('customer_line').values({ customer_id: customer.id, ...line }).onConflict((conflict) => conflict.column('customer_id').doUpdateSet(line)).execute();
  const stays = before?.authorityId === customer.authorityId ? new Set(before.keys) : new Set<string>();
  const gone = (before?.keys ?? []).filter((key) => !stays.has(key) || !keys.includes(key));
  if (before && gone.length > 0) {
    await tables.deleteFrom('customer_key').where('authority_id', '=', before.authorityId).where('key', 'in', gone).where('customer_id', '=', customer.id).execute();
  }
  const fresh = keys.filter((key) => !stays.has(key)).map((key) => ({ authority_id: customer.authorityId, key, customer_id: customer.id }));
  if (fresh.length === 0) return;
  await tables.insertInto('customer_key').values(fresh).execute();
  const words = nameWords(customer);
  await sql`SELECT app.learn_name_words(${customer.authorityId}, ${words}::text[], ${words.map(soundOf)}::text[])`.execute(tables);
}

function lineColumns(customer: Customer, keys: readonly string[], today: string) {
  const address = currentAddress(customer, today);
  return {
    authority_id: customer.authorityId,
    survivor_id: customer.survivorId ?? null,
    kind: customer.kind,
    display_name: displayNameOf(customer),
    sort_name: sortNameOf(customer),
    birth_date: customer.birthDate ?? null,
    address_line: address ? addressLine(address) : null,
    phone: phoneOf(customer) ?? null,
    confidential: customer.confidential,
    keys: [...keys],
  };
}
