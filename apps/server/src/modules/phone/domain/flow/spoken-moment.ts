import type { Language } from './flow.ts';

/**
 * A moment as somebody would say it on the telephone, on the clock on the wall in the Netherlands.
 *
 * @example spokenMoment(new Date('2026-04-07T06:30:00Z'), new Date('2026-04-03T15:00:00Z'), 'nl') // 'dinsdag 7 april om 8 uur 30'
 * @example spokenMoment(new Date('2026-04-07T07:00:00Z'), new Date('2026-04-06T15:00:00Z'), 'en') // 'tomorrow at 9 o\'clock'
 */
export function spokenMoment(moment: Date, now: Date, language: Language): string {
  const day = spokenDay(moment, now, language);
  const [hour, minute] = clock.format(moment).split(':').map(Number) as [number, number];
  if (language === 'nl') return `${day} om ${hour} uur${minute === 0 ? '' : ` ${minute}`}`;
  return `${day} at ${minute === 0 ? `${hour} o'clock` : `${hour} ${String(minute).padStart(2, '0')}`}`;
}

const timeZone = 'Europe/Amsterdam';
const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
const date = new Intl.DateTimeFormat('sv-SE', { timeZone });
const longDay = {
  nl: new Intl.DateTimeFormat('nl-NL', { timeZone, weekday: 'long', day: 'numeric', month: 'long' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'long', day: 'numeric', month: 'long' }),
};
const nearDays = { nl: ['vandaag', 'morgen'], en: ['today', 'tomorrow'] };

function spokenDay(moment: Date, now: Date, language: Language): string {
  const ahead = (Date.parse(date.format(moment)) - Date.parse(date.format(now))) / 86_400_000;
  return nearDays[language][ahead] ?? longDay[language].format(moment).replace(',', '');
}
