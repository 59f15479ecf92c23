import { createSocket } from 'node:dgram';
import { createServer, type Server } from 'node:net';
import { CARRIER_ADDRESS, OUR_ADDRESS, type Ports } from '../configuration/index.ts';

/** The ports that everybody knows; the next ones are taken when somebody has these already. */
const USUAL = { sip: 5060, http: 8088, carrier: 5060 } as const;
const STEP = 10;
const STEPS = 20;

/** Asterisk takes any free one of these for each call, so that several may share the range. */
const RTP = { rtpFirst: 20_000, rtpLast: 29_999 } as const;

/** Answers the port that could be opened, undefined when it is taken; 0 means any. */
type Attempt = (port: number, host: string) => Promise<number | undefined>;

/**
 * The ports of one keeper.
 *
 * Purpose: of several keepers on this machine, each for its own data, no two use one port. Trade-off: whether a port is free can
 * only be tried by opening it, and it has to be closed again for Asterisk; so it is claimed first, by a name that only one process
 * can hold, and held as long as the keeper lives. The kernel takes the name back, however the keeper ends.
 */
export class PortClaims {
  readonly #held = new Map<string, Server>();

  /** Free ports: those of before when possible, so that telephones find us again, then the usual ones and the next, then any. */
  async choose(before: Partial<Ports> = {}): Promise<Ports> {
    const sip = await this.#firstFree('sip', OUR_ADDRESS, before.sip, tryUdp);
    const http = await this.#firstFree('http', OUR_ADDRESS, before.http, tryTcp);
    // A telephone of before may still wait there for our calls: then the port is ours, and in use.
    const waits: Attempt = async (port, host) => (port !== 0 && port === before.carrier ? port : tryUdp(port, host));
    return { sip, http, carrier: await this.#firstFree('carrier', CARRIER_ADDRESS, before.carrier, waits), ...RTP };
  }

  /** Gives every port back. */
  close(): void {
    for (const key of this.#held.keys()) this.#release(key);
  }

  async #firstFree(what: keyof typeof USUAL, host: string, before: number | undefined, attempt: Attempt): Promise<number> {
    const usual = Array.from({ length: STEPS }, (_, index) => USUAL[what] + index * STEP);
    for (const wish of new Set([...(before === undefined ? [] : [before]), ...usual])) {
      const key = nameOf(what, host, wish);
      if (!(await this.#claim(key))) continue;
      if ((await attempt(wish, host)) !== undefined) return wish;
      this.#release(key);
    }
    for (let tries = 0; tries < STEPS; tries += 1) {
      const any = await attempt(0, host);
      if (any !== undefined && (await this.#claim(nameOf(what, host, any)))) return any;
    }
    throw new Error('no free port on this machine');
  }

  /** A socket without a file, in the same namespace of the kernel as ports are. */
  #claim(key: string): Promise<boolean> {
    if (this.#held.has(key)) return Promise.resolve(true);
    const server = createServer((visitor) => visitor.destroy()).unref();
    return new Promise((resolve) => {
      server.once('error', () => resolve(false));
      server.listen({ path: key }, () => {
        this.#held.set(key, server);
        resolve(true);
      });
    });
  }

  #release(key: string): void {
    this.#held.get(key)?.close();
    this.#held.delete(key);
  }
}

/** The side of the carrier and our own are two addresses, and the two protocols do not meet. */
const nameOf = (what: keyof typeof USUAL, host: string, port: number): string => `\0ingang/${what === 'http' ? 'tcp' : 'udp'}/${host}:${port}`;

function tryUdp(port: number, host: string): Promise<number | undefined> {
  const socket = createSocket('udp4');
  return new Promise((resolve) => {
    socket.once('error', () => socket.close(() => resolve(undefined)));
    socket.bind(port, host, () => {
      const taken = socket.address().port;
      socket.close(() => resolve(taken));
    });
  });
}

function tryTcp(port: number, host: string): Promise<number | undefined> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(undefined));
    server.listen(port, host, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address !== null ? address.port : undefined;
      server.close(() => resolve(taken));
    });
  });
}
