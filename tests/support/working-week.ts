/** Eleven o'clock on the first Wednesday of next March: no holiday near it, whatever the day on which this runs. */
export function aWorkingMorning(): string {
  const year = new Date().getFullYear() + 1;
  const first = new Date(Date.UTC(year, 2, 1)).getUTCDay();
  return `${year}-03-0${1 + ((3 - first + 7) % 7)}T10:00:00Z`;
}

/** The Monday of its week, as a date. */
export function aWorkingWeek(): string {
  return new Date(Date.parse(aWorkingMorning()) - 2 * 86_400_000).toISOString().slice(0, 10);
}
