import type { Requirement } from '../domain/schedule/week.ts';

const contacts = [4, 7, 9, 10, 9, 8, 6, 6, 8, 8, 7, 6, 5, 4, 4, 3, 2];

/** An office that is phoned on working days from half past eight to five, most in the morning. */
export const requirementOfOffice: Requirement = {
  intervalMinutes: 30,
  norm: { fraction: 0.8, withinSeconds: 20 },
  days: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, open: { fromMinute: 510, untilMinute: 1020 }, work: { 'channel:phone': { contacts, handlingSeconds: 240, patienceSeconds: 180 } } })),
};
