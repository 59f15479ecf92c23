import { sql, type JSONColumnType, type Selectable } from 'kysely';
import type { AuthorityId } from '@ingang/kernel';
import type { Tx } from '../../../platform/database/work.ts';
import type { RuleValues } from '../domain/rules/index.ts';
import type { KeptRuleSet, RuleSets } from '../usecases/keep-rules.ts';

type RuleTables = {
  phone_rules: { id: string; authority_id: string | null; valid_from: Date; rules: JSONColumnType<RuleValues & object>; version: number; changed_at: Date; changed_by_name: string };
};

export function ruleSetsInPostgres(anyTx: Tx): RuleSets {
  const db = anyTx.withTables<RuleTables>();
  return {
    list: async () => (await db.selectFrom('phone_rules').selectAll().orderBy(sql`authority_id NULLS FIRST`).orderBy('valid_from', 'desc').execute()).map(toSet),
    add: async ({ id, authorityId, validFrom, values, version, changedAt, changedByName }) => {
      const row = { id, authority_id: authorityId ?? null, valid_from: validFrom, rules: JSON.stringify(values), version, changed_at: changedAt, changed_by_name: changedByName };
      const { numInsertedOrUpdatedRows } = await db.insertInto('phone_rules').values(row).onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
    change: async ({ id, values, version, changedAt, changedByName }, basedOn) => {
      const set = { rules: JSON.stringify(values), version, changed_at: changedAt, changed_by_name: changedByName };
      const { numUpdatedRows } = await db.updateTable('phone_rules').set(set).where('id', '=', id).where('version', '=', basedOn).executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    remove: async (id, basedOn) => {
      const { numDeletedRows } = await db.deleteFrom('phone_rules').where('id', '=', id).where('version', '=', basedOn).executeTakeFirst();
      return numDeletedRows === 1n;
    },
  };
}

function toSet(row: Selectable<RuleTables['phone_rules']>): KeptRuleSet {
  const { id, authority_id, valid_from, rules, version, changed_at, changed_by_name } = row;
  return { id, authorityId: (authority_id as AuthorityId | null) ?? undefined, validFrom: valid_from, values: rules, version, changedAt: changed_at, changedByName: changed_by_name };
}
