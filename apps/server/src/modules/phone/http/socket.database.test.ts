import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn, type TestPerson } from '../../../../../../tests/support/people.ts';
import { testServer, type TestServer } from '../../../../../../tests/support/test-server.ts';
import { FirstCome } from '../memory/first-come.ts';
import { MemoryTelephoneEngine } from '../memory/index.ts';
import { openSwitchboard, type OpenedSwitchboard } from '../open-switchboard.ts';

let server: TestServer;
let switchboard: OpenedSwitchboard;
let agent: TestPerson;
let editor: TestPerson;
let url: string;
/** Stands in for the exchange: says back what it hears, in capitals. */
const exchange = new WebSocketServer({ port: 0, host: '127.0.0.1' });

beforeAll(async () => {
  exchange.on('connection', (socket) => socket.on('message', (data) => socket.send(String(data).toUpperCase())));
  server = await testServer();
  switchboard = await openSwitchboard(server.deps, {
    engine: new MemoryTelephoneEngine(),
    voice: { speak: async () => [] },
    ears: { recognise: async () => undefined },
    makeAssigner: () => new FirstCome(),
    browserAddress: () => `ws://127.0.0.1:${(exchange.address() as AddressInfo).port}/ws`,
  });
  agent = await signedIn(server, 'anouk', { role: 'agent' });
  editor = await signedIn(server, 'pim', { role: 'knowledge-editor' });
  url = await server.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await switchboard.close();
  await server.close();
  exchange.close();
});

function socketOf(person: TestPerson | undefined, origin = url, protocol = 'sip'): WebSocket {
  return new WebSocket(`${url.replace('http', 'ws')}/api/v1/phone/socket`, protocol, { origin, headers: { cookie: person?.headers['cookie'] ?? '' } });
}

async function refusal(socket: WebSocket): Promise<number> {
  socket.on('error', () => undefined); // the refusal is looked at below
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode: number; destroy(): void }];
  response.destroy();
  socket.terminate();
  return response.statusCode;
}

test('an agent speaks SIP with the exchange over our own origin', async () => {
  const socket = socketOf(agent);
  await once(socket, 'open');
  expect(socket.protocol).toBe('sip');
  socket.send('register');
  const [answer] = (await once(socket, 'message')) as [Buffer];
  expect(String(answer)).toBe('REGISTER');
  socket.close();
});

test.each([
  ['nobody', () => socketOf(undefined), 401],
  ['who takes no calls', () => socketOf(editor), 403],
  ['a page of somebody else', () => socketOf(agent, 'https://elsewhere.example'), 403],
])('%s gets no socket', async (_, open, status) => {
  expect(await refusal(open())).toBe(status);
});

test('an ordinary request is told so', async () => {
  const answer = await server.app.inject({ url: '/api/v1/phone/socket', headers: agent.headers });
  expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([409, 'request.no-socket']);
});

test('when the exchange goes, the browser hears it and connects anew by itself', async () => {
  const socket = socketOf(agent);
  await once(socket, 'open');
  socket.send('x');
  await once(socket, 'message');
  for (const one of exchange.clients) one.terminate();
  await once(socket, 'close');
});
