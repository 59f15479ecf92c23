import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { watchUnusedConnections } from './unused-connections.ts';

test('a closing server drops connections that were opened ahead of need, and no other', async () => {
  const server = createServer((_request, response) => response.end('ok'));
  const dropUnused = watchUnusedConnections(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const used = connect(port, '127.0.0.1');
  used.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  await once(used, 'data');
  const ahead = connect(port, '127.0.0.1');
  await once(ahead, 'connect');
  await new Promise((resolve) => server.getConnections(resolve));
  ahead.resume();
  const dropped = once(ahead, 'close');
  dropUnused();
  await dropped;
  expect(used.destroyed).toBe(false);
  used.destroy();
  server.close();
});
