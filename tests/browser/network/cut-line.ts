import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/**
 * A line between a browser and a server on this machine that can be cut: then nothing passes, either way, and nobody is told.
 * New connections are taken and hear nothing, as on a network that swallows everything.
 */
export class CutLine {
  readonly port: number;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #isCut = false;

  private constructor(server: Server) {
    this.#server = server;
    this.port = (server.address() as AddressInfo).port;
  }

  static async to(port: number): Promise<CutLine> {
    const server = createServer({ pauseOnConnect: true });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const line = new CutLine(server);
    server.on('connection', (near) => line.#join(near, connect(port, '127.0.0.1')));
    return line;
  }

  cut(): void {
    this.#isCut = true;
    for (const socket of this.#sockets) socket.pause();
  }

  mend(): void {
    this.#isCut = false;
    for (const socket of this.#sockets) socket.resume();
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => void this.#server.close(resolve));
  }

  #join(near: Socket, far: Socket): void {
    for (const [from, to] of [[near, far], [far, near]] as const) {
      this.#sockets.add(from);
      from.on('data', (bytes) => void to.write(bytes));
      from.on('end', () => to.end());
      from.on('error', () => to.destroy());
      from.once('close', () => {
        this.#sockets.delete(from);
        to.destroy();
      });
    }
    if (this.#isCut) for (const socket of [near, far]) socket.pause();
    else near.resume();
  }
}
