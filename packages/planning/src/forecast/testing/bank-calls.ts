import type { SpecialDay } from '../series/circumstances.ts';

/** Days off in the months of the bank's calls that its calendar showed beforehand. Other days without rows are taken as not known. */
export const bankHolidays: readonly SpecialDay[] = [
  { date: '2003-05-26', key: 'memorial-day', name: 'Memorial Day', closed: true },
  { date: '2003-07-04', key: 'independence-day', name: 'Independence Day', closed: true },
  { date: '2003-09-01', key: 'labor-day', name: 'Labor Day', closed: true },
];
