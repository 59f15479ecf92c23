import { sql } from 'kysely';
import type { Work } from '../../../../platform/database/work.ts';
import type { CountsFile, CountsFiles } from '../../usecases/forecast/ports.ts';
import { forecastTx } from './tables.ts';

export function countsFilesInPostgres(work: Work): CountsFiles {
  const tx = forecastTx(work);
  const select = () => tx.selectFrom('planning_counts').select(['id', 'name', 'interval_minutes', 'day_count', 'days_with_contacts', 'contact_count', 'kept_at', 'kept_by', sql<string>`first_date::text`.as('first_date')]);
  const find = async (id: string): Promise<CountsFile | undefined> => {
    const row = await select().where('id', '=', id).executeTakeFirst();
    return row && toFile(row);
  };
  return {
    find,
    async list() {
      return (await select().orderBy('kept_at', 'desc').orderBy('id', 'desc').limit(200).execute()).map(toFile);
    },
    async readTable(id) {
      const file = await find(id);
      if (!file) return undefined;
      const rows = await tx.selectFrom('planning_counts_series').select(['channel', 'product', 'authority', 'counts']).where('counts_id', '=', id).orderBy('position').execute();
      return { startDate: file.firstDate, intervalMinutes: file.intervalMinutes, series: rows.map(({ counts, ...names }) => ({ ...names, counts: Float64Array.from(counts, (count) => count ?? NaN) })) };
    },
    async add({ id, name, intervalMinutes, firstDate, dayCount, daysWithContacts, contactCount, keptAt, keptBy }, table) {
      await tx.insertInto('planning_counts').values({
        id, name, interval_minutes: intervalMinutes, first_date: firstDate, day_count: dayCount, days_with_contacts: daysWithContacts, contact_count: contactCount, kept_at: keptAt, kept_by: keptBy,
      }).execute();
      for (const [position, { counts, ...names }] of table.series.entries()) {
        await tx.insertInto('planning_counts_series').values({ counts_id: id, position, ...names, counts: Array.from(counts, (count) => (Number.isNaN(count) ? null : Math.round(count))) }).execute();
      }
    },
    async remove(id) {
      const { numDeletedRows } = await tx.deleteFrom('planning_counts').where('id', '=', id).executeTakeFirst();
      return numDeletedRows === 1n;
    },
  };
}

interface Row extends Pick<CountsFile, 'id' | 'name'> {
  readonly interval_minutes: number;
  readonly first_date: string;
  readonly day_count: number;
  readonly days_with_contacts: number;
  readonly contact_count: string | number;
  readonly kept_at: Date;
  readonly kept_by: CountsFile['keptBy'];
}

function toFile({ id, name, ...row }: Row): CountsFile {
  return {
    id, name, intervalMinutes: row.interval_minutes, firstDate: row.first_date, dayCount: row.day_count, daysWithContacts: row.days_with_contacts,
    contactCount: Number(row.contact_count), keptAt: row.kept_at, keptBy: row.kept_by,
  };
}
