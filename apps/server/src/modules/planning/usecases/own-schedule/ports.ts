import type { UserId } from '@ingang/kernel';
import type { SwapState } from '../../domain/own-schedule/swap.ts';
import type { ToldEvent } from '../../domain/own-schedule/told-events.ts';
import type { KeptShift } from '../schedule/ports.ts';

/** A shift of a published schedule, with whose schedule it is. */
export interface PublishedShift extends KeptShift {
  readonly teamId: string;
}

export interface PublishedWeek {
  readonly teamId: string;
  /** Its Monday. */
  readonly week: string;
  readonly publishedAt: Date;
}

/** Published schedules as those who work by them see them: of their teams, and nobody else's. */
export interface PublishedSchedules {
  /** Of people on dates, both included. */
  shifts(users: readonly UserId[], from: string, until: string): Promise<readonly PublishedShift[]>;
  /** Of whole teams that somebody is in, by week. */
  weeks(userId: UserId, from: string, until: string): Promise<readonly PublishedWeek[]>;
}

/** A shift as it was when a swap was asked for. */
export interface SwapShift {
  readonly date: string;
  readonly fromMinute: number;
  readonly untilMinute: number;
}

export interface Swap {
  readonly id: string;
  readonly teamId: string;
  readonly askedBy: UserId;
  /** Null: whoever of the team may have it. */
  readonly offeredTo: UserId | null;
  /** Who accepted. */
  readonly colleagueId: UserId | null;
  readonly given: SwapShift;
  readonly wished: SwapShift | null;
  readonly note: string | null;
  readonly state: SwapState;
  readonly reason: string | null;
  /** When the first of its shifts begins. */
  readonly lapsesAt: Date;
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
  readonly settledAt: Date | null;
  readonly decidedBy: UserId | null;
  readonly version: number;
}

export interface Swaps {
  /** Those that the caller may see and that are not settled, or were after a moment; the newest first. */
  list(settledAfter: Date): Promise<readonly Swap[]>;
  find(id: string): Promise<Swap | undefined>;
  /** False when the shift is being offered already. */
  add(swap: Swap): Promise<boolean>;
  /** False when it is no longer at the version before. */
  change(swap: Swap): Promise<boolean>;
  /** Ends those whose shift has begun or is not what it was. @returns their ids */
  lapse(now: Date): Promise<readonly string[]>;
  /** Those of which the shift was longer ago than retention says. */
  forget(now: Date): Promise<void>;
}

/** The secret address of somebody's calendar. */
export interface Feed {
  readonly createdAt: Date;
  readonly lastReadAt: Date | null;
}

export interface CalendarFeeds {
  of(userId: UserId): Promise<Feed | undefined>;
  /** Takes the place of the one before. */
  put(userId: UserId, secretHash: Buffer, at: Date): Promise<void>;
  revoke(userId: UserId): Promise<boolean>;
  /** Whose it is; nobody's when there is none (any more). */
  ownerOf(secretHash: Buffer, at: Date): Promise<{ userId: UserId; name: string; language: 'nl' | 'en' } | undefined>;
}

/** What calendars were last told of somebody's shifts. */
export interface ToldEvents {
  /** By date; nobody else reads or changes them until the end of this work. */
  lock(userId: UserId): Promise<readonly ToldEvent[]>;
  keep(userId: UserId, events: readonly ToldEvent[]): Promise<void>;
  forget(userId: UserId, before: string): Promise<void>;
}
