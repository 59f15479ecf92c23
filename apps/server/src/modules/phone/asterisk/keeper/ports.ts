import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { CARRIER_ADDRESS, OUR_ADDRESS, type Ports } from '../configuration/index.ts';

/** The ports that everybody knows; others are taken when somebody has these already. */
const USUAL = { sip: 5060, http: 8088, carrier: 5060 } as const;

/** Asterisk takes any free one of these for each call, so that several may share the range. */
const RTP = { rtpFirst: 20_000, rtpLast: 29_999 } as const;

/** Free ports: those of before when possible, so that telephones find us again, then the usual ones, then any. */
export async function choosePorts(before: Partial<Ports> = {}): Promise<Ports> {
  const sip = await firstFree([before.sip, USUAL.sip], (port) => tryUdp(port, OUR_ADDRESS));
  const http = await firstFree([before.http, USUAL.http], (port) => tryTcp(port, OUR_ADDRESS));
  // The carrier's side may be in use already, by a telephone of before that still waits for our calls.
  const carrier = before.carrier ?? (await firstFree([USUAL.carrier], (port) => tryUdp(port, CARRIER_ADDRESS)));
  return { sip, http, carrier, ...RTP };
}

async function firstFree(wishes: readonly (number | undefined)[], attempt: (port: number) => Promise<number | undefined>): Promise<number> {
  for (const wish of new Set(wishes)) {
    const port = wish === undefined ? undefined : await attempt(wish);
    if (port !== undefined) return port;
  }
  const any = await attempt(0);
  if (any === undefined) throw new Error('no free port on this machine');
  return any;
}

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
