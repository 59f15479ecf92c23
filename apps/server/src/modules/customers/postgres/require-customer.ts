import { sql } from 'kysely';
import { NotFound, type CustomerId } from '@ingang/kernel';
import type { Work } from '../../../platform/database/work.ts';

/** @throws NotFound `customer.not-found` for a customer that does not exist or that the caller may not see */
export async function requireCustomer(work: Work, id: CustomerId): Promise<void> {
  const { rows } = await sql`SELECT FROM customer WHERE id = ${id}`.execute(work.tx);
  if (rows.length === 0) throw new NotFound('customer.not-found');
}
