import type { CalendarDefinition, Channel, Closure, OpeningHours } from '@ingang/contracts/hours';
import { textOfIntervals } from './interval-text.ts';

export const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Day = (typeof days)[number];

/** All opening hours of an authority as the form holds them: what two people may change apart is a field of its own. */
export type HoursFields = { readonly [Field in Channel]?: CalendarDefinition } & {
  readonly closures: readonly Closure[];
  readonly holidays: NonNullable<OpeningHours['holidays']>;
  readonly periods: NonNullable<OpeningHours['periods']>;
};

export function fieldsOf({ channels, closures = [], holidays = { goodFriday: 'closed', liberationDay: 'lustrum' }, periods = [] }: OpeningHours): HoursFields {
  return { ...channels, closures, holidays, periods };
}

export function hoursOf({ closures, holidays, periods, ...channels }: HoursFields): OpeningHours {
  return { channels: channels as OpeningHours['channels'], closures: [...closures], holidays, periods: [...periods] };
}

/** A week as lines of text, closed days left out. @param nameOf what a day is called */
export function weekText({ week }: CalendarDefinition, nameOf: (day: Day) => string): string {
  return days
    .filter((day) => (week[day] ?? []).length > 0)
    .map((day) => `${nameOf(day)} ${textOfIntervals(week[day])}`)
    .join('\n');
}

export function closuresText(closures: readonly Closure[], language: 'nl' | 'en'): string {
  return closures.map(({ on, open, reason }) => `${on}: ${[reason[language], textOfIntervals(open)].filter(Boolean).join(', ')}`).join('\n');
}
