import type { Tx } from '../../../platform/database/work.ts';
import type { CalamityMessage, CalamityMessages, CalamityScope } from '../usecases/ports.ts';
import type { CallFlowTables } from './tables.ts';

export function calamitiesInPostgres(tx: Tx): CalamityMessages {
  const db = tx.withTables<CallFlowTables>();
  return {
    async list(): Promise<readonly CalamityMessage[]> {
      const rows = await db.selectFrom('calamity_message').selectAll().orderBy('scope').execute();
      return rows.map((row) => ({
        scope: row.scope as CalamityScope, version: row.version, text: row.text, afterwards: row.afterwards, active: row.active,
        spell: row.spell, changedAt: row.changed_at, changedByName: row.changed_by_name, hasCode: row.code_hash !== null,
      }));
    },

    async save(message, basedOn) {
      const { scope, text, hasCode: _hasCode, changedAt, changedByName, ...rest } = message;
      const row = { ...rest, text: JSON.stringify(text), changed_at: changedAt, changed_by_name: changedByName };
      if (basedOn === 0) {
        const owner = scope === 'region' ? null : scope;
        const { numInsertedOrUpdatedRows } = await db.insertInto('calamity_message').values({ scope, authority_id: owner, code_hash: null, ...row }).onConflict((conflict) => conflict.doNothing()).executeTakeFirstOrThrow();
        return numInsertedOrUpdatedRows === 1n;
      }
      const { numUpdatedRows } = await db.updateTable('calamity_message').set(row).where('scope', '=', scope).where('version', '=', basedOn).executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },

    async setCode(scope, hash) {
      await db.updateTable('calamity_message').set({ code_hash: hash ?? null }).where('scope', '=', scope).execute();
    },

    async codes() {
      const rows = await db.selectFrom('calamity_message').select(['scope', 'code_hash']).where('code_hash', 'is not', null).orderBy('scope').execute();
      return rows.map((row) => ({ scope: row.scope as CalamityScope, hash: row.code_hash! }));
    },

    async failuresSince(instant) {
      const { total } = await db.selectFrom('calamity_code_failure').select((select) => select.fn.countAll<string>().as('total')).where('at', '>=', instant).executeTakeFirstOrThrow();
      return Number(total);
    },

    async addFailure(id, at) {
      await db.deleteFrom('calamity_code_failure').where('at', '<', new Date(at.getTime() - 86_400_000)).execute();
      await db.insertInto('calamity_code_failure').values({ id, at }).execute();
    },
  };
}
