import { sql } from 'kysely';
import type { DepartmentId, UserId } from '@ingang/kernel';
import type { Tx, Work } from '../../../platform/database/work.ts';
import type { KeptPickUp } from '../usecases/call-book.ts';

/** What was asked of a department: how often, and what came of it. */
export interface DepartmentPickUps {
  readonly asked: number;
  readonly answered: number;
  readonly answeredInTime: number;
  readonly medianSeconds: number | undefined;
  readonly lastMissedAt: Date | undefined;
}

export interface PickUpCounts {
  readonly departments: ReadonlyMap<DepartmentId, DepartmentPickUps>;
  readonly people: ReadonlyMap<UserId, DepartmentPickUps>;
}

/** Writes down who picked up, with the authority that each call is about. */
export async function writePickUps({ tx, newId }: Pick<Work, 'tx' | 'newId'>, pickUps: readonly KeptPickUp[]): Promise<void> {
  if (pickUps.length === 0) return;
  const rows = pickUps.map(({ callId, at, how, kind, departmentId, userId, askedBy, result, seconds }) => ({
    id: newId(), call_id: callId, at: new Date(at), how, kind, department_id: departmentId ?? null, user_id: userId ?? null, asked_by: askedBy ?? null, result, seconds,
  }));
  await sql`INSERT INTO pick_up (id, call_id, at, authority_id, how, kind, department_id, user_id, asked_by, result, seconds)
    SELECT row.id, row.call_id, row.at, call.authority_id, how, kind, row.department_id, row.user_id, row.asked_by, row.result, row.seconds
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS row(id uuid, call_id uuid, at timestamptz, how text, kind text, department_id uuid, user_id uuid, asked_by uuid, result text, seconds integer)
    LEFT JOIN call ON call.id = row.call_id`.execute(tx);
}

interface CountRow {
  readonly department_id: DepartmentId | null;
  readonly user_id: UserId | null;
  readonly asked: number;
  readonly answered: number;
  readonly in_time: number;
  readonly median: number;
  readonly last_missed: Date | null;
}

/**
 * How departments and people picked up since a moment, of the calls that the caller may see.
 *
 * @param agreedSeconds by department: ringing that long and being given up on is not having picked up
 */
export async function countPickUps(tx: Tx, since: Date, agreedSeconds: ReadonlyMap<string, number>): Promise<PickUpCounts> {
  const agreed = JSON.stringify(Object.fromEntries(agreedSeconds));
  const { rows } = await sql<CountRow>`WITH asked AS (
      SELECT *, coalesce((${agreed}::jsonb ->> department_id::text)::integer, 30) AS agreed FROM pick_up WHERE at >= ${since}
    ), counted AS (
      SELECT * FROM asked WHERE result <> 'withdrawn' OR seconds >= agreed
    )
    SELECT one.department_id, one.user_id, count(*)::integer AS asked, count(*) FILTER (WHERE result = 'answered')::integer AS answered,
      count(*) FILTER (WHERE result = 'answered' AND seconds <= agreed)::integer AS in_time,
      percentile_disc(0.5) WITHIN GROUP (ORDER BY CASE WHEN result = 'answered' THEN seconds ELSE 1000000 END)::integer AS median,
      max(at) FILTER (WHERE result <> 'answered') AS last_missed
    FROM counted CROSS JOIN LATERAL (VALUES (counted.department_id, NULL::uuid), (NULL::uuid, CASE WHEN kind = 'person' THEN counted.user_id END)) AS one(department_id, user_id)
    WHERE one.department_id IS NOT NULL OR one.user_id IS NOT NULL
    GROUP BY one.department_id, one.user_id`.execute(tx);
  const counts = rows.map((row) => [row, { asked: row.asked, answered: row.answered, answeredInTime: row.in_time, medianSeconds: row.median >= 1_000_000 ? undefined : row.median, lastMissedAt: row.last_missed ?? undefined }] as const);
  return {
    departments: new Map(counts.flatMap(([{ department_id: id }, count]) => (id === null ? [] : [[id, count] as const]))),
    people: new Map(counts.flatMap(([{ user_id: id }, count]) => (id === null ? [] : [[id, count] as const]))),
  };
}

/** Takes away what is older than its retention period. */
export async function forgetPickUps({ tx, now }: Pick<Work, 'tx' | 'now'>): Promise<void> {
  await sql`DELETE FROM pick_up WHERE at < ${now}::timestamptz - make_interval(days => (SELECT keep_days FROM retention_period WHERE kind = 'phone.pick-up'))`.execute(tx);
}
