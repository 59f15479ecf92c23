import type pg from 'pg';
import { newId } from '../../../platform/database/work.ts';

export interface Rows {
  readonly agentId: string;
  readonly otherAgentId: string;
  readonly customerId: string;
  readonly otherCustomerId: string;
  readonly productId: string;
  readonly departmentId: string;
}

const customerRow = `INSERT INTO customer (id, authority_id, kind, display_name, created_at, updated_at)
  VALUES ($1, 'papendrecht', 'person', $2, '2026-01-01', '2026-01-01')`;
const agentRow = "INSERT INTO user_account (id, username, display_name, created_at) VALUES ($1, $2, $3, '2026-01-01')";

/** What contacts point at, written by the owner of the database. The authorities are there already. */
export async function makeRows(owner: pg.Pool): Promise<Rows> {
  const rows: Rows = {
    agentId: newId(),
    otherAgentId: newId(),
    customerId: newId(),
    otherCustomerId: newId(),
    productId: newId(),
    departmentId: newId(),
  };
  await owner.query(customerRow, [rows.customerId, 'Jansen, A.']);
  await owner.query(customerRow, [rows.otherCustomerId, 'Jansen, Anna']);
  await owner.query(agentRow, [rows.agentId, 'samira', 'Samira Bouzid']);
  await owner.query(agentRow, [rows.otherAgentId, 'teun', 'Teun de Wit']);
  await owner.query("INSERT INTO product (id, name, search_text) VALUES ($1, 'Paspoort', '')", [rows.productId]);
  await owner.query(
    "INSERT INTO department (id, code, authority_id, name_nl, name_en) VALUES ($1, 'burgerzaken', 'papendrecht', 'Burgerzaken', 'Civil affairs')",
    [rows.departmentId],
  );
  return rows;
}
