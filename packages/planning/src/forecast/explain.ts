import type { Part, Reason } from './day-parts.ts';
import type { ForecastDay } from './forecast.ts';

export type ForecastLanguage = 'nl' | 'en';

const texts = {
  nl: {
    headline: '{date}: {expected} contacten verwacht, met {percent} % zekerheid {lower} tot {upper}.',
    closed: '{date}: gesloten{why}, geen contacten verwacht.',
    level: 'Op een gewone open dag komen er nu {count}.',
    more: '{reason}: {percent} % meer.',
    less: '{reason}: {percent} % minder.',
    events: 'Door gebeurtenissen: {count} contacten extra.',
    weekday: '{weekday}',
    'time-of-month': 'Dag in de maand',
    'time-of-year': 'Tijd van het jaar',
    trend: 'Ontwikkeling over de jaren',
    'around-holiday': 'Rond een vrije dag',
    'first-monday': 'Eerste open maandag van de maand',
    'special-day': 'Bijzondere dag{names}',
    period: 'Periode{names}',
    'opening-hours': 'Andere openingstijden dan anders',
    whole: 'Afstemming op het geheel',
  },
  en: {
    headline: '{date}: {expected} contacts expected, {lower} to {upper} with {percent}% certainty.',
    closed: '{date}: closed{why}, no contacts expected.',
    level: 'An ordinary open day now has {count}.',
    more: '{reason}: {percent}% more.',
    less: '{reason}: {percent}% fewer.',
    events: 'Because of events: {count} more contacts.',
    weekday: '{weekday}',
    'time-of-month': 'Day of the month',
    'time-of-year': 'Time of year',
    trend: 'Development over the years',
    'around-holiday': 'Near a day off',
    'first-monday': 'First open Monday of the month',
    'special-day': 'Special day{names}',
    period: 'Period{names}',
    'opening-hours': 'Other opening hours than usual',
    whole: 'Agreement with the whole',
  },
} as const;

/** Order in which reasons are told. */
const order: readonly Reason[] = ['weekday', 'time-of-month', 'first-monday', 'around-holiday', 'special-day', 'period', 'time-of-year', 'trend', 'opening-hours', 'whole'];
/** A smaller effect is not worth a sentence. */
const leastEffect = 0.01;

/**
 * Why a day has the number it has, in sentences: what is expected, what an ordinary day has, and what makes this one differ.
 *
 * @param language of the sentences; the names of holidays and periods are as they were given
 */
export function explainDay(day: ForecastDay, language: ForecastLanguage): readonly string[] {
  const { parts, expected, open, bounds } = day;
  const number = (value: number): string => new Intl.NumberFormat(language, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
  const date = dated(day.date, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }, language);
  const names = parts.names.length > 0 ? ` (${parts.names.join(', ')})` : '';
  if (!open) return [say(language, 'closed', { date, why: names })];
  const [narrow] = bounds;
  const sentences = [
    say(language, 'headline', {
      date, expected: number(expected), percent: String(Math.round((narrow?.coverage ?? 0) * 100)), lower: number(narrow?.lower ?? 0), upper: number(narrow?.upper ?? 0),
    }),
    say(language, 'level', { count: number(parts.level) }),
  ];
  const weekday = dated(day.date, { weekday: 'long' }, language);
  for (const { reason, factor } of told(parts.factors)) {
    const what = say(language, reason, { weekday: weekday.charAt(0).toUpperCase() + weekday.slice(1), names });
    sentences.push(say(language, factor > 1 ? 'more' : 'less', { reason: what, percent: number(Math.abs(factor - 1) * 100) }));
  }
  if (parts.fromEvents >= 0.5) sentences.push(say(language, 'events', { count: number(parts.fromEvents) }));
  return sentences;
}

function told(factors: readonly Part[]): readonly Part[] {
  return factors.filter(({ factor }) => Math.abs(factor - 1) >= leastEffect).toSorted((a, b) => order.indexOf(a.reason) - order.indexOf(b.reason));
}

function dated(date: string, parts: Intl.DateTimeFormatOptions, language: ForecastLanguage): string {
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { ...parts, timeZone: 'UTC' }).format(new Date(`${date}T00:00Z`));
}

function say(language: ForecastLanguage, key: keyof (typeof texts)['nl'], values: Readonly<Record<string, string>>): string {
  return texts[language][key].replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
