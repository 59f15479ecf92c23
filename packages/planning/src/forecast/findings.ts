import { isoDateOf } from '@ingang/kernel/working-calendar';
import type { SeriesModel } from './model/series-model.ts';
import { logMean } from './model/level-model.ts';
import { levelShifts } from './model/level-shifts.ts';
import type { ModelledDay } from './model/model-days.ts';
import { daysOf, epochDayAt, knownTotals } from './series/series.ts';

/** What was seen in the past that somebody should know who uses the forecast. */
export interface Findings {
  /** Lasting changes: the date from which (to the week) and new level against old. */
  readonly shifts: readonly { readonly date: string; readonly factor: number }[];
  /** Days that were far from what they should have been, and taught little. */
  readonly outliers: readonly { readonly date: string; readonly counted: number; readonly expected: number }[];
  /** Days on which it was closed, and contacts came as if it was not: then the calendar is wrong. */
  readonly busyWhileClosed: readonly string[];
  /** Open days of which nothing is known. */
  readonly missingDates: readonly string[];
  /** Days ahead with hours that were never open before: half of what the nearest known hours get is assumed. */
  readonly datesWithAssumedHours: readonly string[];
  /** For each kind of event the contacts that come for each that is reached: between what was said and what past ones showed. */
  readonly responses: readonly { readonly kind: string; readonly contactsEach: number }[];
  /** Whether there was history enough for a time of year. */
  readonly knowsYear: boolean;
}

/** Days that fit less than this are told. */
const trustOfOutlier = 0.3;

export function whatWasFound(model: SeriesModel, ahead: readonly ModelledDay[]): Findings {
  const { series, data, fit, days, daysPerLevel } = model;
  const first = epochDayAt(series, 0);
  const shifts = levelShifts(fit.coefficients.slice(0, data.weeks)).map(({ week, factor }) => ({
    date: isoDateOf(first + Math.max(0, daysOf(series) - (data.weeks - week) * daysPerLevel)), factor,
  }));
  const outliers = days.flatMap((_, day) => {
    if (fit.trust[day]! >= trustOfOutlier || data.exposures[day] === 0) return [];
    return [{ date: isoDateOf(first + day), counted: data.counts[day]!, expected: data.exposures[day]! * Math.exp(logMean(data, fit.coefficients, day)) }];
  });
  const missingDates = days.flatMap(({ open }, day) => (open && data.exposures[day] === 0 ? [isoDateOf(first + day)] : []));
  return { shifts, outliers, missingDates, busyWhileClosed: busyWhileClosed(model), datesWithAssumedHours: ahead.filter(({ hasAssumedHours }) => hasAssumedHours).map(({ day }) => isoDateOf(day.epochDay)), responses: [...model.responses].map(([kind, contactsEach]) => ({ kind, contactsEach })), knowsYear: model.yearly };
}

const busyShare = 0.2;

function busyWhileClosed({ series, days, data, fit }: SeriesModel): readonly string[] {
  const totals = knownTotals(series);
  return days.flatMap(({ open, names, epochDay }, day) => {
    const usual = Math.exp(fit.coefficients[data.weekOf[day]!]!);
    return !open && names.length > 0 && totals[day]! > busyShare * usual ? [isoDateOf(epochDay)] : [];
  });
}
