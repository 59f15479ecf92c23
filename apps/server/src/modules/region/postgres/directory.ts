import { sql } from 'kysely';
import type { AuthorityId, DepartmentId, ProductId } from '@ingang/kernel';
import type { Work } from '../../../platform/database/work.ts';
import { regionTx } from './tables.ts';

/** A department as it is offered in a choice; `fits` when it is of the kind that answers the product. */
export interface DepartmentChoice {
  readonly id: DepartmentId;
  readonly name: string;
  readonly fits: boolean;
}

/** Departments that work for an authority, those that answer the product first, then by name. */
export async function departmentsFor(work: Work, authorityId: AuthorityId, productId?: ProductId): Promise<DepartmentChoice[]> {
  const name = sql.ref(work.locale === 'nl' ? 'name_nl' : 'name_en');
  const { rows } = await sql<{ id: DepartmentId; name: string; fits: boolean }>`
    SELECT department.id, ${name} AS name,
      coalesce((SELECT product.department_kind = ANY (department.kinds) FROM product WHERE product.id = ${productId ?? null}::uuid), false) AS fits
    FROM department
    WHERE active AND (authority_id = ${authorityId} OR EXISTS (
      SELECT FROM regional_service_authority AS served
      WHERE served.service_id = department.service_id AND served.authority_id = ${authorityId}))
    ORDER BY fits DESC, 2, department.id`.execute(work.tx);
  return rows;
}

/** Names of departments, in the reader's language. */
export async function departmentNames(work: Work, ids: readonly DepartmentId[]): Promise<Map<DepartmentId, string>> {
  if (ids.length === 0) return new Map();
  const rows = await regionTx(work).selectFrom('department').select(['id', 'name_nl', 'name_en']).where('id', 'in', [...new Set(ids)]).execute();
  return new Map(rows.map((row) => [row.id as DepartmentId, work.locale === 'nl' ? row.name_nl : row.name_en]));
}

export async function productNames(work: Work, ids: readonly ProductId[]): Promise<Map<ProductId, string>> {
  if (ids.length === 0) return new Map();
  const rows = await regionTx(work).selectFrom('product').select(['id', 'name']).where('id', 'in', [...new Set(ids)]).execute();
  return new Map(rows.map((row) => [row.id as ProductId, row.name]));
}

/** Ids of departments by their code. */
export async function departmentCodes(work: Work): Promise<Map<string, DepartmentId>> {
  const rows = await regionTx(work).selectFrom('department').select(['id', 'code']).execute();
  return new Map(rows.map((row) => [row.code, row.id as DepartmentId]));
}

/** Ids of products by their official name. */
export async function productsByUplName(work: Work): Promise<Map<string, ProductId>> {
  const rows = await regionTx(work).selectFrom('product').select(['id', 'upl_name']).where('upl_name', 'is not', null).execute();
  return new Map(rows.map((row) => [row.upl_name!, row.id as ProductId]));
}

/** Whether a region was set up in this database. */
export async function hasRegion(work: Work): Promise<boolean> {
  return (await regionTx(work).selectFrom('region').select('id').executeTakeFirst()) !== undefined;
}
