const dutchDate = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit', day: '2-digit' });

/**
 * The date on the wall in the Netherlands.
 *
 * @example civilDay(new Date('2026-01-31T23:30:00Z')) // '2026-02-01'
 */
export function civilDay(instant: Date): string {
  return dutchDate.format(instant);
}
