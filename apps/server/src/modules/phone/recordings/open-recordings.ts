import type { RoomDeps } from '../../../platform/room.ts';
import type { JobHandler, Schedule } from '../../../platform/jobs/job.ts';
import type { TelephoneEngine } from '../engine/index.ts';
import { asTelephone } from '../live-receptions.ts';
import { markErased, markFailed, markSealed, recordingByName, recordingsToErase, unsealedRecordings } from '../postgres/recordings.ts';
import type { RecordingBook } from '../usecases/recordings.ts';
import { RecordingKeeper } from './recording-keeper.ts';
import { findSealingKeys } from './sealing-keys.ts';
import { Vault } from './vault.ts';

const vaults = new WeakMap<RoomDeps, Promise<Vault | undefined>>();

/** Where the recordings of this server lie; undefined when there is no key to seal them with. */
export function vaultOf(deps: RoomDeps): Promise<Vault | undefined> {
  const known = vaults.get(deps);
  if (known) return known;
  const made = findSealingKeys(deps.config).then((keys) => keys && new Vault(deps.config.recordingsDir, keys));
  vaults.set(deps, made);
  return made;
}

/** Takes recordings from this engine. */
export async function recordingKeeper(deps: RoomDeps, engine: TelephoneEngine): Promise<RecordingKeeper> {
  const vault = await vaultOf(deps);
  await vault?.forgetDrafts();
  return new RecordingKeeper({ engine, vault, book: bookOf(deps), log: deps.log });
}

function bookOf({ inWork }: Pick<RoomDeps, 'inWork'>): RecordingBook {
  const changed = (task: (work: Parameters<typeof markFailed>[0]) => Promise<void>, id: string): Promise<void> =>
    inWork(asTelephone, async (work) => {
      await task(work);
      work.publish({ topic: 'phone.recording-changed', subjectId: id });
    });
  return {
    byName: (name) => inWork(asTelephone, (work) => recordingByName(work, name)),
    unsealed: () => inWork(asTelephone, unsealedRecordings),
    sealed: (id, how) => changed((work) => markSealed(work, id, how), id),
    failed: (id) => changed((work) => markFailed(work, id), id),
  };
}

const batch = 500;
export const eraseRecordingsSchedule: Schedule = { kind: 'phone.erase-recordings', everySeconds: 3600 };

/**
 * Deletes the sound of recordings whose time is over, and then says so: when that fails half-way, the next run deletes what is
 * gone already.
 */
export function eraseRecordings(deps: RoomDeps): JobHandler {
  return async (work) => {
    const vault = await vaultOf(deps);
    const due = vault ? await recordingsToErase(work, batch) : [];
    for (const id of due) await vault?.erase(id);
    await markErased(work, due);
    if (due.length > 0) work.record({ action: 'erase', subjectKind: 'recording', details: { recordings: due.length, because: 'retention period over' } });
    if (due.length === batch) work.enqueue({ kind: eraseRecordingsSchedule.kind });
  };
}
