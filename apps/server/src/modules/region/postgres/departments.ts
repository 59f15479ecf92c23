import { sql } from 'kysely';
import type { AuthorityId, DepartmentId } from '@ingang/kernel';
import type { TimeNorm } from '@ingang/kernel/working-calendar';
import type { Work } from '../../../platform/database/work.ts';
import { usualPromise, type Department, type DepartmentFields } from '../domain/authority.ts';
import type { DepartmentFilter, Departments, NewDepartment } from '../usecases/ports.ts';
import { regionTx, type RegionTx } from './tables.ts';

export class PostgresDepartments implements Departments {
  readonly #work: Work;
  constructor(work: Work) {
    this.#work = work;
  }

  get #tx() {
    return regionTx(this.#work);
  }

  async find(id: DepartmentId): Promise<Department | undefined> {
    const row = await select(this.#tx).where('department.id', '=', id).executeTakeFirst();
    return row && toDepartment(row);
  }

  async list({ authorityId, kind, q, active }: DepartmentFilter): Promise<readonly Department[]> {
    let query = select(this.#tx).orderBy(sql`authority_id NULLS LAST`).orderBy('department.name_nl').orderBy('code');
    if (authorityId !== undefined) query = query.where(sql<boolean>`${authorityId} = ANY (${worksFor})`);
    if (kind !== undefined) query = query.where(sql<boolean>`${kind} = ANY (kinds)`);
    if (active !== undefined) query = query.where('department.active', '=', active);
    if (q !== undefined && q.trim() !== '') {
      const part = `%${q.trim().replaceAll(/[\\%_]/g, '\\$&')}%`;
      query = query.where(sql<boolean>`app.plain(concat_ws(' ', department.name_nl, department.name_en, code)) LIKE app.plain(${part})`);
    }
    return (await query.execute()).map(toDepartment);
  }

  async add({ id, code, authorityId, serviceId, fields }: NewDepartment): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.#tx
      .insertInto('department')
      .values({
        id, code, authority_id: authorityId, service_id: serviceId,
        name_nl: fields.name.nl, name_en: fields.name.en, kinds: [], phone: '', email: '',
        opening_hours: JSON.stringify({ week: {} }), agreement_id: null, callback_norm: null,
        ...columnsOf(fields),
      })
      .onConflict((conflict) => conflict.column('code').doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }

  async change(id: DepartmentId, version: number, fields: DepartmentFields): Promise<boolean> {
    const { numUpdatedRows } = await this.#tx
      .updateTable('department')
      .set({ ...columnsOf(fields), version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  async agreementExists(id: string): Promise<boolean> {
    return (await this.#tx.selectFrom('service_agreement').select('id').where('id', '=', id).where('active', '=', true).executeTakeFirst()) !== undefined;
  }

  async serviceExists(id: string): Promise<boolean> {
    return (await this.#tx.selectFrom('regional_service').select('id').where('id', '=', id).where('active', '=', true).executeTakeFirst()) !== undefined;
  }
}

const worksFor = sql<AuthorityId[]>`CASE WHEN authority_id IS NOT NULL THEN ARRAY[authority_id] ELSE ARRAY(
  SELECT served.authority_id FROM regional_service_authority AS served JOIN authority ON authority.id = served.authority_id
  WHERE served.service_id = department.service_id ORDER BY authority.position) END`;

function select(tx: RegionTx) {
  return tx
    .selectFrom('department')
    .leftJoin('service_agreement as agreement', 'agreement.id', 'department.agreement_id')
    .selectAll('department')
    .select([worksFor.as('authority_ids'), 'agreement.callback_norm as agreed_norm', 'agreement.callback_attempts', 'agreement.transfer_answer_seconds']);
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

function toDepartment(row: Row): Department {
  const norm: TimeNorm | null = row.callback_norm ?? row.agreed_norm;
  return {
    id: row.id as DepartmentId,
    version: row.version,
    code: row.code,
    authorityId: row.authority_id as AuthorityId | null,
    serviceId: row.service_id,
    authorityIds: row.authority_ids,
    name: { nl: row.name_nl, en: row.name_en },
    kinds: row.kinds,
    phone: row.phone,
    email: row.email,
    openingHours: row.opening_hours,
    agreementId: row.agreement_id,
    callbackNorm: norm ?? usualPromise.callbackNorm,
    callbackAttempts: row.callback_attempts ?? usualPromise.callbackAttempts,
    transferAnswerSeconds: row.transfer_answer_seconds ?? usualPromise.transferAnswerSeconds,
    active: row.active,
  };
}

function columnsOf(fields: DepartmentFields) {
  const { name, kinds, phone, email, openingHours, agreementId, callbackNorm, active } = fields;
  return {
    ...(name && { name_nl: name.nl, name_en: name.en }),
    ...(kinds && { kinds: [...kinds] }),
    ...(phone !== undefined && { phone }),
    ...(email !== undefined && { email }),
    ...(openingHours && { opening_hours: JSON.stringify(openingHours) }),
    ...(agreementId !== undefined && { agreement_id: agreementId }),
    ...(callbackNorm && { callback_norm: JSON.stringify(callbackNorm) }),
    ...(active !== undefined && { active }),
  };
}
