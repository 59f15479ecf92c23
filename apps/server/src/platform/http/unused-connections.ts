import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * A server that closes waits for its connections. Browsers open some ahead of need, which Node counts as busy; and one
 * that was answering when the server began to close stays open for the next request. This keeps an eye on them.
 *
 * @returns how to drop those that carry no request now
 */
export function watchUnusedConnections(server: Server): () => void {
  const unused = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', (request) => unused.delete(request.socket));
  return () => {
    for (const socket of unused) socket.destroy();
    server.closeIdleConnections();
  };
}
