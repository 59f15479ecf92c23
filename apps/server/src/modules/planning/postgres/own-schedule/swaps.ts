import { sql } from 'kysely';
import type { UserId } from '@ingang/kernel';
import type { Work } from '../../../../platform/database/work.ts';
import type { SwapState } from '../../domain/own-schedule/swap.ts';
import type { Swap, Swaps } from '../../usecases/own-schedule/ports.ts';

interface SwapRow {
  readonly id: string;
  readonly team_id: string;
  readonly asked_by: UserId;
  readonly offered_to: UserId | null;
  readonly colleague_id: UserId | null;
  readonly given_day: string;
  readonly given_from_minute: number;
  readonly given_until_minute: number;
  readonly wished_day: string | null;
  readonly wished_from_minute: number | null;
  readonly wished_until_minute: number | null;
  readonly note: string | null;
  readonly state: SwapState;
  readonly reason: string | null;
  readonly lapses_at: Date;
  readonly asked_at: Date;
  readonly answered_at: Date | null;
  readonly settled_at: Date | null;
  readonly decided_by: UserId | null;
  readonly version: number;
}

const selected = sql`SELECT *, given_date::text AS given_day, wished_date::text AS wished_day FROM planning_swap`;
const mostSwaps = 500;

export function swapsInPostgres({ tx }: Pick<Work, 'tx'>): Swaps {
  return {
    async list(settledAfter) {
      const { rows } = await sql<SwapRow>`${selected} WHERE settled_at IS NULL OR settled_at > ${settledAfter} ORDER BY asked_at DESC, id DESC LIMIT ${mostSwaps}`.execute(tx);
      return rows.map(toSwap);
    },
    async find(id) {
      const { rows } = await sql<SwapRow>`${selected} WHERE id = ${id}`.execute(tx);
      return rows[0] && toSwap(rows[0]);
    },
    async add({ given, wished, ...swap }) {
      const { numAffectedRows } = await sql`INSERT INTO planning_swap (id, team_id, asked_by, offered_to, given_date, given_from_minute, given_until_minute,
          wished_date, wished_from_minute, wished_until_minute, note, state, lapses_at, asked_at)
        VALUES (${swap.id}, ${swap.teamId}, ${swap.askedBy}, ${swap.offeredTo}, ${given.date}, ${given.fromMinute}, ${given.untilMinute},
          ${wished?.date ?? null}, ${wished?.fromMinute ?? null}, ${wished?.untilMinute ?? null}, ${swap.note}, ${swap.state}, ${swap.lapsesAt}, ${swap.askedAt})
        ON CONFLICT (asked_by, given_date) WHERE state IN ('asked', 'accepted') DO NOTHING`.execute(tx);
      return numAffectedRows === 1n;
    },
    async change({ id, version, state, colleagueId, reason, answeredAt, settledAt, decidedBy }) {
      const { numAffectedRows } = await sql`UPDATE planning_swap SET state = ${state}, colleague_id = ${colleagueId}, reason = ${reason}, answered_at = ${answeredAt},
          settled_at = ${settledAt}, decided_by = ${decidedBy}, version = ${version}
        WHERE id = ${id} AND version = ${version - 1}`.execute(tx);
      return numAffectedRows === 1n;
    },
    async lapse(now) {
      const stands = (agent: ReturnType<typeof sql>, part: 'given' | 'wished') => sql`EXISTS (SELECT FROM planning_shift AS shift JOIN planning_schedule AS schedule ON schedule.id = shift.schedule_id
        WHERE schedule.state = 'published' AND schedule.team_id = swap.team_id AND shift.agent_id = ${agent} AND shift.date = ${sql.ref(`swap.${part}_date`)}
          AND shift.from_minute = ${sql.ref(`swap.${part}_from_minute`)} AND shift.until_minute = ${sql.ref(`swap.${part}_until_minute`)})`;
      const { rows } = await sql<{ id: string }>`UPDATE planning_swap AS swap SET state = 'lapsed', settled_at = ${now}, version = version + 1
        WHERE state IN ('asked', 'accepted') AND (lapses_at <= ${now} OR NOT ${stands(sql`swap.asked_by`, 'given')}
          OR (wished_date IS NOT NULL AND NOT ${stands(sql`swap.offered_to`, 'wished')})) RETURNING id`.execute(tx);
      return rows.map(({ id }) => id);
    },
    async forget(now) {
      await sql`DELETE FROM planning_swap WHERE given_date < ${now}::date - (SELECT keep_days FROM retention_period WHERE kind = 'planning.swap')`.execute(tx);
    },
  };
}

function toSwap(row: SwapRow): Swap {
  const { wished_day: date, wished_from_minute: fromMinute, wished_until_minute: untilMinute } = row;
  return {
    id: row.id, teamId: row.team_id, askedBy: row.asked_by, offeredTo: row.offered_to, colleagueId: row.colleague_id,
    given: { date: row.given_day, fromMinute: row.given_from_minute, untilMinute: row.given_until_minute },
    wished: date === null || fromMinute === null || untilMinute === null ? null : { date, fromMinute, untilMinute },
    note: row.note, state: row.state, reason: row.reason, lapsesAt: row.lapses_at, askedAt: row.asked_at, answeredAt: row.answered_at, settledAt: row.settled_at,
    decidedBy: row.decided_by, version: row.version,
  };
}
