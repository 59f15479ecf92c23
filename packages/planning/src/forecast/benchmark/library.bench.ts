/** Our forecast against that of a library (augurs: MSTL with ETS) and their mean, on the bank's calls, from Mondays: `npm run benchmark -- library`. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import initMstl, { MSTL } from '@bsull/augurs/mstl';
import { fitSeries } from '../model/fit.ts';
import { modelDays } from '../model/model-days.ts';
import { daysOf, firstDays, type ContactSeries } from '../series/series.ts';
import { bankCalls, bankCircumstances } from '../testing/bank-calls.ts';

const wasm = createRequire(import.meta.url).resolve('@bsull/augurs/mstl').replace(/mstl\.js$/, 'mstl_bg.wasm');
await initMstl({ module_or_path: readFileSync(wasm) });
const horizon = 28;
const slots = 288;
const [firstSlot, lastSlot] = [84, 253];
const perDay = lastSlot - firstSlot;
const series = bankCalls(5);
const isWeekday = (day: number): boolean => day % 7 < 5;

/** Weekdays one after the other, what is missing as in the week before or after: the library knows no gaps and no calendar. */
function weekdaysOf(past: ContactSeries, from: number, until: number): Float64Array {
  const days = Array.from({ length: daysOf(past) }, (_, day) => day).filter(isWeekday);
  const known = (day: number, slot: number): number => {
    for (const other of [day, day - 7, day + 7, day - 14]) {
      const count = past.counts[other * slots + slot];
      if (count !== undefined && !Number.isNaN(count)) return count;
    }
    return 0;
  };
  return Float64Array.from(days.flatMap((day) => Array.from({ length: until - from }, (_, index) => known(day, from + index))));
}

function predict(values: Float64Array, periods: number[], count: number, isLog: boolean): Float64Array {
  const model = MSTL.ets(periods);
  model.fit(isLog ? values.map(Math.log) : values);
  return Float64Array.from(model.predict(count).point, (value) => (isLog ? Math.exp(value) : value));
}

type Slots = readonly Float64Array[];
const ahead = Array.from({ length: horizon }, (_, day) => day).filter(isWeekday);

const ways: Readonly<Record<string, (past: ContactSeries, ours: Slots) => Slots>> = {
  ours: (_, ours) => ours,
  'MSTL on 5 minutes, seasons of a day and a week': (past) => {
    const point = predict(weekdaysOf(past, firstSlot, lastSlot), [perDay, 5 * perDay], ahead.length * perDay, false);
    return spread((place, slot) => (slot < firstSlot || slot >= lastSlot ? 0 : point[place * perDay + slot - firstSlot]!));
  },
  'MSTL on days, season of a week, our shape of the day': (past, ours) => shaped(predict(dailyOf(past), [5], ahead.length, true), ours),
  'MSTL on days, seasons of a week and a month, our shape': (past, ours) => shaped(predict(dailyOf(past), [5, 21], ahead.length, true), ours),
};

function spread(at: (place: number, slot: number) => number): Slots {
  return Array.from({ length: horizon }, (_, day) => Float64Array.from({ length: slots }, (_, slot) => (isWeekday(day) ? at(ahead.indexOf(day), slot) : 0)));
}

function dailyOf(past: ContactSeries): Float64Array {
  const weekdays = weekdaysOf(past, firstSlot, lastSlot);
  return Float64Array.from({ length: weekdays.length / perDay }, (_, day) => weekdays.subarray(day * perDay, (day + 1) * perDay).reduce((sum, count) => sum + count, 0));
}

function shaped(totals: Float64Array, ours: Slots): Slots {
  const sums = ours.map((day) => day.reduce((sum, mean) => sum + mean, 0));
  return spread((place, slot) => (totals[place]! * ours[ahead[place]!]![slot]!) / Math.max(1, sums[ahead[place]!]!));
}

const errors = new Map<string, { error: number; milliseconds: number }>();
let contacts = 0;
for (let origin = 84; origin + horizon <= daysOf(series); origin += 7) {
  const past = firstDays(series, origin);
  const before = performance.now();
  const ours = modelDays(fitSeries(past, bankCircumstances), origin, horizon).map((day) => day.slots);
  const ownMilliseconds = performance.now() - before;
  const compare = (name: string, forecast: Slots, milliseconds: number): void => {
    const found = errors.get(name) ?? { error: 0, milliseconds: 0 };
    found.milliseconds += milliseconds;
    for (const [day, means] of forecast.entries()) for (const [slot, mean] of means.entries()) {
      const count = series.counts[(origin + day) * slots + slot]!;
      if (!Number.isNaN(count)) found.error += Math.abs(count - mean);
    }
    errors.set(name, found);
  };
  for (const [name, way] of Object.entries(ways)) {
    const start = performance.now();
    const forecast = way(past, ours);
    compare(name, forecast, name === 'ours' ? ownMilliseconds : performance.now() - start);
    if (name !== 'ours') compare(`${name}; mean with ours`, forecast.map((day, place) => day.map((mean, slot) => (mean + ours[place]![slot]!) / 2)), 0);
  }
  contacts += series.counts.subarray(origin * slots, (origin + horizon) * slots).reduce((sum, count) => sum + (Number.isNaN(count) ? 0 : count), 0);
}
for (const [name, { error, milliseconds }] of errors) console.log(`${((100 * error) / contacts).toFixed(2)} %  ${milliseconds.toFixed(0).padStart(6)} ms  ${name}`);
