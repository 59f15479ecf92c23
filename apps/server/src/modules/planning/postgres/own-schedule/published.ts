import { sql } from 'kysely';
import type { Work } from '../../../../platform/database/work.ts';
import type { PublishedSchedules, PublishedShift, PublishedWeek } from '../../usecases/own-schedule/ports.ts';

/** Row-level security keeps to the teams of the caller; a draft is nobody's to work by. */
export function publishedInPostgres({ tx }: Pick<Work, 'tx'>): PublishedSchedules {
  return {
    async shifts(users, from, until) {
      if (users.length === 0) return [];
      const { rows } = await sql<PublishedShift>`
        SELECT shift.id, shift.version, shift.agent_id AS "agentId", shift.date::text AS date, shift.from_minute AS "fromMinute", shift.until_minute AS "untilMinute",
          shift.breaks, shift.activities, shift.starts_at AS "startsAt", shift.ends_at AS "endsAt", schedule.team_id AS "teamId"
        FROM planning_shift AS shift JOIN planning_schedule AS schedule ON schedule.id = shift.schedule_id AND schedule.state = 'published'
        WHERE shift.agent_id = ANY (${users}::uuid[]) AND shift.date BETWEEN ${from} AND ${until} ORDER BY shift.starts_at, shift.id`.execute(tx);
      return rows;
    },
    async weeks(userId, from, until) {
      const { rows } = await sql<PublishedWeek>`
        SELECT schedule.team_id AS "teamId", schedule.week::text AS week, schedule.published_at AS "publishedAt" FROM planning_schedule AS schedule
        WHERE schedule.state = 'published' AND schedule.week BETWEEN ${from} AND ${until}
          AND schedule.team_id IN (SELECT team_id FROM team_member WHERE user_id = ${userId})
        ORDER BY schedule.week, schedule.team_id`.execute(tx);
      return rows;
    },
  };
}
