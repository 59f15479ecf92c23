import { sql } from 'kysely';
import type { UserId } from '@ingang/kernel';
import type { Work } from '../../../../platform/database/work.ts';
import type { ToldEvent } from '../../domain/own-schedule/told-events.ts';
import type { CalendarFeeds, Feed, ToldEvents } from '../../usecases/own-schedule/ports.ts';

export function calendarFeedsInPostgres({ tx }: Pick<Work, 'tx'>): CalendarFeeds {
  return {
    async of(userId) {
      const { rows } = await sql<Feed>`SELECT created_at AS "createdAt", last_read_at AS "lastReadAt" FROM planning_calendar_feed WHERE user_id = ${userId}`.execute(tx);
      return rows[0];
    },
    async put(userId, secretHash, at) {
      await sql`DELETE FROM planning_calendar_feed WHERE user_id = ${userId}`.execute(tx);
      await sql`INSERT INTO planning_calendar_feed (user_id, secret_hash, created_at) VALUES (${userId}, ${secretHash}, ${at})`.execute(tx);
    },
    revoke: async (userId) => (await sql`DELETE FROM planning_calendar_feed WHERE user_id = ${userId}`.execute(tx)).numAffectedRows === 1n,
    async ownerOf(secretHash, at) {
      const { rows } = await sql<{ user_id: UserId; display_name: string; language: 'nl' | 'en' }>`SELECT * FROM app.find_calendar(${secretHash}, ${at})`.execute(tx);
      return rows[0] && { userId: rows[0].user_id, name: rows[0].display_name, language: rows[0].language };
    },
  };
}

/** Two programs may read one calendar at the same time; the second waits for what the first is told. */
export function toldEventsInPostgres({ tx }: Pick<Work, 'tx'>): ToldEvents {
  return {
    async lock(userId) {
      await sql`SELECT pg_advisory_xact_lock(hashtextextended('planning-calendar ' || ${userId}, 0))`.execute(tx);
      const { rows } = await sql<ToldEvent>`SELECT id, date::text AS date, starts_at AS "startsAt", ends_at AS "endsAt", details, sequence, is_cancelled AS "isCancelled", changed_at AS "changedAt"
        FROM planning_calendar_event WHERE user_id = ${userId} ORDER BY date`.execute(tx);
      return rows;
    },
    async keep(userId, events) {
      for (const { id, date, startsAt, endsAt, details, sequence, isCancelled, changedAt } of events) {
        await sql`INSERT INTO planning_calendar_event (id, user_id, date, starts_at, ends_at, details, sequence, is_cancelled, changed_at)
          VALUES (${id}, ${userId}, ${date}, ${startsAt}, ${endsAt}, ${JSON.stringify(details)}, ${sequence}, ${isCancelled}, ${changedAt})
          ON CONFLICT (user_id, date) DO UPDATE SET starts_at = excluded.starts_at, ends_at = excluded.ends_at, details = excluded.details,
            sequence = excluded.sequence, is_cancelled = excluded.is_cancelled, changed_at = excluded.changed_at`.execute(tx);
      }
    },
    async forget(userId, before) {
      await sql`DELETE FROM planning_calendar_event WHERE user_id = ${userId} AND date < ${before}`.execute(tx);
    },
  };
}
