import { channelNamed } from '@ingang/planning/scenario';
import type { Authority } from '@ingang/contracts/region';
import type { Language } from '../../../i18n/catalogue.ts';

/** What a part of a forecast is called: a channel, an authority, a product, or what is left. */
export function partNamed(path: readonly string[], authorities: readonly Authority[], language: Language, whole: string, others: string): string {
  const [part] = path;
  if (part === undefined) return whole;
  if (part === 'others') return others;
  return authorities.find(({ id }) => id === part)?.name ?? capital(channelNamed(language, part));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const dateTexts = new Map<string, Intl.DateTimeFormat>();

/** A civil date in words; `short` such as `ma 23 nov`. */
export function dateNamed(date: string, language: Language, length: 'short' | 'long' | 'tick' = 'long'): string {
  const key = `${language} ${length}`;
  const options: Intl.DateTimeFormatOptions = length === 'tick' ? { day: 'numeric', month: 'short' } : length === 'short' ? { weekday: 'short', day: 'numeric', month: 'short' } : { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };
  const shape = dateTexts.get(key) ?? new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { ...options, timeZone: 'UTC' });
  dateTexts.set(key, shape);
  return shape.format(new Date(`${date}T00:00Z`));
}

/** @example clockOf(37, 15) // '09:15' */
export function clockOf(slot: number, intervalMinutes: number): string {
  const minutes = slot * intervalMinutes;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

export function numberFor(language: Language, digits = 0): (value: number) => string {
  const shape = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: digits });
  return (value) => shape.format(value);
}

/** A share as a percentage: `7,1`. */
export function percentFor(language: Language, digits = 1): (share: number) => string {
  const number = numberFor(language, digits);
  return (share) => number(100 * share);
}

/** A share with its sign: `7,1 %`, `7.1%`. */
export function shareFor(language: Language): (share: number) => string {
  const percent = percentFor(language);
  return (share) => `${percent(share)}${language === 'nl' ? ' %' : '%'}`;
}

/** Whole euros: `€ 24.000`. */
export function euroFor(language: Language): (value: number) => string {
  const shape = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
  return (value) => shape.format(value);
}
