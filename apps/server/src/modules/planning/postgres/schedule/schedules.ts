import { sql } from 'kysely';
import type { UserId } from '@ingang/kernel';
import type { Work } from '../../../../platform/database/work.ts';
import type { Change, KeptSchedule, KeptShift, Schedules } from '../../usecases/schedule/ports.ts';
import type { PlannedShift } from '../../domain/schedule/week.ts';
import { scheduleTables } from './tables.ts';

const kept = sql<unknown>`(SELECT make_interval(days => keep_days) FROM retention_period WHERE kind = 'planning.schedule')`;

export function schedulesInPostgres(work: Pick<Work, 'tx'>): Schedules {
  const tx = scheduleTables(work);
  const schedules = () => tx.selectFrom('planning_schedule').selectAll().select(sql<string>`week::text`.as('monday'));
  return {
    async plannedTeams() {
      const { rows } = await sql<{ teams: string[] }>`SELECT app.planned_teams() AS teams`.execute(work.tx);
      return new Set(rows[0]?.teams);
    },
    async find(id) {
      const row = await schedules().where('id', '=', id).executeTakeFirst();
      return row && toSchedule(row);
    },
    ofWeek: async (teamId, week) => (await schedules().where('team_id', '=', teamId).where(sql<boolean>`week = ${week}::date`).execute()).map(toSchedule),
    async add({ id, teamId, week, state, basis, figures, generated, publishedAt, publishedBy }, { at, by }) {
      const added = await tx.insertInto('planning_schedule').values({
        id, team_id: teamId, week, state, basis: JSON.stringify(basis), figures: figures && JSON.stringify(figures), generated, published_at: publishedAt, published_by: publishedBy, changed_at: at, changed_by: by,
      }).onConflict((conflict) => conflict.columns(['team_id', 'week', 'state']).doNothing()).executeTakeFirst();
      return added.numInsertedOrUpdatedRows === 1n;
    },
    async claim(id, version, { basis, figures, generated, publishedAt, publishedBy }, { at, by }) {
      const { numUpdatedRows } = await tx.updateTable('planning_schedule').set({
        version: version + 1, changed_at: at, changed_by: by,
        ...(basis !== undefined && { basis: JSON.stringify(basis) }), ...(figures !== undefined && { figures: figures && JSON.stringify(figures) }), ...(generated !== undefined && { generated }),
        ...(publishedAt !== undefined && { published_at: publishedAt }), ...(publishedBy !== undefined && { published_by: publishedBy }),
      }).where('id', '=', id).where('version', '=', version).executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    async touch(id, { at, by }) {
      await tx.updateTable('planning_schedule').set({ version: sql`version + 1`, changed_at: at, changed_by: by }).where('id', '=', id).execute();
    },
    remove: async (id) => void (await tx.deleteFrom('planning_schedule').where('id', '=', id).execute()),
    async forget(now) {
      await sql`DELETE FROM planning_schedule WHERE week + 7 < (${now}::timestamptz - ${kept})::date`.execute(work.tx);
      await sql`DELETE FROM planning_absence WHERE ends_at < ${now}::timestamptz - ${kept}`.execute(work.tx);
      await sql`DELETE FROM planning_wish WHERE date < (${now}::timestamptz - ${kept})::date`.execute(work.tx);
    },
    ...shiftsIn(work),
  };
}

type ShiftPart = Pick<Schedules, 'shifts' | 'publishedShifts' | 'workedDays' | 'findShift' | 'addShift' | 'changeShift' | 'removeShift' | 'replaceShifts'>;

function shiftsIn(work: Pick<Work, 'tx'>): ShiftPart {
  const tx = scheduleTables(work);
  const shifts = () => tx.selectFrom('planning_shift').selectAll('planning_shift').select(sql<string>`planning_shift.date::text`.as('day')).orderBy('planning_shift.date').orderBy('from_minute').orderBy('planning_shift.id');
  const rowOf = (scheduleId: string, id: string, shift: PlannedShift, { at, by }: Change) => ({ id, schedule_id: scheduleId, agent_id: shift.agentId, date: shift.date, ...hoursOf(shift), changed_at: at, changed_by: by });
  const part: ShiftPart = {
    shifts: async (scheduleId) => (await shifts().where('schedule_id', '=', scheduleId).execute()).map(toShift),
    async publishedShifts(users, from, until) {
      if (users.length === 0) return [];
      const rows = await shifts().innerJoin('planning_schedule', 'planning_schedule.id', 'planning_shift.schedule_id').where('planning_schedule.state', '=', 'published')
        .where('agent_id', 'in', users).where(sql<boolean>`planning_shift.date BETWEEN ${from} AND ${until}`).execute();
      return rows.map(toShift);
    },
    async workedDays(users, from, until) {
      if (users.length === 0) return new Map();
      const { rows } = await sql<{ agent_id: UserId; date: string; paid_minutes: number; is_night: boolean }>`
        SELECT agent_id, shift.date::text AS date, bool_or(least(until_minute, 360) - from_minute > 60) AS is_night, sum(until_minute - from_minute
          - (SELECT coalesce(sum((pause ->> 'untilMinute')::integer - (pause ->> 'fromMinute')::integer), 0) FROM jsonb_array_elements(breaks) AS pause))::integer AS paid_minutes
        FROM planning_shift AS shift JOIN planning_schedule AS schedule ON schedule.id = shift.schedule_id
        WHERE schedule.state = 'published' AND agent_id = ANY (${users}::uuid[]) AND shift.date BETWEEN ${from} AND ${until} GROUP BY agent_id, shift.date ORDER BY shift.date`.execute(work.tx);
      const perPerson = Map.groupBy(rows, ({ agent_id: agentId }) => agentId);
      return new Map([...perPerson].map(([agentId, days]) => [agentId, days.map((day) => ({ date: day.date, paidMinutes: day.paid_minutes, ...(day.is_night && { isNight: true }) }))]));
    },
    async findShift(id) {
      const row = await shifts().where('planning_shift.id', '=', id).executeTakeFirst();
      return row && { ...toShift(row), scheduleId: row.schedule_id };
    },
    async addShift(scheduleId, id, shift, change) {
      const added = await tx.insertInto('planning_shift').values(rowOf(scheduleId, id, shift, change)).onConflict((conflict) => conflict.columns(['schedule_id', 'agent_id', 'date']).doNothing()).executeTakeFirst();
      return added.numInsertedOrUpdatedRows === 1n;
    },
    async changeShift(id, version, shift, { at, by }) {
      const { numUpdatedRows } = await tx.updateTable('planning_shift').set({ ...hoursOf(shift), version: version + 1, changed_at: at, changed_by: by }).where('id', '=', id).where('version', '=', version).executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    removeShift: async (id, version) => (await tx.deleteFrom('planning_shift').where('id', '=', id).where('version', '=', version).executeTakeFirst()).numDeletedRows === 1n,
    async replaceShifts(scheduleId, wanted, newId, change) {
      const known = new Map((await part.shifts(scheduleId)).map((shift) => [keyOf(shift), shift]));
      const kept = new Set(wanted.map(keyOf));
      const gone = [...known].flatMap(([key, { id }]) => (kept.has(key) ? [] : [id]));
      if (gone.length > 0) await tx.deleteFrom('planning_shift').where('id', 'in', gone).execute();
      const added = wanted.filter((shift) => !known.has(keyOf(shift))).map((shift) => rowOf(scheduleId, newId(), shift, change));
      if (added.length > 0) await tx.insertInto('planning_shift').values(added).execute();
      for (const shift of wanted) {
        const old = known.get(keyOf(shift));
        if (old && textOf(old) !== textOf(shift)) await part.changeShift(old.id, old.version, shift, change);
      }
    },
  };
  return part;
}

function hoursOf({ fromMinute, untilMinute, breaks, activities }: Omit<PlannedShift, 'agentId' | 'date'>) {
  return { from_minute: fromMinute, until_minute: untilMinute, breaks: JSON.stringify(breaks), activities: JSON.stringify(activities) };
}

function keyOf({ agentId, date }: PlannedShift): string {
  return `${agentId} ${date}`;
}

function textOf({ fromMinute, untilMinute, breaks, activities }: PlannedShift): string {
  return JSON.stringify([fromMinute, untilMinute, breaks.map((span) => [span.fromMinute, span.untilMinute]), activities.map((span) => [span.kind, span.fromMinute, span.untilMinute])]);
}

type ScheduleRow = { id: string; team_id: string; monday: string; state: KeptSchedule['state']; basis: KeptSchedule['basis']; figures: KeptSchedule['figures']; generated: boolean; version: number; changed_at: Date; published_at: Date | null; published_by: KeptSchedule['publishedBy'] };

function toSchedule({ team_id: teamId, monday, changed_at: changedAt, published_at: publishedAt, published_by: publishedBy, id, state, basis, figures, generated, version }: ScheduleRow): KeptSchedule {
  return { id, teamId, week: monday, state, basis, figures, generated, version, changedAt, publishedAt, publishedBy };
}

type ShiftRow = { id: string; agent_id: KeptShift['agentId']; day: string; from_minute: number; until_minute: number; starts_at: Date; ends_at: Date; breaks: KeptShift['breaks']; activities: KeptShift['activities']; version: number };

function toShift({ id, agent_id: agentId, day: date, from_minute: fromMinute, until_minute: untilMinute, starts_at: startsAt, ends_at: endsAt, breaks, activities, version }: ShiftRow): KeptShift {
  return { id, version, agentId, date, fromMinute, untilMinute, breaks, activities, startsAt, endsAt };
}
