import { explainDay, type Accuracy, type Backtest, type FamilyForecast, type Forecast, type ForecastLanguage, type IntradayAccuracy } from '@ingang/planning/forecast';
import { columns } from '../output.ts';

export type Tried = Backtest & { readonly intraday: readonly IntradayAccuracy[] };

/** For programs; numbers unrounded, intervals from midnight on. */
export function asJson(forecasts: readonly FamilyForecast[], tried: Tried | undefined, language: ForecastLanguage | undefined): object {
  return {
    intervalMinutes: forecasts[0]!.forecast.intervalMinutes,
    startDate: forecasts[0]!.forecast.startDate,
    series: forecasts.map(({ path, forecast: { days, findings } }) => ({
      path,
      days: days.map((day) => ({
        date: day.date, open: day.open, expected: day.expected, bounds: day.bounds, parts: day.parts,
        ...(language && { explanation: explainDay(day, language) }),
        slots: Array.from(day.slots),
        slotBounds: day.slotBounds.map(({ coverage, lower, upper }) => ({ coverage, lower: Array.from(lower), upper: Array.from(upper) })),
      })),
      findings,
    })),
    ...(tried && { backtest: tried }),
  };
}

/** For people: days of the whole, what is known of parts in one line each, and how good it was. */
export function asLines(forecasts: readonly FamilyForecast[], tried: Tried | undefined, language: ForecastLanguage | undefined): readonly string[] {
  const [whole, ...parts] = forecasts;
  const { days, startDate, intervalMinutes } = whole!.forecast;
  return [
    `${days.length} days from ${startDate}, worked out by ${intervalMinutes} minutes`,
    '',
    ...(language ? days.map((day) => explainDay(day, language).join(' ')) : dayTable(whole!.forecast)),
    '',
    ...foundInWords(whole!.forecast),
    ...(parts.length > 0 ? [...columns([['part', 'contacts'], ...parts.map(({ path, forecast }) => [path.join(' / '), number(sum(forecast))])]), ''] : []),
    ...(tried ? triedInWords(tried, intervalMinutes) : []),
  ];
}

const number = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

function sum({ days }: Forecast): number {
  return days.reduce((total, { expected }) => total + expected, 0);
}

function dayTable({ days }: Forecast): readonly string[] {
  const rows = days.map(({ date, open, expected, bounds, parts: { names } }) => [
    date, open ? number(expected) : 'closed', ...bounds.map(({ lower, upper }) => (open ? `${lower}–${upper}` : '')), names.join(', '),
  ]);
  return columns([['date', 'expected', ...(days[0]?.bounds ?? []).map(({ coverage }) => `${Math.round(coverage * 100)} %`), ''], ...rows]);
}

function foundInWords({ findings: { shifts, outliers, missingDates, busyWhileClosed, datesWithAssumedHours, knowsYear } }: Forecast): readonly string[] {
  const lines = [
    ...shifts.map(({ date, factor }) => `The level changed for good around ${date}, to ${percent(factor)} of what it was.`),
    ...outliers.slice(-5).map(({ date, counted, expected }) => `${date} was unlike other days: ${number(counted)} contacts where ${number(expected)} were to be expected.`),
    ...(busyWhileClosed.length > 0 ? [`Contacts came on ${busyWhileClosed.length} days that the calendar calls closed, the last ${busyWhileClosed.at(-1)}: are the holidays right?`] : []),
    ...(missingDates.length > 0 ? [`Nothing is known of ${missingDates.length} open days, the last ${missingDates.at(-1)}.`] : []),
    ...(datesWithAssumedHours.length > 0 ? [`On ${datesWithAssumedHours.length} days hours are open that never were; half of the nearest known hours is assumed for them.`] : []),
    ...(knowsYear ? [] : ['History is too short for a time of year.']),
  ];
  return lines.length > 0 ? [...lines, ''] : [];
}

function triedInWords({ intervals, days, origins, intraday }: Tried, intervalMinutes: number): readonly string[] {
  const row = (name: string, { wape, wapeNaive, wapeFloor, mase, coverages }: Accuracy): readonly string[] => [
    name, percent(wape), percent(wapeNaive), percent(wapeFloor), mase.toFixed(2), ...coverages.map(({ held }) => percent(held)),
  ];
  return [
    `Backtest: ${origins.length} forecasts made again, from ${origins[0]!.date} to ${origins.at(-1)!.date}`,
    ...columns([['', 'error', 'week as before', 'chance alone', 'MASE', ...intervals.coverages.map(({ asked }) => `within ${Math.round(asked * 100)} %`)], row(`${intervalMinutes} minutes`, intervals), row('days', days)]),
    '',
    ...columns([['rest of the day', 'as forecast before', 'forecast anew'], ...intraday.map(({ shareOver, wapeRestBefore, wapeRestAfter }) => [`after ${percent(shareOver)} of its contacts`, percent(wapeRestBefore), percent(wapeRestAfter)])]),
  ];
}
