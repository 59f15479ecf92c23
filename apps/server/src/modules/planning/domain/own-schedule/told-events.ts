import type { PlannedShift } from '../schedule/week.ts';
import type { CalendarEvent } from './calendar-text.ts';

/** What a calendar was told of a person's day. */
export interface ToldEvent extends Pick<CalendarEvent, 'sequence' | 'startsAt' | 'endsAt' | 'changedAt' | 'isCancelled'> {
  /** UID: one for a person and a date, whatever becomes of the shift. */
  readonly id: string;
  readonly date: string;
  readonly details: Pick<PlannedShift, 'breaks' | 'activities'>;
}

export interface TimedShift extends PlannedShift {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

interface Telling {
  readonly now: Date;
  readonly newId: () => string;
}

/**
 * What a calendar is to be told now: a shift that moved keeps its UID and gets a higher sequence, one that is gone is cancelled,
 * and one that comes back is the same event again.
 *
 * @param told of the dates that the shifts are of
 * @param shifts of one person; two on a date, for two teams, are told as one
 * @returns those that changed, new ones included
 */
export function eventsToTell(told: readonly ToldEvent[], shifts: readonly TimedShift[], { now, newId }: Telling): ToldEvent[] {
  const known = new Map(told.map((event) => [event.date, event]));
  const days = Map.groupBy(shifts, ({ date }) => date);
  const planned = [...days].flatMap(([date, ofDay]): ToldEvent[] => {
    const before = known.get(date);
    const content = contentOf(ofDay);
    if (before && !before.isCancelled && textOf(before) === textOf(content)) return [];
    return [{ id: before?.id ?? newId(), date, ...content, sequence: before ? before.sequence + 1 : 0, changedAt: now, isCancelled: false }];
  });
  const gone = told.filter((event) => !event.isCancelled && !days.has(event.date)).map((event): ToldEvent => ({ ...event, isCancelled: true, sequence: event.sequence + 1, changedAt: now }));
  return [...planned, ...gone];
}

type Content = Pick<ToldEvent, 'startsAt' | 'endsAt' | 'details'>;

function contentOf(shifts: readonly TimedShift[]): Content {
  const starts = shifts.map(({ startsAt }) => startsAt.getTime());
  const ends = shifts.map(({ endsAt }) => endsAt.getTime());
  return {
    startsAt: new Date(Math.min(...starts)), endsAt: new Date(Math.max(...ends)),
    details: { breaks: shifts.flatMap(({ breaks }) => breaks), activities: shifts.flatMap(({ activities }) => activities) },
  };
}

function textOf({ startsAt, endsAt, details: { breaks, activities } }: Content): string {
  return JSON.stringify([startsAt, endsAt, breaks.map(({ fromMinute, untilMinute }) => [fromMinute, untilMinute]), activities.map(({ kind, fromMinute, untilMinute }) => [kind, fromMinute, untilMinute])]);
}

const words = {
  nl: { name: 'Mijn rooster', shift: 'Dienst', break: 'Pauze', training: 'Training', meeting: 'Overleg', other: 'Ander werk' },
  en: { name: 'My schedule', shift: 'Shift', break: 'Break', training: 'Training', meeting: 'Meeting', other: 'Other work' },
} as const;

/** The name of the calendar. */
export function calendarName(language: 'nl' | 'en'): string {
  return words[language].name;
}

/** As calendars show it: only what is about this person, and nothing of what is done. */
export function toCalendarEvent({ id, details, sequence, startsAt, endsAt, changedAt, isCancelled }: ToldEvent, language: 'nl' | 'en'): CalendarEvent {
  const text = words[language];
  const parts = [...details.breaks.map((span) => ({ ...span, name: text.break as string })), ...details.activities.map((span) => ({ ...span, name: text[span.kind] as string }))];
  const lines = parts.toSorted((a, b) => a.fromMinute - b.fromMinute).map(({ name, fromMinute, untilMinute }) => `${name} ${clock(fromMinute)}–${clock(untilMinute)}`);
  return { uid: id, sequence, startsAt, endsAt, changedAt, summary: text.shift, description: lines.join('\n'), isCancelled };
}

/** @example clock(570) // '09:30' */
export function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
