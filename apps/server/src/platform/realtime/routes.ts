import { route, type Route } from '../http/route.ts';
import type { Desktops } from './desktops.ts';

/** The event stream of a desktop. */
export function realtimeRoutes(desktops: Desktops): Route[] {
  return [
    route({
      method: 'GET',
      path: '/events',
      operationId: 'followEvents',
      tag: 'realtime',
      summary: 'Follow what changes',
      description:
        'A server-sent event stream. Each `changes` message holds a list of { topic, authorityId, subjectId, about } for what the caller may see. Ids only: fetch what you need. After a reconnection, reload.',
      access: 'signed-in',
      produces: 'text/event-stream',
      direct: async ({ workFor }, { request, reply }) => {
        reply.hijack();
        for (const [name, value] of Object.entries(reply.getHeaders())) {
          if (value !== undefined) reply.raw.setHeader(name, value);
        }
        desktops.join(workFor.principal, reply.raw);
        request.raw.socket.setNoDelay(true);
        return undefined;
      },
    }),
  ];
}
