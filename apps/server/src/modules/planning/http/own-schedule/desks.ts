import type { Work } from '../../../../platform/database/work.ts';
import { agreementsInPostgres } from '../../postgres/schedule/agreements.ts';
import { schedulesInPostgres } from '../../postgres/schedule/schedules.ts';
import { calendarFeedsInPostgres, toldEventsInPostgres } from '../../postgres/own-schedule/calendars.ts';
import { publishedInPostgres } from '../../postgres/own-schedule/published.ts';
import { swapsInPostgres } from '../../postgres/own-schedule/swaps.ts';
import type { CalendarDesk, FeedDesk } from '../../usecases/own-schedule/keep-calendar.ts';
import type { SwapDesk } from '../../usecases/own-schedule/swap-desk.ts';
import { actingOf } from '../acting-of.ts';
import { scheduleDesk } from '../schedule/schedule-desk.ts';

/** The use cases of swaps and of one's own schedule on PostgreSQL. */
export function swapDesk(work: Work): SwapDesk {
  return {
    ...actingOf(work),
    swaps: swapsInPostgres(work), published: publishedInPostgres(work), schedules: schedulesInPostgres(work), agreements: agreementsInPostgres(work), members: scheduleDesk(work).members,
  };
}

export function feedDesk(work: Work): FeedDesk {
  const { principal, now, record } = work;
  return { principal, now, record, feeds: calendarFeedsInPostgres(work) };
}

export function calendarDesk(work: Work): CalendarDesk {
  const { principal, now, newId } = work;
  return { principal, now, newId, published: publishedInPostgres(work), told: toldEventsInPostgres(work) };
}
