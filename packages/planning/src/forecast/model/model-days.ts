import { describeDays, type PlannedDay } from './day-features.ts';
import { rowsFor } from './design.ts';
import { contactsOfEvents } from './events.ts';
import { settingOf } from './fit.ts';
import type { SeriesModel } from './series-model.ts';
import { logMean, logVariance } from './level-model.ts';
import { backToUsual } from './level-shifts.ts';
import { daysOf, epochDayAt } from '../series/series.ts';

/** What a model says of a day. */
export interface ModelledDay {
  readonly day: PlannedDay;
  /** Contacts of the day, those of its events included. */
  readonly expected: number;
  readonly expectedFromEvents: number;
  /** By interval; together `expected`. */
  readonly slots: Float64Array;
  /** Spread of the day around `expected` beyond chance, relative and squared. */
  readonly relativeVariance: number;
  /** Logs of what each feature does, by its key; those of weekdays are against the average open day. */
  readonly effects: ReadonlyMap<string, number>;
  /** Log of contacts on an average open day at the level of that week. */
  readonly level: number;
  /** Part of an ordinary day's contacts that fall in the hours it is open. */
  readonly exposure: number;
  /** Whether hours are open of which nothing was ever seen. */
  readonly hasAssumedHours: boolean;
}

/**
 * What the model says of days in its series or after it.
 *
 * @param firstDay counted from the first day of the series; at most the first after it
 */
export function modelDays(model: SeriesModel, firstDay: number, count: number): readonly ModelledDay[] {
  const { series, circumstances, hours, yearly, data, fit, daysPerLevel } = model;
  const days = [...model.days.slice(0, firstDay), ...describeDays(epochDayAt(series, firstDay), count, settingOf(series, circumstances, hours, yearly))];
  const { rows, unknownVariances } = rowsFor(days.slice(firstDay), data.columns);
  const last = daysOf(series) - 1;
  const weekOf = Int32Array.from(rows, (_, index) => {
    const day = firstDay + index;
    return day <= last ? data.weekOf[day]! : data.weeks - 1 + Math.ceil((day - last) / daysPerLevel);
  });
  const ahead = { rows, weekOf, weeks: data.weeks };
  const ofEvents = contactsOfEvents(days, circumstances, model.responses);
  const levels = fit.coefficients.slice(0, data.weeks);
  const usual = usualWeekday(model);
  return rows.map(({ columns, amounts }, index): ModelledDay => {
    const day = days[firstDay + index]!;
    const back = backToUsual(levels, ((weekOf[index]! - data.weeks + 1) * daysPerLevel) / 7);
    const mean = Math.exp(logMean(ahead, fit.coefficients, index) + back) + ofEvents[firstDay + index]!;
    const { shares, exposure, hasAssumedHours } = sharesOn(model, day);
    return {
      day,
      expected: mean * exposure,
      expectedFromEvents: ofEvents[firstDay + index]! * exposure,
      slots: shares.map((share) => share * mean),
      relativeVariance: fit.spread.dayVariance + logVariance(ahead, fit, index) + unknownVariances[index]!,
      effects: new Map(columns.map((column, place) => {
        const { key, group } = data.columns[column]!;
        return [key, fit.coefficients[data.weeks + column]! * amounts[place]! - (group === 'weekday' ? usual : 0)];
      })),
      level: levels[Math.min(weekOf[index]!, data.weeks - 1)]! + back + usual,
      exposure,
      hasAssumedHours,
    };
  });
}

function sharesOn({ hours, shapes }: SeriesModel, { open, epochDay, weekday }: PlannedDay): { readonly shares: Float64Array; readonly exposure: number; readonly hasAssumedHours: boolean } {
  const isOpen = hours.on(epochDay);
  const shares = shapes.shares[weekday]!.map((share, slot) => (open ? share * isOpen[slot]! : 0));
  const exposure = shares.reduce((sum, share) => sum + share, 0);
  return { shares, exposure, hasAssumedHours: open && isOpen.some((each, slot) => each === 1 && shapes.assumed[weekday]![slot] === 1) };
}

const weekdaysLookedAt = 28;

/** Mean effect of the weekday over the open days of the last weeks, a Monday after a closed Sunday included. */
function usualWeekday({ days, data, fit }: SeriesModel): number {
  const effectOf = new Map(data.columns.map(({ key }, column) => [key, fit.coefficients[data.weeks + column]!]));
  const open = days.slice(-weekdaysLookedAt).filter((day) => day.open);
  const effects = open.map(({ features }) =>
    features.reduce((sum, { key, group }) => sum + (group === 'weekday' || key === 'after-closed' ? (effectOf.get(key) ?? 0) : 0), 0),
  );
  return effects.reduce((sum, effect) => sum + effect, 0) / Math.max(1, effects.length);
}
