import { CalendarFeedAnswer, CalendarParams, NewCalendarFeed } from '@ingang/contracts/planning/own-schedule';
import { NotFound } from '@ingang/kernel';
import { publicPrincipal, requireUserId, type Principal } from '../../../../platform/access/index.ts';
import { route, type Route } from '../../../../platform/http/route.ts';
import type { RoomDeps } from '../../../../platform/room.ts';
import { calendarFeedsInPostgres } from '../../postgres/own-schedule/calendars.ts';
import { entityTag, feedHash } from '../../secrets/feed-secret.ts';
import type { Feed } from '../../usecases/own-schedule/ports.ts';
import { makeFeed, revokeFeed, writeCalendar } from '../../usecases/own-schedule/keep-calendar.ts';
import { calendarDesk, feedDesk } from './desks.ts';

const shared = { tag: 'planning', access: 'planning:see-own-schedule' } as const;
const purpose = 'own-schedule';
/** From one address: programs ask once an hour, and a cloud service asks for many. */
const readsPerMinute = 120;

/** A calendar program has no session: the secret in the address says whose calendar it is, and opens nothing else. */
export function calendarRoutes(deps: RoomDeps): readonly Route[] {
  return [
    route({
      ...shared, method: 'GET', path: '/my-calendar-feed', operationId: 'readMyCalendarFeed', answer: CalendarFeedAnswer, summary: 'Whether your schedule has a calendar address, and when it was last read',
      handle: async (work) => ({ feed: showFeed(await calendarFeedsInPostgres(work).of(requireUserId(work.principal))) }),
    }),
    route({
      ...shared, method: 'PUT', path: '/my-calendar-feed', operationId: 'makeMyCalendarFeed', answer: NewCalendarFeed, summary: 'A new secret calendar address, shown once; the one before stops',
      handle: async (work) => {
        const { secret, feed } = await makeFeed(feedDesk(work));
        return { path: `/api/v1/calendar-feeds/${secret}.ics`, feed: showFeed(feed)! };
      },
    }),
    route({
      ...shared, method: 'DELETE', path: '/my-calendar-feed', operationId: 'revokeMyCalendarFeed', status: 204, summary: 'Revoke your calendar address: whoever has it sees nothing any more',
      handle: async (work) => {
        await revokeFeed(feedDesk(work));
        return undefined;
      },
    }),
    route({
      method: 'GET', path: '/calendar-feeds/:secret', operationId: 'readCalendar', tag: 'planning', access: 'public', params: CalendarParams, produces: 'text/calendar', attemptsPerMinute: readsPerMinute,
      summary: 'The shifts of one person as a calendar (RFC 5545), for calendar programs',
      description: 'Answers 304 to If-None-Match with the ETag of before. Shifts that do not go on stay in it as cancelled for four weeks.',
      async direct({ workFor, inWork }, { params, request, reply }) {
        const owner = await inWork((work) => calendarFeedsInPostgres(work).ownerOf(feedHash(params.secret.replace(/\.ics$/, '')), work.now));
        if (!owner) throw new NotFound('calendar.unknown');
        const principal: Principal = { ...publicPrincipal, kind: 'user', userId: owner.userId, name: owner.name };
        const { text, changedAt } = await deps.inWork({ ...workFor, principal, purpose }, (work) => writeCalendar(calendarDesk(work), owner.language));
        const tag = entityTag(text);
        reply.header('etag', tag).header('cache-control', 'private, no-cache').header('content-disposition', 'inline; filename="rooster.ics"');
        if (changedAt) reply.header('last-modified', changedAt.toUTCString());
        if (isKnown(request.headers['if-none-match'], tag)) {
          await reply.code(304).send();
          return '';
        }
        reply.type('text/calendar; charset=utf-8');
        return text;
      },
    }),
  ];
}

/** RFC 9110, section 13.1.2: weak comparison, a list, or anything. */
function isKnown(header: string | undefined, tag: string): boolean {
  return header !== undefined && header.split(',').some((one) => ['*', tag].includes(one.trim().replace(/^W\//, '')));
}

function showFeed(feed: Feed | undefined) {
  return feed ? { createdAt: feed.createdAt.toISOString(), lastReadAt: feed.lastReadAt?.toISOString() ?? null } : null;
}
