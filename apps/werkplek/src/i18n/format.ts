import { useMemo } from 'react';
import type { Language } from './catalogue.ts';
import { useLanguage } from './language.tsx';

const timeZone = 'Europe/Amsterdam';
const dayMilliseconds = 86_400_000;

export interface Format {
  /** 14:05 */
  time(instant: string | Date): string;
  /** za 21 nov */
  day(instant: string | Date): string;
  /** 21 november 2026 */
  date(instant: string | Date): string;
  /** za 21 nov 14:05:30 */
  second(instant: string | Date): string;
  /** Today only the time, otherwise day and time; the year when it is another one. */
  moment(instant: string | Date): string;
  number(value: number): string;
}

/** Dates and numbers in the user's language, always in Dutch local time. */
export function formatFor(language: Language, now: () => Date = () => new Date()): Format {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  const shape = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { timeZone, ...options });
    return (instant: string | Date) => formatter.format(typeof instant === 'string' ? new Date(instant) : instant);
  };
  const time = shape({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const day = shape({ weekday: 'short', day: 'numeric', month: 'short' });
  const date = shape({ day: 'numeric', month: 'long', year: 'numeric' });
  const yearDay = shape({ day: 'numeric', month: 'short', year: 'numeric' });
  const key = shape({ year: 'numeric', month: '2-digit', day: '2-digit' });
  const second = shape({ weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
  const numbers = new Intl.NumberFormat(locale);
  const moment = (instant: string | Date) => {
    if (key(instant) === key(now())) return time(instant);
    const away = Math.abs(new Date(instant).getTime() - now().getTime());
    return `${away > 180 * dayMilliseconds ? yearDay(instant) : day(instant)} ${time(instant)}`;
  };
  return { time, day, date, moment, second, number: (value) => numbers.format(value) };
}

/** Whether an instant lies behind us, as seen when the screen was last drawn. */
export function isPast(instant: string): boolean {
  return new Date(instant).getTime() < Date.now();
}

export function useFormat(): Format {
  const { language } = useLanguage();
  return useMemo(() => formatFor(language), [language]);
}
