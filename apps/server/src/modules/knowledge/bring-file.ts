import type { RoomDeps } from '../../platform/room.ts';
import type { WorkFor } from '../../platform/database/work.ts';
import { importDesk } from './import-desk.ts';
import { importTurn } from './import-job.ts';
import { importsInPostgres, type ImportRecord } from './postgres/imports.ts';
import { startImport, type NewImport } from './usecases/start-import.ts';

/**
 * Takes a whole file in and waits for it: for the command line. The same turns as the job does, so stopping halfway loses
 * nothing and the screens show it too.
 *
 * @param onProgress hears after each turn how far it is
 * @throws Invalid for a file that cannot be read; NotFound
 */
export async function bringFile(
  deps: Pick<RoomDeps, 'inWork'>,
  workFor: WorkFor,
  wanted: NewImport,
  onProgress: (record: ImportRecord) => void,
): Promise<ImportRecord> {
  const id = await deps.inWork(workFor, (work) => startImport(importDesk(work), wanted));
  for (;;) {
    const { done, record } = await deps.inWork(workFor, async (work) => ({
      done: await importTurn(work, id),
      record: (await importsInPostgres(work.tx, work.now).record(id))!,
    }));
    onProgress(record);
    if (done) return record;
  }
}
