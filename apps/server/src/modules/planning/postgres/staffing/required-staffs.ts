import { sql, type JSONColumnType } from 'kysely';
import type { UserId } from '@ingang/kernel';
import type { Work } from '../../../../platform/database/work.ts';
import type { RequiredStaff, RequiredStaffs } from '../../usecases/staffing/ports.ts';

type StaffingTables = {
  planning_required_staff: {
    id: string;
    name: string;
    forecast_id: string | null;
    is_example: boolean;
    monday: string;
    team_id: string | null;
    period_minutes: 15 | 30 | 60;
    skills: JSONColumnType<Record<string, number[]>>;
    request: JSONColumnType<object>;
    figures: JSONColumnType<object>;
    kept_at: Date;
    kept_by: UserId | null;
  };
};

const columns = ['id', 'name', 'forecast_id', 'is_example', 'team_id', 'period_minutes', 'skills', 'request', 'figures', 'kept_at', 'kept_by'] as const;

export function requiredStaffsInPostgres(work: Work): RequiredStaffs {
  const tx = work.tx.withTables<StaffingTables>();
  const select = () => tx.selectFrom('planning_required_staff').select([...columns, sql<string>`monday::text`.as('monday')]);
  return {
    async list({ monday, teamId }) {
      let query = select();
      if (monday !== undefined) query = query.where('monday', '=', monday);
      if (teamId !== undefined) query = query.where((where) => where.or([where('team_id', '=', teamId), where('team_id', 'is', null)]));
      return (await query.orderBy('kept_at', 'desc').orderBy('id', 'desc').limit(200).execute()).map(toStaff);
    },
    async find(id) {
      const row = await select().where('id', '=', id).executeTakeFirst();
      return row && toStaff(row);
    },
    async add({ forecastId, isExample, teamId, periodMinutes, skills, request, figures, keptAt, keptBy, ...rest }) {
      await tx.insertInto('planning_required_staff').values({
        ...rest, forecast_id: forecastId, is_example: isExample, team_id: teamId, period_minutes: periodMinutes,
        skills: JSON.stringify(skills), request: JSON.stringify(request), figures: JSON.stringify(figures), kept_at: keptAt, kept_by: keptBy,
      }).execute();
    },
    async remove(id) {
      const { numDeletedRows } = await tx.deleteFrom('planning_required_staff').where('id', '=', id).executeTakeFirst();
      return numDeletedRows === 1n;
    },
  };
}

type Row = { [Name in (typeof columns)[number]]: unknown } & { readonly monday: string };

function toStaff(row: Row): RequiredStaff {
  const { forecast_id: forecastId, is_example: isExample, team_id: teamId, period_minutes: periodMinutes, kept_at: keptAt, kept_by: keptBy, ...rest } = row;
  return { ...rest, forecastId, isExample, teamId, periodMinutes, keptAt, keptBy } as RequiredStaff;
}
