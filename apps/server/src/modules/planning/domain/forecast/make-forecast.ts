import {
  backtest, backtestFamily, backtestIntraday, daysOf, forecastContacts, forecastFamily, keepForecast,
  type Backtest, type ContactSeries, type FamilyMember, type ForecastRequest, type IntradayAccuracy, type KeptForecast, type PartTried,
} from '@ingang/planning/forecast';
import type { KnownBeside } from './circumstances.ts';
import { corrected } from './corrections.ts';
import { familyOf, type CountsTable, type Selection } from './counts-table.ts';
import { isoDateOf, epochDayOf } from '@ingang/kernel/working-calendar';

export interface ForecastTask {
  readonly table: CountsTable;
  readonly selection: Selection;
  readonly known: KnownBeside;
  /** First day of the forecast; days before it that have no counts are left unknown. */
  readonly startsOn: string;
  readonly horizonDays: number;
}

export interface MadeForecast {
  readonly series: readonly MadeSeries[];
  /** Null when the history is too short to try anything on it. */
  readonly backtest: Backtest | null;
  /** Each part, at fewer moments of the past, in the order of the series; empty when there are no parts, or nothing was tried. */
  readonly partsTried: readonly PartTried[];
  readonly intraday: readonly IntradayAccuracy[];
  readonly historyDays: number;
}

/** The whole has an empty path and comes first. */
export interface MadeSeries {
  readonly path: readonly string[];
  readonly kept: KeptForecast;
  /** The last days before it: contacts of each, null where not known. */
  readonly history: readonly { readonly date: string; readonly contacts: number | null }[];
}

/** Bounds that hold on three of four days, and on nine of ten. */
export const coverages = [0.75, 0.9] as const;
const mostOrigins = 10;
const mostTriedDays = 28;
const historyShown = 56;

/**
 * Forecasts what was selected and its parts, and tries such forecasts on the past.
 *
 * @param progress told after each series and each trial; throwing ends the work
 * @returns undefined when nothing of the selection was counted
 * @throws RangeError when there are fewer than two weeks, or no contacts at all
 */
export function makeForecast({ table, selection, known, startsOn, horizonDays }: ForecastTask, progress: (done: number, of: number) => void): MadeForecast | undefined {
  const family = familyOf(table, selection);
  if (!family) return undefined;
  const until = (series: ContactSeries): ContactSeries => upTo(corrected(series, known.corrections, family.whole), startsOn);
  const whole = until(family.whole);
  const members = family.members.map(({ path, series }): FamilyMember => {
    const circumstances = selection.split === 'authority' ? known.ofParts?.[path[0]!] : undefined;
    return { path, series: until(series), ...(circumstances && { circumstances }) };
  });
  const request: ForecastRequest = { horizonDays, circumstances: known.circumstances, coverages };
  const trial = trialOf(daysOf(whole), horizonDays);
  const nodes = members.length + 1;
  const partsTrial = trial && members.length > 0 ? trialOfParts(trial, daysOf(whole)) : undefined;
  const ofParts = (partsTrial?.origins ?? 0) * partsStepsAnOrigin;
  const of = nodes + (trial?.origins ?? 0) + ofParts + 1;
  const forecasts = members.length === 0 ? [{ path: [], forecast: forecastContacts(whole, request) }] : forecastFamily(members, request, (done) => progress(done, of));
  progress(nodes, of);
  const tried = trial && backtest(whole, { ...request, ...trial }, (done) => progress(nodes + done, of));
  const partsTried = partsTrial ? backtestFamily(members, { ...request, ...partsTrial }, (done) => progress(of - 1 - ofParts + done * partsStepsAnOrigin, of)).slice(1) : [];
  const intraday = trial ? backtestIntraday(whole, { ...request, horizonDays: Math.min(7, trial.horizonDays), leastDays: Math.max(trial.leastDays, daysOf(whole) - 112), stepDays: 14 }) : [];
  progress(of, of);
  const historyOf = new Map(members.map(({ path, series }) => [path[0]!, series]));
  return {
    series: forecasts.map(({ path, forecast }) => ({ path, kept: keepForecast(forecast), history: historyShownOf(historyOf.get(path[0] ?? '') ?? whole) })),
    backtest: tried ?? null, partsTried, intraday: intraday.filter(({ days }) => days > 0), historyDays: daysOf(whole),
  };
}

interface Trial {
  readonly horizonDays: number;
  readonly leastDays: number;
  readonly stepDays: number;
  readonly mostOrigins: number;
  readonly origins: number;
}

/** Over the distance that is asked, four weeks at most; over less when there is little history. */
function trialOf(days: number, horizonDays: number): Trial | undefined {
  const [wanted, least] = [Math.min(horizonDays, mostTriedDays), days >= 84 + 2 * mostTriedDays ? 84 : 42];
  const ahead = days - wanted >= least ? wanted : 7;
  if (days - ahead < least) return undefined;
  const origins = Math.min(mostOrigins, Math.floor((days - ahead - least) / 7) + 1);
  return { horizonDays: ahead, leastDays: least, stepDays: 7, mostOrigins, origins };
}

/** A trial of parts makes them all anew, so there are fewer, and none of them overlaps another. */
function trialOfParts({ horizonDays, leastDays, origins: all }: Trial, days: number): Trial {
  const origins = Math.max(1, Math.min(mostOriginsOfParts, all, Math.floor((days - horizonDays - leastDays) / horizonDays) + 1));
  return { horizonDays, leastDays, stepDays: horizonDays, mostOrigins: origins, origins };
}

const mostOriginsOfParts = 3;
/** An origin of all parts weighs as much as some of the whole, in what is told of progress. */
const partsStepsAnOrigin = 4;

/** Whole days up to a date; those after the last row are not known. */
function upTo(series: ContactSeries, date: string): ContactSeries {
  const slots = 1440 / series.intervalMinutes;
  const counts = new Float64Array(Math.max(0, epochDayOf(date) - epochDayOf(series.startDate)) * slots).fill(NaN);
  counts.set(series.counts.subarray(0, Math.min(counts.length, series.counts.length)));
  return { ...series, counts };
}

function historyShownOf(series: ContactSeries): MadeSeries['history'] {
  const slots = 1440 / series.intervalMinutes;
  const first = epochDayOf(series.startDate);
  const days = daysOf(series);
  return Array.from({ length: Math.min(historyShown, days) }, (_, back) => {
    const day = days - Math.min(historyShown, days) + back;
    const known = Array.from(series.counts.subarray(day * slots, (day + 1) * slots)).filter((count) => !Number.isNaN(count));
    return { date: isoDateOf(first + day), contacts: known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0) };
  });
}
