import { epochDayOf, isoDateOf } from '@ingang/kernel/working-calendar';

const dutchDate = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The date on calendars in the Netherlands. @example dutchDay(new Date('2027-02-28T23:30:00Z')) // '2027-03-01' */
export function dutchDay(instant: Date): string {
  return dutchDate.format(instant);
}

/** Monday of the week that a date is in. @example mondayOf('2027-03-07') // '2027-03-01' */
export function mondayOf(date: string): string {
  const day = epochDayOf(date);
  return isoDateOf(day - ((((day + 3) % 7) + 7) % 7));
}
