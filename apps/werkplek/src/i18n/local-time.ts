const shape = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
});

/**
 * An instant as an input for date and time has it, in Dutch local time.
 *
 * @example localOf('2026-01-14T08:50:00.123Z') // '2026-01-14T09:50:00'
 */
export function localOf(instant: string): string {
  return shape.format(new Date(instant)).replace(' ', 'T');
}

/**
 * The instant of a Dutch local time; undefined when it is none. Of the hour that comes twice in autumn it is the first; a
 * time that the clock skips in spring is taken an hour on.
 *
 * @example instantOf('2026-07-14T09:50') // '2026-07-14T07:50:00.000Z'
 */
export function instantOf(local: string): string | undefined {
  const wall = Date.parse(`${local}Z`);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(local) || Number.isNaN(wall)) return undefined;
  const offsetAt = (instant: number) => Date.parse(`${localOf(new Date(instant).toISOString())}Z`) - Math.floor(instant / 1000) * 1000;
  const [summer, winter] = [7_200_000, 3_600_000];
  const fitting = [summer, winter].find((offset) => offsetAt(wall - offset) === offset);
  return new Date(wall - (fitting ?? winter)).toISOString();
}
