/** How many contacts will come, when, why, and how sure that is; and how good such forecasts were. */
export { seriesOf, inLongerIntervals, firstDays, daysOf, slotsOfDay, type ContactSeries, type CountedInterval } from './series/series.ts';
export { letterResponse, type Circumstances, type HoursFrom, type PlannedEvent, type SpecialDay, type SpecialPeriod } from './series/circumstances.ts';
export { forecastContacts, type Bounds, type Forecast, type ForecastDay, type ForecastRequest } from './forecast.ts';
export { type DayParts, type Part, type Reason } from './day-parts.ts';
export { type Findings } from './findings.ts';
export { backtest, type Backtest, type BacktestRequest } from './backtest/backtest.ts';
export { backtestFamily, type PartTried } from './backtest/family-backtest.ts';
export { type Accuracy } from './backtest/accuracy.ts';
export { reforecastDay, type Reforecast } from './intraday.ts';
export { backtestIntraday, type IntradayAccuracy, type IntradayRequest } from './backtest/intraday-backtest.ts';
export { contactsOfWeek, dateAfter, keepForecast, openKeptDay, type KeptDay, type KeptForecast, type WeekOfContacts } from './kept-forecast.ts';
export { forecastFamily, type FamilyForecast, type FamilyMember } from './family.ts';
export { agree, type TreePoint } from './agree.ts';
export { explainDay, type ForecastLanguage } from './explain.ts';
export { type Calibration } from './spread/calibration.ts';
export { ForecastFaults, readCircumstancesFile, readCounts, readForecastFile, type CountsFile, type CountsPart, type RowsFault } from './file/read-counts.ts';
