import type { JSONColumnType } from 'kysely';
import type { AuthorityId, UserId } from '@ingang/kernel';
import type { Work } from '../../../../platform/database/work.ts';
import type { CircumstanceKind } from '../../domain/forecast/circumstances.ts';
import type { Split } from '../../domain/forecast/counts-table.ts';
import type { ForecastSummary, Source } from '../../usecases/forecast/ports.ts';

type ForecastTables = {
  planning_counts: {
    id: string;
    name: string;
    interval_minutes: number;
    first_date: string;
    day_count: number;
    days_with_contacts: number;
    contact_count: string | number;
    kept_at: Date;
    kept_by: UserId | null;
  };
  planning_counts_series: { counts_id: string; position: number; channel: string | null; product: string | null; authority: string | null; counts: (number | null)[] };
  planning_circumstance: {
    id: string;
    kind: CircumstanceKind;
    name: string;
    authority_id: AuthorityId | null;
    date: string;
    until_date: string | null;
    likeness: string;
    is_closed: boolean;
    reached: number | null;
    contacts_each: number | null;
    contacts: number | null;
    version: number;
    changed_at: Date;
    changed_by: UserId | null;
  };
  planning_forecast: {
    id: string;
    work_id: string;
    name: string;
    source: Source;
    counts_id: string | null;
    channel: string | null;
    authority_id: string | null;
    split: Split;
    interval_minutes: number;
    starts_on: string;
    horizon_days: number;
    made_at: Date;
    made_by: UserId | null;
    summary: JSONColumnType<ForecastSummary> | null;
  };
  planning_forecast_series: { forecast_id: string; position: number; path: string[]; expected: number; content: JSONColumnType<object> };
};

export function forecastTx(work: Work) {
  return work.tx.withTables<ForecastTables>();
}
