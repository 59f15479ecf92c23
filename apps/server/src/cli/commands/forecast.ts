import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import {
  backtest, backtestIntraday, forecastContacts, forecastFamily, ForecastFaults, readCircumstancesFile, readCounts, readForecastFile,
  type Circumstances, type CountsFile, type FamilyForecast, type ForecastRequest,
} from '@ingang/planning/forecast';
import type { Config } from '../../config.ts';
import { need, readArguments } from '../arguments.ts';
import { readJsonFile } from '../json-file.ts';
import type { Output } from '../output.ts';
import { UnusableInput } from '../unusable-input.ts';
import { WrongUse } from '../usage.ts';
import { asJson, asLines, type Tried } from './forecast-report.ts';

const options = {
  file: { type: 'string' }, horizon: { type: 'string' }, interval: { type: 'string' }, circumstances: { type: 'string' },
  'time-zone': { type: 'string' }, explain: { type: 'string' }, backtest: { type: 'boolean' },
} as const;

/** How many contacts will come after those in a file, and how good such forecasts were. */
export async function forecastCommand(args: readonly string[], _config: Config, output: Output): Promise<void> {
  const { values } = readArguments('forecast', args, options, 0);
  const path = need('forecast', values.file, '--file FILE');
  const language = languageIn(values.explain);
  const intervalMinutes = intervalIn(values.interval);
  const horizonDays = horizonIn(values.horizon);
  const timeZone = zoneIn(values['time-zone']);
  const file = await readCountsFile(path, intervalMinutes, timeZone);
  const said = values.circumstances === undefined ? file.circumstances : await readJsonFile(values.circumstances, readCircumstancesFile, faultsOf);
  const request: ForecastRequest = { horizonDays, ...(said && { circumstances: said }) };
  const { forecasts, tried } = orUnusable(path, () => ({ forecasts: forecastsOf(file, request, output), tried: values.backtest ? tryOut(file, request, output) : undefined }));
  output.tell(asJson(forecasts, tried, language), asLines(forecasts, tried, language));
}

function forecastsOf({ whole, members }: CountsFile, request: ForecastRequest, output: Output): readonly FamilyForecast[] {
  if (members.length === 0) return [{ path: [], forecast: forecastContacts(whole, request) }];
  return forecastFamily(members, request, (done, of) => output.progress(`${done} of ${of} series`));
}

function tryOut({ whole }: CountsFile, request: ForecastRequest, output: Output): Tried {
  const result = backtest(whole, request, (done, of) => output.progress(`backtest: ${done} of ${of} forecasts`));
  return { ...result, intraday: backtestIntraday(whole, request) };
}

async function readCountsFile(path: string, intervalMinutes: number, timeZone: string): Promise<CountsFile & { readonly circumstances?: Circumstances }> {
  if (path.endsWith('.json')) return readJsonFile(path, (value) => orUnusable(path, () => readForecastFile(value, intervalMinutes, timeZone)), faultsOf);
  const text = await readFile(path, 'utf8').catch((error: Error) => unusable(path, [error.message]));
  let rows: readonly unknown[];
  try {
    rows = parse(text, { columns: true, bom: true, delimiter: [',', ';', '\t'], skip_empty_lines: true, trim: true });
  } catch (error) {
    return unusable(path, [`it is no CSV: ${error instanceof Error ? error.message : String(error)}`]);
  }
  return orUnusable(path, () => readCounts(rows, intervalMinutes, timeZone));
}

/** Runs something on a file; what it finds wrong with it is the file's fault. */
function orUnusable<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const faults = faultsOf(error) ?? (error instanceof RangeError ? [error.message] : undefined);
    if (faults === undefined) throw error;
    return unusable(path, faults);
  }
}

function faultsOf(error: unknown): readonly string[] | undefined {
  return error instanceof ForecastFaults ? error.faults : undefined;
}

function unusable(path: string, faults: readonly string[]): never {
  throw new UnusableInput(`${path} cannot be used`, faults);
}

function horizonIn(text = '28d'): number {
  const [, count, unit] = /^(\d{1,4})([dw])$/.exec(text) ?? [];
  const days = Number(count) * (unit === 'w' ? 7 : 1);
  if (!(days >= 1 && days <= 730)) throw new WrongUse(`--horizon must be 1 to 730 days, such as 28d or 4w, not "${text}"`, 'forecast');
  return days;
}

function intervalIn(text = '15'): number {
  const minutes = Number(text);
  if (!/^\d+$/.test(text) || minutes < 1 || 1440 % minutes !== 0) throw new WrongUse(`--interval must be minutes that make up a whole day, such as 5, 15, 30 or 60, not "${text}"`, 'forecast');
  return minutes;
}

function languageIn(text: string | undefined): 'nl' | 'en' | undefined {
  if (text === undefined || text === 'nl' || text === 'en') return text;
  throw new WrongUse(`--explain must be nl or en, not "${text}"`, 'forecast');
}

function zoneIn(text = 'Europe/Amsterdam'): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new WrongUse(`--time-zone must be a time zone such as Europe/Amsterdam, not "${text}"`, 'forecast');
  }
}
