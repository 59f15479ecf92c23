import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/work.ts';
import type { SynonymGroup } from '../domain/search/index.ts';
import type { SynonymList, Synonyms } from '../usecases/synonyms.ts';
import type { KnowledgeTables } from './tables.ts';

export function synonymsInPostgres(tx: Tx): Synonyms {
  const db = tx.withTables<KnowledgeTables>();
  return {
    async read(): Promise<SynonymList> {
      const { version } = await db.selectFrom('synonym_list').select('version').executeTakeFirstOrThrow();
      const rows = await db.selectFrom('synonym_group').selectAll().orderBy('position').execute();
      const groups = rows.map((row): SynonymGroup => ({ id: row.id, everyday: row.everyday, official: row.official, bothWays: row.both_ways }));
      return { version, groups };
    },

    async replace(groups, basedOn): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('synonym_list')
        .set({ version: sql`version + 1` })
        .where('version', '=', basedOn)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows !== 1n) return false;
      await db.deleteFrom('synonym_group').execute();
      const rows = groups.map((group, position) => ({
        id: group.id,
        position,
        everyday: [...group.everyday],
        official: [...group.official],
        both_ways: group.bothWays,
      }));
      if (rows.length > 0) await db.insertInto('synonym_group').values(rows).execute();
      return true;
    },
  };
}
