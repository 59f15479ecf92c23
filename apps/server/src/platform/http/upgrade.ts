/**
 * WebSockets come in as requests like any other, with the manners of every route: sign-in, permission, limits, problem details.
 *
 * Purpose: Node hands an upgrade to its own event, past Fastify; here it is led through Fastify's routes, and the route takes the
 * socket over. Trade-off: a few lines instead of a plugin; what speaks over the socket is the route's business.
 * Modes: a request with a socket → taken over, or answered and closed. Sockets are closed before the server closes.
 */
import { ServerResponse, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Conflict, Refused } from '@ingang/kernel';
import type { Config } from '../../config.ts';

export interface Upgrade {
  readonly raw: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
}

const upgrades = new WeakMap<IncomingMessage, Upgrade>();

export function allowUpgrades(app: FastifyInstance): void {
  const sockets = new Set<Duplex>();
  app.server.on('upgrade', (raw: IncomingMessage, socket: Duplex, head: Buffer) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    upgrades.set(raw, { raw, socket, head });
    const response = new ServerResponse(raw);
    response.assignSocket(socket as never); // Node's type asks for a net.Socket, which it is
    response.once('finish', () => socket.end());
    app.routing(raw, response);
  });
  app.addHook('preClose', async () => {
    for (const socket of sockets) socket.destroy();
  });
}

/**
 * The socket of a request that asks for one, from our own pages only: a browser sends cookies along with sockets from anywhere.
 *
 * @throws Conflict `request.no-socket` for an ordinary request; Refused `access.cross-site`
 */
export function takeSocket(request: FastifyRequest, { publicUrl }: Pick<Config, 'publicUrl'>): Upgrade {
  const upgrade = upgrades.get(request.raw);
  if (upgrade === undefined) throw new Conflict('request.no-socket');
  const own = publicUrl ?? `${request.protocol}://${request.host}`;
  if (request.headers.origin !== own) throw new Refused('access.cross-site');
  upgrades.delete(request.raw);
  return upgrade;
}
