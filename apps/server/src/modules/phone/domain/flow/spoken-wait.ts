import type { Language } from './flow.ts';

const longMinutes = 20;

/**
 * A wait as one would say it: in whole minutes, rounded up, so that it is rather too long than too short.
 *
 * @example spokenWait(200, 'nl') // 'ongeveer 4 minuten'
 * @example spokenWait(30, 'en') // 'about one minute'
 */
export function spokenWait(seconds: number, language: Language): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  if (minutes > longMinutes) return language === 'nl' ? `langer dan ${longMinutes} minuten` : `more than ${longMinutes} minutes`;
  if (language === 'nl') return minutes === 1 ? 'ongeveer één minuut' : `ongeveer ${minutes} minuten`;
  return minutes === 1 ? 'about one minute' : `about ${minutes} minutes`;
}

/**
 * A number digit by digit, in pairs, as one reads it back.
 *
 * @example spokenNumber('0612345678') // '0 6, 1 2, 3 4, 5 6, 7 8'
 */
export function spokenNumber(digits: string): string {
  return (digits.match(/.{1,2}/g) ?? []).map((pair) => [...pair].join(' ')).join(', ');
}
