import type { Work } from '../../platform/database/work.ts';
import { importsInPostgres } from './postgres/imports.ts';
import type { ImportDesk } from './usecases/start-import.ts';

/** Keeps the rows of a file until the turns take them in. */
export function importDesk(work: Work): ImportDesk {
  return {
    async add({ kind, fileName, authorityId, publish, dryRun }, rows) {
      const id = work.newId();
      const record = {
        id,
        kind,
        file_name: fileName,
        authority_id: authorityId,
        publish,
        dry_run: dryRun,
        started_at: work.now,
        started_by: work.principal.userId ?? null,
        started_by_name: work.principal.name,
      };
      await importsInPostgres(work.tx, work.now).add(record, rows);
      return id;
    },
  };
}
