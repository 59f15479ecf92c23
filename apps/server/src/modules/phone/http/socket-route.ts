import { WebSocket, WebSocketServer, type RawData } from 'ws';
import { Unavailable } from '@ingang/kernel';
import { route, type Route } from '../../../platform/http/route.ts';
import { takeSocket } from '../../../platform/http/upgrade.ts';
import type { RoomDeps } from '../../../platform/room.ts';
import { switchboardOf } from '../open-switchboard.ts';

const longestMessageBytes = 65_536;
const aliveMilliseconds = 25_000;

/**
 * SIP of the telephone in a browser, over our own origin: the exchange itself is never in reach of browsers. What is said is not
 * looked at; who may sign in is for the exchange to say, by the secret of this session.
 */
export function socketRoute(deps: RoomDeps): Route {
  const server = new WebSocketServer({ noServer: true, maxPayload: longestMessageBytes, handleProtocols: (offered) => (offered.has('sip') ? 'sip' : false) });
  return route({
    method: 'GET', path: '/phone/socket', operationId: 'openPhoneSocket', tag: 'phone', access: 'phone:take-calls',
    summary: 'WebSocket (subprotocol sip) for the telephone in the browser, from our own pages only',
    direct: async ({ workFor }, { request, reply }) => {
      const { raw, socket, head } = takeSocket(request, deps.config);
      const address = switchboardOf(deps)?.browserAddress();
      if (address === undefined) throw new Unavailable('call.engine-away');
      reply.hijack();
      server.handleUpgrade(raw, socket, head, (browser) => {
        deps.log.debug({ userId: workFor.principal.userId }, 'a telephone in a browser is connected');
        join(browser, new WebSocket(address, 'sip', { maxPayload: longestMessageBytes }));
      });
      return undefined;
    },
  });
}

/** Passes everything on, both ways, until one of the two is gone. */
function join(browser: WebSocket, exchange: WebSocket): void {
  const early: string[] = [];
  browser.on('message', (data) => {
    const text = asText(data);
    if (exchange.readyState === WebSocket.OPEN) exchange.send(text);
    else early.push(text);
  });
  exchange.on('open', () => early.splice(0).forEach((text) => exchange.send(text)));
  exchange.on('message', (data) => browser.readyState === WebSocket.OPEN && browser.send(asText(data)));
  const alive = setInterval(() => browser.readyState === WebSocket.OPEN && browser.ping(), aliveMilliseconds);
  const end = (): void => {
    clearInterval(alive);
    for (const one of [browser, exchange]) if (one.readyState === WebSocket.OPEN || one.readyState === WebSocket.CONNECTING) one.close();
  };
  for (const one of [browser, exchange]) {
    one.on('close', end);
    one.on('error', end);
  }
}

/** SIP over WebSocket is text. */
function asText(data: RawData): string {
  return (Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as Buffer)).toString('utf8');
}
