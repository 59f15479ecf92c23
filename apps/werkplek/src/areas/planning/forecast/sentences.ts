import type { Circumstance, Forecast, ForecastSeries } from '@ingang/contracts/planning/forecast';
import type { Language } from '../../../i18n/catalogue.ts';
import type { ForecastText } from './messages/index.ts';
import { dateNamed, numberFor, percentFor } from './names.ts';

type Findings = ForecastSeries['kept']['findings'];
type Known = Forecast['circumstances'][number] & Partial<Circumstance>;

const mostOutliers = 4;
const leastEffect = 0.5;

/** What a forecast found in the past and assumes of what is ahead, in sentences. */
export function foundInWords(t: ForecastText, language: Language, { findings, days }: { findings: Findings; days: ForecastSeries['kept']['days'] }, forecast: Pick<Forecast, 'historyDays' | 'circumstances'>): readonly string[] {
  const number = numberFor(language);
  const { shifts, outliers, missingDates, busyWhileClosed, datesWithAssumedHours, knowsYear } = findings;
  const names = [...new Set(days.flatMap(({ parts, date }) => (parts.names.length > 0 ? [`${parts.names.join(', ')} (${dateNamed(date, language, 'tick')})`] : [])))];
  const said = [
    ...shifts.map(({ date, factor }) => t('found.shift', { date: dateNamed(date, language), percent: number(Math.abs(factor - 1) * 100), direction: t(factor > 1 ? 'found.higher' : 'found.lower') })),
    ...outliers.slice(-mostOutliers).map(({ date, counted, expected }) => t('found.outlier', { date: capital(dateNamed(date, language)), counted: number(counted), expected: number(expected) })),
    ...(missingDates.length > 0 ? [t('found.missing', { count: missingDates.length, date: dateNamed(missingDates.at(-1)!, language) })] : []),
    ...(busyWhileClosed.length > 0 ? [t('found.busyWhileClosed', { count: busyWhileClosed.length, date: dateNamed(busyWhileClosed.at(-1)!, language) })] : []),
    ...(datesWithAssumedHours.length > 0 ? [t('found.assumed', { count: datesWithAssumedHours.length })] : []),
    ...(names.length > 0 ? [t('found.holidays', { names: names.join('; ') })] : []),
    ...eventsInWords(t, language, findings, days, forecast.circumstances),
    knowsYear ? t('found.knowsYear', { days: number(forecast.historyDays) }) : t('found.noYear'),
  ];
  return said.length > 0 ? said : [t('found.nothing')];
}

/** Events that bring contacts within the days of the forecast. */
function eventsInWords(t: ForecastText, language: Language, { responses }: Findings, days: ForecastSeries['kept']['days'], known: readonly Known[]): readonly string[] {
  const [first, last] = [days[0]?.date ?? '', days.at(-1)?.date ?? ''];
  const fromEvents = days.reduce((sum, { parts }) => sum + parts.fromEvents, 0);
  if (fromEvents < leastEffect) return [];
  return known.filter(({ kind, date }) => kind === 'event' && date >= daysBefore(first, 21) && date <= last).map(({ name, date, reached, likeness, contactsEach }) => {
    const each = responses.find((response) => response.kind === likeness)?.contactsEach ?? contactsEach ?? 0;
    return t('found.events', { name, date: dateNamed(date, language, 'tick'), contacts: numberFor(language)((reached ?? 0) * each), reached: numberFor(language)(reached ?? 0), each: numberFor(language, 1)(each * 100) });
  });
}

function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** Bounds that hold less often than they say by more than this are too narrow. */
const tooFewHeld = 0.08;

/** How good such forecasts were, in sentences that need no statistics. */
export function triedInWords(t: ForecastText, language: Language, { backtest, intraday, intervalMinutes: minutes, historyDays }: Pick<Forecast, 'backtest' | 'intraday' | 'intervalMinutes' | 'historyDays'>): readonly string[] {
  if (!backtest) return [t('tried.none', { days: historyDays })];
  const { intervals, days, origins } = backtest;
  const percent = percentFor(language);
  const isBetter = intervals.wape < intervals.wapeNaive;
  return [
    t('tried.lead', { count: origins.length, from: dateNamed(origins[0]!.date, language), until: dateNamed(origins.at(-1)!.date, language) }),
    t('tried.error', { minutes, wape: percent(intervals.wape), floor: percent(intervals.wapeFloor) }),
    isBetter
      ? t('tried.naive', { naive: percent(intervals.wapeNaive), less: numberFor(language)(100 * (intervals.wapeNaive / intervals.wape - 1)) })
      : t('tried.worse', { naive: percent(intervals.wapeNaive) }),
    t('tried.days', { wape: percent(days.wape), floor: percent(days.wapeFloor) }),
    t('tried.mase', { mase: numberFor(language, 2)(intervals.mase) }),
    ...intervals.coverages.map(({ asked, held }, place) => t('tried.coverage', { asked: percent(asked), held: percentFor(language, 0)(held), days: percentFor(language, 0)(days.coverages[place]?.held ?? 0), minutes })),
    ...(intervals.coverages.some(({ asked, held }) => held < asked - tooFewHeld) ? [t('tried.tooNarrow')] : []),
    ...intraday.filter(({ shareOver }) => shareOver === 0.5).map(({ shareOver, wapeRestBefore, wapeRestAfter }) => t('tried.intraday', { share: percent(shareOver), before: percent(wapeRestBefore), after: percent(wapeRestAfter) })),
  ];
}
