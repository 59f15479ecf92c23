import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocketServer, type WebSocket } from 'ws';
import { eventually } from '../../../../../../../tests/support/processes.ts';
import { AriClient, AriError } from './index.ts';

let http: Server;
let sockets: WebSocket[];
let status: number;
let ariUrl: string;

beforeEach(async () => {
  sockets = [];
  status = 204;
  http = createServer((_, response) => response.writeHead(status).end('{"message":"no channel for 0612345678"}')).listen(0, '127.0.0.1');
  new WebSocketServer({ server: http }).on('connection', (socket) => sockets.push(socket));
  await new Promise((resolve) => http.once('listening', resolve));
  ariUrl = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});

afterEach(() => {
  for (const socket of sockets) socket.terminate();
  http.close();
});

function makeClient(address: () => { ariUrl: string; user: string; password: string } | undefined = () => ({ ariUrl, user: 'ingang', password: 'secret' })) {
  const seen: string[] = [];
  const client = new AriClient({
    address,
    application: 'ingang',
    onEvent: (event) => seen.push(event.type),
    onOpen: () => seen.push('open'),
    onLost: () => seen.push('lost'),
  });
  return { client, seen };
}

const sees = (seen: readonly string[], ...wanted: readonly string[]) =>
  eventually(wanted.join(), () => String(seen) === String(wanted) || undefined, { seconds: 5 });

test('comes back by itself when the connection breaks, and tells both', async () => {
  const { client, seen } = makeClient();
  client.open();
  await sees(seen, 'open');
  sockets[0]!.send(JSON.stringify({ type: 'ChannelCreated' }));
  await sees(seen, 'open', 'ChannelCreated');
  sockets[0]!.terminate();
  await sees(seen, 'open', 'ChannelCreated', 'lost', 'open');
  client.close();
  expect(client.isConnected).toBe(false);
  await eventually('both sides to be closed', () => sockets[1]!.readyState === sockets[1]!.CLOSED || undefined);
  expect(seen).toHaveLength(4);
});

test('waits for an Asterisk that is not there yet', async () => {
  let isUp = false;
  const { client, seen } = makeClient(() => (isUp ? { ariUrl, user: 'ingang', password: 'secret' } : undefined));
  client.open();
  await expect(client.call('channels.list', {})).rejects.toMatchObject({ status: 0 });
  isUp = true;
  await sees(seen, 'open');
  client.close();
});

test('says which operation failed and how, and never about whom', async () => {
  status = 404;
  const { client } = makeClient();
  const failing = client.call('channels.answer', { channelId: 'leg-0612345678' });
  await expect(failing).rejects.toBeInstanceOf(AriError);
  await expect(failing).rejects.toThrow(/^channels\.answer: 404$/);
});
