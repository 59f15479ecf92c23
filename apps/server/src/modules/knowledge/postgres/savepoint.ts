import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/work.ts';

/** Does a part of a transaction that may fail without taking the rest along. */
export async function inSavepoint<T>(tx: Tx, task: () => Promise<T>): Promise<T> {
  await sql`SAVEPOINT import_row`.execute(tx);
  try {
    const value = await task();
    await sql`RELEASE SAVEPOINT import_row`.execute(tx);
    return value;
  } catch (error) {
    await sql`ROLLBACK TO SAVEPOINT import_row`.execute(tx);
    throw error;
  }
}
