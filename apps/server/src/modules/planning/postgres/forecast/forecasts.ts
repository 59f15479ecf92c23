import { sql } from 'kysely';
import type { KeptForecast } from '@ingang/planning/forecast';
import type { Work } from '../../../../platform/database/work.ts';
import type { MadeSeries } from '../../domain/forecast/make-forecast.ts';
import type { AskedForecast, Forecasts } from '../../usecases/forecast/ports.ts';
import { forecastTx } from './tables.ts';

interface SeriesContent {
  readonly kept: KeptForecast;
  readonly history: MadeSeries['history'];
}

const columns = ['id', 'name', 'source', 'counts_id', 'channel', 'authority_id', 'split', 'interval_minutes', 'horizon_days', 'made_at', 'made_by'] as const;

export function forecastsInPostgres(work: Work): Forecasts {
  const tx = forecastTx(work);
  const startsOn = sql<string>`starts_on::text`.as('starts_on');
  const expected = sql<number>`coalesce((SELECT expected FROM planning_forecast_series WHERE forecast_id = planning_forecast.id AND position = 0), 0)`.as('expected');
  return {
    async list() {
      const rows = await tx.selectFrom('planning_forecast').select([...columns, startsOn, expected]).where('summary', 'is not', null).orderBy('made_at', 'desc').orderBy('id', 'desc').limit(100).execute();
      return rows.map(({ expected: contacts, ...row }) => ({ ...toCard(row), madeBy: row.made_by, expected: contacts }));
    },
    async find(id) {
      const row = await tx.selectFrom('planning_forecast').select([...columns, startsOn, expected, 'summary']).where('id', '=', id).where('summary', 'is not', null).executeTakeFirst();
      if (!row) return undefined;
      const series = await tx.selectFrom('planning_forecast_series').select(['position', 'path', 'expected']).where('forecast_id', '=', id).orderBy('position').execute();
      const { expected: contacts, summary, ...card } = row;
      return { ...toCard(card), madeBy: row.made_by, expected: contacts, summary: summary!, series };
    },
    async findAsked(id) {
      const row = await tx.selectFrom('planning_forecast').select([...columns, 'work_id', startsOn]).where('id', '=', id).executeTakeFirst();
      return row && { ...toCard(row), workId: row.work_id, madeBy: row.made_by! };
    },
    async readSeries(id, position) {
      const row = await tx.selectFrom('planning_forecast_series').select('content').where('forecast_id', '=', id).where('position', '=', position).executeTakeFirst();
      return row?.content as SeriesContent | undefined;
    },
    async ask({ workId, countsId, authorityId, intervalMinutes, startsOn: first, horizonDays, madeAt, madeBy, ...rest }) {
      await tx.insertInto('planning_forecast').values({
        ...rest, work_id: workId, counts_id: countsId, authority_id: authorityId, interval_minutes: intervalMinutes, starts_on: first, horizon_days: horizonDays, made_at: madeAt, made_by: madeBy,
      }).execute();
    },
    async keep(id, { series }, summary) {
      const { numUpdatedRows } = await tx.updateTable('planning_forecast').set({ summary: JSON.stringify(summary) }).where('id', '=', id).where('summary', 'is', null).executeTakeFirst();
      if (numUpdatedRows === 0n) return false;
      for (const [position, { path, kept, history }] of series.entries()) {
        const total = kept.days.reduce((sum, day) => sum + day.expected, 0);
        await tx.insertInto('planning_forecast_series').values({ forecast_id: id, position, path: [...path], expected: total, content: JSON.stringify({ kept, history }) }).execute();
      }
      return true;
    },
    async remove(id) {
      const { numDeletedRows } = await tx.deleteFrom('planning_forecast').where('id', '=', id).executeTakeFirst();
      return numDeletedRows === 1n;
    },
    async forgetUnmade(before) {
      await tx.deleteFrom('planning_forecast').where('summary', 'is', null).where('made_at', '<', before).execute();
    },
  };
}

type CardRow = { readonly [Name in 'id' | 'name' | 'channel' | 'split' | 'source']: AskedForecast[Name] } & {
  readonly counts_id: string | null;
  readonly authority_id: string | null;
  readonly interval_minutes: number;
  readonly starts_on: string;
  readonly horizon_days: number;
  readonly made_at: Date;
};

function toCard({ id, name, channel, split, source, ...row }: CardRow): Omit<AskedForecast, 'workId' | 'madeBy'> {
  return {
    id, name, channel, split, source, countsId: row.counts_id, authorityId: row.authority_id, intervalMinutes: row.interval_minutes, startsOn: row.starts_on,
    horizonDays: row.horizon_days, madeAt: row.made_at,
  };
}
