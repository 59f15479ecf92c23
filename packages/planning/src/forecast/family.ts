import { boundsAround, forecastWith, learnFrom, type Forecast, type ForecastDay, type ForecastRequest } from './forecast.ts';
import { agree, type TreePoint } from './agree.ts';
import type { SeriesModel } from './model/series-model.ts';
import type { Circumstances } from './series/circumstances.ts';
import type { ContactSeries } from './series/series.ts';

/** Contacts of one part of a whole, such as one product of one authority on one channel. */
export interface FamilyMember {
  /** From the whole to the part, such as `['phone', 'passport', 'sliedrecht']`; a part leans on the one before it. */
  readonly path: readonly string[];
  readonly series: ContactSeries;
  /** What is known of this part; left out: what is known of the whole. */
  readonly circumstances?: Circumstances;
}

export interface FamilyForecast {
  /** Empty for the whole. */
  readonly path: readonly string[];
  readonly forecast: Forecast;
}

/**
 * Forecasts of parts and of all they add up to, in agreement: each number is the sum of those of its parts. A part with few contacts leans on
 * what the larger one does: its weekdays, holidays, time of year and shape of the day.
 *
 * Source: S. Wickramasuriya, G. Athanasopoulos, R. Hyndman, Optimal Forecast Reconciliation Through Trace Minimization, JASA 114 (2019), section 2.4
 * (here with a diagonal of variances).
 *
 * @param members of equal length, start and interval, none within another
 * @param onDone told after each series how many are done, of how many; throwing ends the work
 * @returns the whole first, each before its parts
 * @throws RangeError when series differ in days or interval, or a path is used twice
 */
export function forecastFamily(members: readonly FamilyMember[], request: ForecastRequest, onDone?: (done: number, of: number) => void): readonly FamilyForecast[] {
  const nodes = familyTree(members);
  const models: SeriesModel[] = [];
  const forecasts = nodes.map(({ series, parent, circumstances }, place) => {
    const leansOn = parent === undefined ? undefined : models[parent];
    const own = circumstances ? { ...request, circumstances } : request;
    models.push(learnFrom(series, own, leansOn));
    const forecast = forecastWith(models[place]!, own, leansOn);
    onDone?.(place + 1, nodes.length);
    return forecast;
  });
  const agreed = forecasts[0]!.days.map((_, day) => agreedSlots(nodes, forecasts, day));
  return nodes.map(({ path }, place) => {
    const forecast = forecasts[place]!;
    return { path, forecast: { ...forecast, days: forecast.days.map((day, index) => agreedDay(day, agreed[index]![place]!, forecast)) } };
  });
}

export interface FamilyNode {
  readonly path: readonly string[];
  readonly series: ContactSeries;
  readonly parent: number | undefined;
  readonly circumstances?: Circumstances;
}

/** All beginnings of all paths, each with the sum of what it holds; the whole first. */
export function familyTree(members: readonly FamilyMember[]): readonly FamilyNode[] {
  const [first] = members;
  if (!first) throw new RangeError('there are no series to forecast');
  const found = new Map<string, { path: readonly string[]; counts: Float64Array; isMember: boolean; circumstances?: Circumstances }>();
  for (const { path, series, circumstances } of members) {
    if (series.startDate !== first.series.startDate || series.counts.length !== first.series.counts.length || series.intervalMinutes !== first.series.intervalMinutes) {
      throw new RangeError(`${path.join(' / ')} has other days or another interval than ${first.path.join(' / ')}`);
    }
    for (let length = 0; length <= path.length; length += 1) {
      const key = JSON.stringify(path.slice(0, length));
      const isMember = length === path.length;
      const node = found.get(key);
      if (node && (isMember || node.isMember)) throw new RangeError(`${path.join(' / ')} is there twice, or within another`);
      if (!node) found.set(key, { path: path.slice(0, length), counts: Float64Array.from(series.counts), isMember, ...(isMember && circumstances && { circumstances }) });
      else for (const [index, count] of series.counts.entries()) node.counts[index]! += count;
    }
  }
  const keys = [...found.keys()].toSorted((a, b) => found.get(a)!.path.length - found.get(b)!.path.length);
  return keys.map((key) => {
    const { path, counts, circumstances } = found.get(key)!;
    const parent = path.length === 0 ? undefined : keys.indexOf(JSON.stringify(path.slice(0, -1)));
    return { path, parent, series: { ...first.series, counts }, ...(circumstances && { circumstances }) };
  });
}

function agreedDay(before: ForecastDay, slots: Float64Array, { calibration }: Forecast): ForecastDay {
  const expected = slots.reduce((sum, mean) => sum + mean, 0);
  const changes = before.expected > 0 && expected > 0;
  const factors = changes ? [...before.parts.factors, { reason: 'whole' as const, factor: expected / before.expected }] : before.parts.factors;
  const fromEvents = changes ? (before.parts.fromEvents * expected) / before.expected : before.parts.fromEvents;
  const coverages = before.bounds.map(({ coverage }) => coverage);
  return { ...before, expected, slots, parts: { ...before.parts, factors, fromEvents }, ...boundsAround(slots, before.relativeVariance, calibration, coverages) };
}

/** For each node the means of the day's intervals, so that all add up. */
function agreedSlots(nodes: readonly FamilyNode[], forecasts: readonly Forecast[], day: number): readonly Float64Array[] {
  const agreed = forecasts.map(({ days }) => new Float64Array(days[day]!.slots.length));
  for (let slot = 0; slot < agreed[0]!.length; slot += 1) {
    const points = forecasts.map(({ days }, place): TreePoint => {
      const { slots, relativeVariance } = days[day]!;
      const mean = slots[slot]!;
      return { parent: nodes[place]!.parent, mean, variance: mean + relativeVariance * mean * mean };
    });
    for (const [place, mean] of agree(points).entries()) agreed[place]![slot] = mean;
  }
  return agreed;
}
