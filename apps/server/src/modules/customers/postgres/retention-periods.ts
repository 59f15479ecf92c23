import type { Tx } from '../../../platform/database/work.ts';
import type { CustomersTables } from './tables.ts';

export interface RetentionPeriod {
  readonly kind: string;
  readonly keepDays: number;
  readonly countedFrom: string;
  readonly ground: string;
}

/** How long each kind of data is kept: rows that a privacy officer may change. */
export function postgresRetentionPeriods(tx: Tx): {
  list(): Promise<RetentionPeriod[]>;
  change(kind: string, keepDays: number, ground: string): Promise<RetentionPeriod | undefined>;
} {
  const tables = tx.withTables<CustomersTables>();
  const columns = ['kind', 'keep_days as keepDays', 'counted_from as countedFrom', 'ground'] as const;
  return {
    list: () => tables.selectFrom('retention_period').select(columns).orderBy('kind').execute(),
    change: (kind, keepDays, ground) =>
      tables.updateTable('retention_period').set({ keep_days: keepDays, ground }).where('kind', '=', kind).returning(columns).executeTakeFirst(),
  };
}
