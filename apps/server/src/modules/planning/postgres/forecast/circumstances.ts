import { sql } from 'kysely';
import type { Work } from '../../../../platform/database/work.ts';
import type { KeptCircumstance, KeptCircumstances } from '../../usecases/forecast/ports.ts';
import { forecastTx } from './tables.ts';

const plainColumns = ['id', 'kind', 'name', 'authority_id', 'likeness', 'is_closed', 'reached', 'contacts_each', 'contacts', 'version', 'changed_at', 'changed_by'] as const;

export function circumstancesInPostgres(work: Work): KeptCircumstances {
  const tx = forecastTx(work);
  const select = () => tx.selectFrom('planning_circumstance').select([...plainColumns, sql<string>`date::text`.as('date'), sql<string | null>`until_date::text`.as('until_date')]);
  return {
    async list() {
      return (await select().orderBy('planning_circumstance.date', 'desc').orderBy('id').limit(2000).execute()).map(toCircumstance);
    },
    async find(id) {
      const row = await select().where('id', '=', id).executeTakeFirst();
      return row && toCircumstance(row);
    },
    async add(circumstance) {
      await tx.insertInto('planning_circumstance').values(rowOf(circumstance)).execute();
    },
    async change(circumstance) {
      const { id, ...row } = rowOf(circumstance);
      const { numUpdatedRows } = await tx.updateTable('planning_circumstance').set(row).where('id', '=', id).where('version', '=', circumstance.version - 1).executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    async remove(id, version) {
      const { numDeletedRows } = await tx.deleteFrom('planning_circumstance').where('id', '=', id).where('version', '=', version).executeTakeFirst();
      return numDeletedRows === 1n;
    },
  };
}

function rowOf({ authorityId, untilDate, isClosed, contactsEach, changedAt, changedBy, ...rest }: KeptCircumstance) {
  return { ...rest, authority_id: authorityId, until_date: untilDate, is_closed: isClosed, contacts_each: contactsEach, changed_at: changedAt, changed_by: changedBy };
}

function toCircumstance(row: ReturnType<typeof rowOf>): KeptCircumstance {
  const { authority_id: authorityId, until_date: untilDate, is_closed: isClosed, contacts_each: contactsEach, changed_at: changedAt, changed_by: changedBy, ...rest } = row;
  return { ...rest, authorityId, untilDate, isClosed, contactsEach, changedAt, changedBy };
}
