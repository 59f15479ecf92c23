import type { JSONColumnType } from 'kysely';
import type { UserId } from '@ingang/kernel';
import type { Scenario } from '@ingang/planning/scenario';
import type { Work } from '../../../platform/database/work.ts';
import type { KeptScenario, Scenarios } from '../usecases/ports.ts';

type PlanningTables = {
  planning_scenario: { id: string; name: string; content: JSONColumnType<Scenario>; version: number; changed_at: Date; changed_by: UserId | null };
};

export function scenariosInPostgres(work: Work): Scenarios {
  const tx = work.tx.withTables<PlanningTables>();
  return {
    async list() {
      const rows = await tx.selectFrom('planning_scenario').select(['id', 'name', 'version', 'changed_at', 'changed_by']).orderBy('name').orderBy('id').execute();
      return rows.map(({ changed_at: changedAt, changed_by: changedBy, ...row }) => ({ ...row, changedAt, changedBy }));
    },
    async find(id) {
      const row = await tx.selectFrom('planning_scenario').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row) return undefined;
      const { changed_at: changedAt, changed_by: changedBy, ...rest } = row;
      return { ...rest, changedAt, changedBy };
    },
    async add(scenario) {
      await tx.insertInto('planning_scenario').values(rowOf(scenario)).execute();
    },
    async change(scenario) {
      const { id, ...row } = rowOf(scenario);
      const { numUpdatedRows } = await tx.updateTable('planning_scenario').set(row).where('id', '=', id).where('version', '=', scenario.version - 1).executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    async remove(id, version) {
      const { numDeletedRows } = await tx.deleteFrom('planning_scenario').where('id', '=', id).where('version', '=', version).executeTakeFirst();
      return numDeletedRows === 1n;
    },
  };
}

function rowOf({ id, name, content, version, changedAt, changedBy }: KeptScenario) {
  return { id, name, content: JSON.stringify(content), version, changed_at: changedAt, changed_by: changedBy };
}
