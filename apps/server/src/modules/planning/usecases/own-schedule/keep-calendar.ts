import { requireUserId, type Principal } from '../../../../platform/access/index.ts';
import type { Work } from '../../../../platform/database/work.ts';
import { calendarText } from '../../domain/own-schedule/calendar-text.ts';
import { dutchDay } from '../../domain/own-schedule/dutch-day.ts';
import { calendarName, eventsToTell, toCalendarEvent } from '../../domain/own-schedule/told-events.ts';
import { daysAfter } from '../../domain/schedule/week.ts';
import { feedHash, newFeedSecret } from '../../secrets/feed-secret.ts';
import type { CalendarFeeds, Feed, PublishedSchedules, ToldEvents } from './ports.ts';

export interface FeedDesk {
  readonly principal: Principal;
  readonly now: Date;
  readonly feeds: CalendarFeeds;
  readonly record: Work['record'];
}

/** A new secret address; one that was there before stops. @returns the secret, which is not kept and cannot be shown again */
export async function makeFeed({ principal, now, feeds, record }: FeedDesk): Promise<{ secret: string; feed: Feed }> {
  const me = requireUserId(principal);
  const secret = newFeedSecret();
  await feeds.put(me, feedHash(secret), now);
  record({ action: 'create', subjectKind: 'planning-calendar-feed', subjectId: me });
  return { secret, feed: { createdAt: now, lastReadAt: null } };
}

/** Whoever has the address sees nothing any more. */
export async function revokeFeed({ principal, feeds, record }: FeedDesk): Promise<void> {
  const me = requireUserId(principal);
  if (await feeds.revoke(me)) record({ action: 'erase', subjectKind: 'planning-calendar-feed', subjectId: me });
}

export interface CalendarDesk {
  readonly principal: Principal;
  readonly now: Date;
  readonly newId: () => string;
  readonly published: PublishedSchedules;
  readonly told: ToldEvents;
}

/** Calendars show four weeks back, and as far ahead as schedules are published. */
const daysBack = 28;
const daysAhead = 400;
const refreshMinutes = 60;

/** One's own shifts as a calendar, and when it last changed; what calendars are told is remembered. */
export async function writeCalendar({ principal, now, newId, published, told }: CalendarDesk, language: 'nl' | 'en'): Promise<{ text: string; changedAt: Date | undefined }> {
  const me = requireUserId(principal);
  const from = daysAfter(dutchDay(now), -daysBack);
  await told.forget(me, from);
  const before = await told.lock(me);
  const changed = eventsToTell(before, await published.shifts([me], from, daysAfter(from, daysAhead)), { now, newId });
  await told.keep(me, changed);
  const renewed = new Set(changed.map(({ id }) => id));
  const events = [...before.filter(({ id }) => !renewed.has(id)), ...changed].toSorted((a, b) => a.date.localeCompare(b.date));
  const changedAt = events.map((event) => event.changedAt).toSorted((a, b) => b.getTime() - a.getTime())[0];
  return { text: calendarText({ name: calendarName(language), refreshMinutes, events: events.map((event) => toCalendarEvent(event, language)) }), changedAt };
}
