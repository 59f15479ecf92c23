import { sql } from 'kysely';
import type { AuthorityId } from '@ingang/kernel';
import type { Tx } from '../../../platform/database/work.ts';
import type { KeptRecordingPolicy, RecordingPolicies } from '../usecases/recordings.ts';

interface Row {
  readonly id: string;
  readonly authority_id: string | null;
  readonly purpose: KeptRecordingPolicy['purpose'];
  readonly share_percent: number;
  readonly keep_days: number;
  readonly valid_from: Date;
  readonly valid_until: Date | null;
  readonly version: number;
  readonly changed_at: Date;
  readonly changed_by_name: string;
}

/** Decisions about recording in PostgreSQL. */
export function recordingPoliciesInPostgres(tx: Tx): RecordingPolicies {
  return {
    async list() {
      const { rows } = await sql<Row>`SELECT * FROM recording_policy ORDER BY valid_from DESC, id`.execute(tx);
      return rows.map((row) => ({
        id: row.id, purpose: row.purpose, sharePercent: row.share_percent, keepDays: row.keep_days, validFrom: row.valid_from.getTime(),
        version: row.version, changedAt: row.changed_at, changedByName: row.changed_by_name,
        ...(row.authority_id !== null && { authorityId: row.authority_id as AuthorityId }),
        ...(row.valid_until !== null && { validUntil: row.valid_until.getTime() }),
      }));
    },
    async add({ id, authorityId, purpose, sharePercent, keepDays, validFrom, validUntil, version, changedAt, changedByName }) {
      await sql`INSERT INTO recording_policy (id, authority_id, purpose, share_percent, keep_days, valid_from, valid_until, version, changed_at, changed_by_name)
        VALUES (${id}, ${authorityId ?? null}, ${purpose}, ${sharePercent}, ${keepDays}, ${new Date(validFrom)}, ${validUntil === undefined ? null : new Date(validUntil)},
          ${version}, ${changedAt}, ${changedByName})`.execute(tx);
    },
    async end({ id, validUntil, version, changedAt, changedByName }, basedOn) {
      const { numAffectedRows } = await sql`UPDATE recording_policy SET valid_until = ${validUntil === undefined ? null : new Date(validUntil)}, version = ${version},
        changed_at = ${changedAt}, changed_by_name = ${changedByName} WHERE id = ${id} AND version = ${basedOn}`.execute(tx);
      return numAffectedRows === 1n;
    },
    async remove(id, basedOn) {
      const { numAffectedRows } = await sql`DELETE FROM recording_policy WHERE id = ${id} AND version = ${basedOn}`.execute(tx);
      return numAffectedRows === 1n;
    },
  };
}
