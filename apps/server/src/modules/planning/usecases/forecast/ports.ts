import type { AuthorityId, UserId } from '@ingang/kernel';
import type { KeptForecast } from '@ingang/planning/forecast';
import type { Circumstance } from '../../domain/forecast/circumstances.ts';
import type { CountsTable, Split } from '../../domain/forecast/counts-table.ts';
import type { MadeForecast, MadeSeries } from '../../domain/forecast/make-forecast.ts';

/** A file with counts that somebody brought. */
export interface CountsFile {
  readonly id: string;
  readonly name: string;
  readonly intervalMinutes: number;
  readonly firstDate: string;
  readonly dayCount: number;
  readonly daysWithContacts: number;
  readonly contactCount: number;
  readonly keptAt: Date;
  readonly keptBy: UserId | null;
}

export interface CountsFiles {
  /** The newest first. */
  list(): Promise<readonly CountsFile[]>;
  find(id: string): Promise<CountsFile | undefined>;
  readTable(id: string): Promise<CountsTable | undefined>;
  add(file: CountsFile, table: CountsTable): Promise<void>;
  remove(id: string): Promise<boolean>;
}

export interface KeptCircumstance extends Circumstance {
  readonly id: string;
  readonly authorityId: AuthorityId | null;
  readonly version: number;
  readonly changedAt: Date;
  readonly changedBy: UserId | null;
}

export interface KeptCircumstances {
  /** By date, the latest first. */
  list(): Promise<readonly KeptCircumstance[]>;
  find(id: string): Promise<KeptCircumstance | undefined>;
  add(circumstance: KeptCircumstance): Promise<void>;
  /** False when it is no longer at the version before. */
  change(circumstance: KeptCircumstance): Promise<boolean>;
  remove(id: string, version: number): Promise<boolean>;
}

export type Source = 'running' | 'counts' | 'example';

/** What somebody wants forecast. */
export interface AskedForecast {
  readonly id: string;
  readonly workId: string;
  readonly name: string;
  readonly source: Source;
  readonly countsId: string | null;
  readonly channel: string | null;
  readonly authorityId: string | null;
  readonly split: Split;
  readonly intervalMinutes: number;
  readonly startsOn: string;
  readonly horizonDays: number;
  readonly madeAt: Date;
  readonly madeBy: UserId;
}

/** What stands beside the days of a forecast. */
export interface ForecastSummary extends Omit<MadeForecast, 'series'> {
  readonly circumstances: readonly Circumstance[];
}

export interface ForecastCard extends Omit<AskedForecast, 'workId' | 'madeBy'> {
  readonly madeBy: UserId | null;
  /** Contacts over all days. */
  readonly expected: number;
}

export interface SeriesCard {
  readonly position: number;
  readonly path: readonly string[];
  readonly expected: number;
}

export interface OpenedForecast extends ForecastCard {
  readonly summary: ForecastSummary;
  readonly series: readonly SeriesCard[];
}

export interface Forecasts {
  /** Those that are made, the newest first. */
  list(): Promise<readonly ForecastCard[]>;
  find(id: string): Promise<OpenedForecast | undefined>;
  findAsked(id: string): Promise<AskedForecast | undefined>;
  readSeries(id: string, position: number): Promise<{ readonly kept: KeptForecast; readonly history: MadeSeries['history'] } | undefined>;
  ask(forecast: AskedForecast): Promise<void>;
  /** False when nobody wants it any more. */
  keep(id: string, made: MadeForecast, summary: ForecastSummary): Promise<boolean>;
  remove(id: string): Promise<boolean>;
  /** Those that were asked for before, and never came to anything. */
  forgetUnmade(before: Date): Promise<void>;
}
