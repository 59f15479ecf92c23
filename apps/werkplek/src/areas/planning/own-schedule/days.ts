/** Dates as text (`2027-03-01`) and minutes of a day, as schedules have them. */

const dayMilliseconds = 86_400_000;

/** @example addDays('2027-02-28', 1) // '2027-03-01' */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMilliseconds).toISOString().slice(0, 10);
}

/** @example mondayOf('2027-03-07') // '2027-03-01' */
export function mondayOf(date: string): string {
  return addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/** @example clock(570) // '09:30' */
export function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** @returns undefined for what is no time @example minuteOf('09:30') // 570 */
export function minuteOf(time: string): number | undefined {
  const found = /^(\d{1,2}):(\d{2})$/.exec(time);
  return found ? Number(found[1]) * 60 + Number(found[2]) : undefined;
}

/** An instant at noon of a date, to name the day by. */
export function noonOf(date: string): string {
  return `${date}T12:00:00Z`;
}

/** Hours with half hours where needed. @example hoursText(450, 'nl') // '7,5' */
export function hoursText(minutes: number, language: 'nl' | 'en'): string {
  return (minutes / 60).toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: 1 });
}

export interface Span {
  readonly fromMinute: number;
  readonly untilMinute: number;
}

/**
 * The hours that a picture of days spans: from the first to the last whole hour of anything in it, at least nine to five.
 *
 * @example hoursAround([{ fromMinute: 450, untilMinute: 1050 }]) // { fromMinute: 420, untilMinute: 1080 }
 */
export function hoursAround(spans: readonly Span[]): Span {
  const from = Math.min(540, ...spans.map(({ fromMinute }) => fromMinute));
  const until = Math.max(1020, ...spans.map(({ untilMinute }) => untilMinute));
  return { fromMinute: Math.floor(from / 60) * 60, untilMinute: Math.ceil(until / 60) * 60 };
}
