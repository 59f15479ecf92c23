/**
 * The instant at which clocks on the wall in a place show a date and a time, as ISO text; undefined for half-typed input.
 *
 * @example momentIn('Europe/Amsterdam', '2026-04-03', '16:59') // '2026-04-03T14:59:00.000Z'
 */
export function momentIn(timeZone: string, date: string, time: string): string | undefined {
  const guess = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(guess)) return undefined;
  const first = guess - offsetAt(timeZone, guess);
  return new Date(guess - offsetAt(timeZone, first)).toISOString();
}

/** The date and the time on the wall at an instant: `['2026-04-03', '16:59']`. */
export function wallClockAt(timeZone: string, instant: Date): [date: string, time: string] {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(instant);
  return [shown.slice(0, 10), shown.slice(11, 16)];
}

/** How far clocks on the wall are ahead of UTC, in milliseconds. */
function offsetAt(timeZone: string, instant: number): number {
  const whole = Math.floor(instant / 60_000) * 60_000;
  const [date, time] = wallClockAt(timeZone, new Date(whole));
  return Date.parse(`${date}T${time}:00Z`) - whole;
}
