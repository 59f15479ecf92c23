import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { watchUnusedConnections } from './unused-connections.ts';

test('drops connections that were opened ahead of need or are done, and none that waits for an answer', async () => {
  let answer = (): void => undefined;
  const server = createServer((request, response) => {
    answer = () => void response.end('ok');
    if (request.url === '/quick') answer();
  });
  const dropUnused = watchUnusedConnections(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const [ahead, done, waiting] = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1'), connect(port, '127.0.0.1')];
  done.write('GET /quick HTTP/1.1\r\nHost: x\r\n\r\n');
  await once(done, 'data');
  const asked = once(server, 'request');
  waiting.write('GET /slow HTTP/1.1\r\nHost: x\r\n\r\n');
  await asked;
  const dropped = [ahead.resume(), done].map((socket) => once(socket, 'close'));
  dropUnused();
  await Promise.all(dropped);
  answer();
  expect(String(await once(waiting, 'data'))).toContain('200 OK');
  waiting.destroy();
  server.close();
});
