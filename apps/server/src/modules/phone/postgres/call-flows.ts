import { sql, type Selectable } from 'kysely';
import type { AuthorityId } from '@ingang/kernel';
import type { Tx } from '../../../platform/database/work.ts';
import type { CallFlows, DrawnVersion, FlowCard, FlowVersion, PhoneNumber } from '../usecases/ports.ts';
import type { CallFlowTables } from './tables.ts';

export function callFlowsInPostgres(tx: Tx): CallFlows {
  return new CallFlowsInPostgres(tx);
}

class CallFlowsInPostgres implements CallFlows {
  readonly #db;
  constructor(tx: Tx) {
    this.#db = tx.withTables<CallFlowTables>();
  }

  async list(): Promise<readonly FlowCard[]> {
    return (await this.#db.selectFrom('call_flow').selectAll().orderBy('created_at').orderBy('id').execute()).map(toCard);
  }

  async find(id: string): Promise<FlowCard | undefined> {
    const row = await this.#db.selectFrom('call_flow').selectAll().where('id', '=', id).executeTakeFirst();
    return row && toCard(row);
  }

  async add({ id, authorityId, name, createdAt }: FlowCard): Promise<void> {
    await this.#db.insertInto('call_flow').values({ id, authority_id: authorityId ?? null, name, created_at: createdAt }).execute();
  }

  async versions(id: string): Promise<readonly FlowVersion[]> {
    const rows = await this.#db
      .selectFrom('call_flow_version')
      .select(['number', 'state', 'revision', 'valid_from', 'valid_until', 'changed_at', 'changed_by_name', 'published_at', 'published_by_name', 'retired_at'])
      .where('flow_id', '=', id)
      .orderBy('number', 'desc')
      .execute();
    return rows.map(toVersion);
  }

  async version(id: string, number: number): Promise<DrawnVersion | undefined> {
    const row = await this.#db.selectFrom('call_flow_version').selectAll().where('flow_id', '=', id).where('number', '=', number).executeTakeFirst();
    return row && { ...toVersion(row), content: row.content };
  }

  async published(): Promise<readonly (DrawnVersion & { readonly flowId: string })[]> {
    const rows = await this.#db.selectFrom('call_flow_version').selectAll().where('state', '=', 'published').orderBy('flow_id').orderBy('number', 'desc').execute();
    return rows.map((row) => ({ ...toVersion(row), content: row.content, flowId: row.flow_id }));
  }

  async addVersion(id: string, version: DrawnVersion): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('call_flow_version')
      .values({ flow_id: id, number: version.number, ...toRow(version) })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  }

  async changeVersion(id: string, version: DrawnVersion, basedOn: number): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('call_flow_version')
      .set(toRow(version))
      .where('flow_id', '=', id)
      .where('number', '=', version.number)
      .where('revision', '=', basedOn)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }

  async numbers(): Promise<readonly PhoneNumber[]> {
    const rows = await this.#db.selectFrom('phone_number').selectAll().orderBy(sql`length(number), number COLLATE "C"`).execute();
    return rows.map((row) => ({ number: row.number, flowId: row.flow_id, version: row.version, ...(row.authority_id !== null && { authorityId: row.authority_id as AuthorityId }) }));
  }

  async saveNumber({ number, flowId, authorityId, version }: PhoneNumber, basedOn: number): Promise<boolean> {
    const row = { flow_id: flowId, authority_id: authorityId ?? null, version };
    if (basedOn === 0) {
      const { numInsertedOrUpdatedRows } = await this.#db.insertInto('phone_number').values({ number, ...row }).onConflict((conflict) => conflict.doNothing()).executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    }
    const { numUpdatedRows } = await this.#db.updateTable('phone_number').set(row).where('number', '=', number).where('version', '=', basedOn).executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }

  async removeNumber(number: string, basedOn: number): Promise<boolean> {
    const { numDeletedRows } = await this.#db.deleteFrom('phone_number').where('number', '=', number).where('version', '=', basedOn).executeTakeFirstOrThrow();
    return numDeletedRows === 1n;
  }
}

function toCard({ id, authority_id, name, created_at }: Selectable<CallFlowTables['call_flow']>): FlowCard {
  return { id, name, createdAt: created_at, ...(authority_id !== null && { authorityId: authority_id as AuthorityId }) };
}

function toVersion(row: Omit<Selectable<CallFlowTables['call_flow_version']>, 'content' | 'flow_id'>): FlowVersion {
  return {
    number: row.number,
    state: row.state,
    revision: row.revision,
    changedAt: row.changed_at,
    changedByName: row.changed_by_name,
    ...(row.valid_from && { validFrom: row.valid_from }),
    ...(row.valid_until && { validUntil: row.valid_until }),
    ...(row.published_at && { publishedAt: row.published_at }),
    ...(row.published_by_name !== null && { publishedByName: row.published_by_name }),
    ...(row.retired_at && { retiredAt: row.retired_at }),
  };
}

function toRow({ number: _number, content, ...version }: DrawnVersion) {
  return {
    state: version.state,
    revision: version.revision,
    content: JSON.stringify(content),
    valid_from: version.validFrom ?? null,
    valid_until: version.validUntil ?? null,
    changed_at: version.changedAt,
    changed_by_name: version.changedByName,
    published_at: version.publishedAt ?? null,
    published_by_name: version.publishedByName ?? null,
    retired_at: version.retiredAt ?? null,
  };
}
