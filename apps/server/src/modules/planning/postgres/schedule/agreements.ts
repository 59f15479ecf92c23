import { sql } from 'kysely';
import type { UserId } from '@ingang/kernel';
import type { Work } from '../../../../platform/database/work.ts';
import type { Agreements, KeptAbsence, KeptContract, KeptWish } from '../../usecases/schedule/ports.ts';
import { scheduleTables } from './tables.ts';

const zone = 'Europe/Amsterdam';

/** Contracts, absences, wishes and requirements; absences are instants in the database and on the clock on the wall here. */
export function agreementsInPostgres(work: Pick<Work, 'tx'>): Agreements {
  const tx = scheduleTables(work);
  const wishes = () => tx.selectFrom('planning_wish').select(['id', 'user_id', sql<string>`date::text`.as('date'), 'from_minute', 'until_minute', 'answer', 'reason', 'version']);
  const absencesWhere = async (condition: ReturnType<typeof sql<boolean>>): Promise<KeptAbsence[]> => (await sql<KeptAbsence>`
    SELECT id, user_id AS "userId", kind,
      to_char(starts_at AT TIME ZONE ${zone}, 'YYYY-MM-DD') AS "fromDate", (extract(epoch FROM (starts_at AT TIME ZONE ${zone})::time) / 60)::integer AS "fromMinute",
      to_char((ends_at - interval '1 second') AT TIME ZONE ${zone}, 'YYYY-MM-DD') AS "untilDate",
      ((extract(epoch FROM ((ends_at - interval '1 second') AT TIME ZONE ${zone})::time) + 1) / 60)::integer AS "untilMinute"
    FROM planning_absence WHERE ${condition} ORDER BY starts_at, id`.execute(work.tx)).rows;
  return {
    async contracts(users) {
      if (users.length === 0) return [];
      const rows = await tx.selectFrom('planning_contract').selectAll().where('user_id', 'in', users).execute();
      return rows.map((row): KeptContract => ({
        userId: row.user_id, place: row.place, paidMinutesAWeek: row.paid_minutes_a_week, mostDays: row.most_days, shortestShiftMinutes: row.shortest_shift_minutes,
        longestShiftMinutes: row.longest_shift_minutes, version: row.version,
        week: row.week.map((day) => ('off' in day ? { weekday: day.weekday, hours: null } : { weekday: day.weekday, hours: { fromMinute: day.fromMinute, untilMinute: day.untilMinute } })),
      }));
    },
    async keepContract({ userId, version, week, ...contract }, { at, by }) {
      const row = {
        place: contract.place, paid_minutes_a_week: contract.paidMinutesAWeek, most_days: contract.mostDays, shortest_shift_minutes: contract.shortestShiftMinutes,
        longest_shift_minutes: contract.longestShiftMinutes, week: JSON.stringify(week.map(({ weekday, hours }) => (hours ? { weekday, ...hours } : { weekday, off: true }))),
        version, changed_at: at, changed_by: by,
      };
      if (version === 1) {
        const added = await tx.insertInto('planning_contract').values({ user_id: userId, ...row }).onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
        return added.numInsertedOrUpdatedRows === 1n;
      }
      const { numUpdatedRows } = await tx.updateTable('planning_contract').set(row).where('user_id', '=', userId).where('version', '=', version - 1).executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    absences: async (users, from, until) => (users.length === 0 ? [] : absencesWhere(sql<boolean>`user_id = ANY (${users}::uuid[])
      AND starts_at < (${until}::date + 1) AT TIME ZONE ${zone} AND ends_at > ${from}::date AT TIME ZONE ${zone}`)),
    findAbsence: async (id) => (await absencesWhere(sql<boolean>`id = ${id}`))[0],
    async addAbsence({ id, userId, kind, fromDate, fromMinute, untilDate, untilMinute }, { at, by }) {
      await sql`INSERT INTO planning_absence (id, user_id, kind, starts_at, ends_at, noted_at, noted_by) VALUES (${id}, ${userId}, ${kind},
        (${fromDate}::date + make_interval(mins => ${fromMinute})) AT TIME ZONE ${zone},
        (${untilDate}::date + make_interval(mins => ${untilMinute})) AT TIME ZONE ${zone}, ${at}, ${by})`.execute(work.tx);
    },
    removeAbsence: async (id) => (await sql`DELETE FROM planning_absence WHERE id = ${id}`.execute(work.tx)).numAffectedRows === 1n,
    async wishes(users, from, until) {
      if (users.length === 0) return [];
      return (await wishes().where('user_id', 'in', users).where(sql<boolean>`date BETWEEN ${from} AND ${until}`).orderBy('date').execute()).map(toWish);
    },
    async findWish(id) {
      const row = await wishes().where('id', '=', id).executeTakeFirst();
      return row && toWish(row);
    },
    async putWish({ id, userId, date, hours }, { at }) {
      const row = { from_minute: hours?.fromMinute ?? null, until_minute: hours?.untilMinute ?? null, noted_at: at, answer: null, reason: null, answered_at: null, answered_by: null, version: 1 };
      await tx.insertInto('planning_wish').values({ id, user_id: userId, date, ...row }).onConflict((conflict) => conflict.columns(['user_id', 'date']).doUpdateSet({ id, ...row })).execute();
    },
    async answerWish({ id, answer, reason, version }, { at, by }) {
      const row = answer === null ? { answered_at: null, answered_by: null } : { answered_at: at, answered_by: by };
      const { numUpdatedRows } = await tx.updateTable('planning_wish').set({ answer, reason, version, ...row }).where('id', '=', id).where('version', '=', version - 1).executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    removeWish: async (id) => (await tx.deleteFrom('planning_wish').where('id', '=', id).executeTakeFirst()).numDeletedRows === 1n,
    async requirement(teamId) {
      const row = await tx.selectFrom('planning_requirement').select(['team_id', 'content', 'version']).where('team_id', '=', teamId).executeTakeFirst();
      return row && { teamId: row.team_id, content: row.content, version: row.version };
    },
    async keepRequirement({ teamId, content, version }, { at, by }) {
      const row = { content: JSON.stringify(content), version, changed_at: at, changed_by: by };
      if (version === 1) {
        const added = await tx.insertInto('planning_requirement').values({ team_id: teamId, ...row }).onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
        return added.numInsertedOrUpdatedRows === 1n;
      }
      const { numUpdatedRows } = await tx.updateTable('planning_requirement').set(row).where('team_id', '=', teamId).where('version', '=', version - 1).executeTakeFirst();
      return numUpdatedRows === 1n;
    },
  };
}

type WishRow = { id: string; user_id: UserId; date: string; from_minute: number | null; until_minute: number | null; answer: KeptWish['answer']; reason: string | null; version: number };

function toWish({ id, user_id: userId, date, from_minute: fromMinute, until_minute: untilMinute, answer, reason, version }: WishRow): KeptWish {
  return { id, userId, date, hours: fromMinute === null || untilMinute === null ? null : { fromMinute, untilMinute }, answer, reason, version };
}

/** Which of these people are in teams that the caller plans for. */
export async function mayPlanFor(work: Pick<Work, 'tx'>, userId: UserId): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`SELECT EXISTS (SELECT FROM team_member WHERE user_id = ${userId} AND team_id = ANY (app.planned_teams())) AS may`.execute(work.tx);
  return rows[0]?.may === true;
}
