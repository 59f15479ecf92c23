import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { Tx } from '../../../platform/database/work.ts';
import type { ImportRow } from '../domain/import.ts';
import type { Imports, RunningImport } from '../usecases/import-rows.ts';
import type { KnowledgeTables } from './tables.ts';

export type ImportRecord = Selectable<KnowledgeTables['knowledge_import']>;

const recordColumns = [
  'id', 'kind', 'file_name', 'authority_id', 'publish', 'dry_run', 'status', 'rows_total', 'rows_done',
  'created', 'changed', 'unchanged', 'rejected', 'errors', 'started_at', 'started_by', 'started_by_name', 'finished_at',
] as const;

export interface ImportShelf extends Imports {
  add(record: Pick<ImportRecord, 'id' | 'kind' | 'file_name' | 'authority_id' | 'publish' | 'dry_run' | 'started_at' | 'started_by' | 'started_by_name'>, rows: readonly ImportRow[]): Promise<void>;
  record(id: string): Promise<ImportRecord | undefined>;
  latest(limit: number): Promise<ImportRecord[]>;
  fail(id: string): Promise<void>;
}

export function importsInPostgres(tx: Tx, now: Date): ImportShelf {
  const db = tx.withTables<KnowledgeTables>();
  return {
    async add(record, rows) {
      await db
        .insertInto('knowledge_import')
        .values({ ...record, status: 'waiting', rows_total: rows.length, rows_done: 0, created: 0, changed: 0, unchanged: 0, rejected: 0, errors: '[]' })
        .execute();
      await sql`INSERT INTO knowledge_import_row (import_id, number, row)
        SELECT ${record.id}, entry.number, entry.row FROM jsonb_array_elements(${JSON.stringify(rows)}::jsonb) WITH ORDINALITY AS entry (row, number)`.execute(tx);
    },
    record: (id) => db.selectFrom('knowledge_import').select(recordColumns).where('id', '=', id).executeTakeFirst(),
    latest: (limit) => db.selectFrom('knowledge_import').select(recordColumns).orderBy('started_at', 'desc').limit(limit).execute(),
    async find(id): Promise<RunningImport | undefined> {
      const row = await db.selectFrom('knowledge_import').select(recordColumns).where('id', '=', id).forUpdate().executeTakeFirst();
      return row && { ...row, dryRun: row.dry_run, rowsTotal: row.rows_total, rowsDone: row.rows_done };
    },
    async rows(id, from, count): Promise<ImportRow[]> {
      const { rows } = await sql<{ row: ImportRow }>`SELECT row FROM knowledge_import_row
        WHERE import_id = ${id} AND number > ${from} AND number <= ${from + count} ORDER BY number`.execute(tx);
      return rows.map((entry) => entry.row);
    },
    async saveProgress(progress, done) {
      const { created, changed, unchanged, rejected } = progress;
      await db
        .updateTable('knowledge_import')
        .set({ created, changed, unchanged, rejected, rows_done: progress.rowsDone, errors: JSON.stringify(progress.errors), status: done ? 'done' : 'running' })
        .$if(done, (query) => query.set({ finished_at: now }))
        .where('id', '=', progress.id)
        .execute();
      if (done) await sql`DELETE FROM knowledge_import_row WHERE import_id = ${progress.id}`.execute(tx);
    },
    async fail(id) {
      await db.updateTable('knowledge_import').set({ status: 'failed', finished_at: now }).where('id', '=', id).execute();
    },
  };
}
