import type { WorkingCalendar } from '@ingang/kernel/working-calendar';
import type { Locale } from '../../../platform/database/work.ts';
import { spokenMoment, type AttemptAdvice, type HonestPromise, type SpokenMoment } from '../domain/index.ts';
import { say } from '../words.ts';

/** "uiterlijk morgen 17.00 uur", "uiterlijk dinsdag 28 april 17.00 uur". */
export function momentWords(moment: SpokenMoment, locale: Locale): string {
  const time = locale === 'nl' ? `${moment.time.replace(':', '.')} uur` : moment.time;
  if (moment.daysAhead === 0) return say(locale, 'moment.today', { time });
  if (moment.daysAhead === 1) return say(locale, 'moment.tomorrow', { time });
  const format = new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  return say(locale, 'moment.date', { date: format.format(new Date(`${moment.date}T12:00:00Z`)).replace(',', ''), time });
}

/** What the agent can say to the customer. */
export function promiseSentence(promise: HonestPromise | undefined, departmentName: string | undefined, locale: Locale): string {
  if (!promise?.say || departmentName === undefined) return say(locale, 'promise.never');
  const params = { department: departmentName, moment: momentWords(promise.say, locale), from: promise.within ? wallClock(promise) : '' };
  return say(locale, `promise.${promise.basis === 'window' || promise.basis === 'window-after-norm' ? 'window' : 'by'}`, params);
}

function wallClock({ within }: HonestPromise): string {
  return new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' }).format(within!.from).replace(':', '.');
}

/** Why the norm cannot be made. */
export function closedSentence(promise: HonestPromise, locale: Locale): string {
  const reason = promise.departmentClosedBecause;
  const text = reason && 'text' in reason && reason.text ? reason.text : '';
  return say(locale, text === '' ? 'promise.department-closed' : 'promise.department-closed-because', { reason: text });
}

/** What to do next about reaching the customer. */
export function adviceSentence(advice: AttemptAdvice, calendar: WorkingCalendar, now: Date, locale: Locale): string {
  switch (advice.advice) {
    case 'done':
      return say(locale, 'advice.done');
    case 'check-number':
      return say(locale, 'advice.check-number');
    case 'inform-otherwise':
      return say(locale, `advice.inform-by-${advice.by}`);
    case 'try':
      return advice.notBefore === null || advice.notBefore <= now
        ? say(locale, 'advice.try-now', { attempts: Math.max(advice.attemptsLeft, 1) })
        : say(locale, 'advice.try-later', { moment: momentWords(spokenMoment(calendar, advice.notBefore, now), locale), attempts: Math.max(advice.attemptsLeft, 1) });
  }
}
