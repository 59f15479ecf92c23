import { Agent, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

export interface Asked {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Measured {
  readonly perSecond: number;
  /** Milliseconds, from sending the request to having the whole answer. */
  readonly p50: number;
  readonly p99: number;
  readonly count: number;
}

/** Sends requests one after another from a number of desks at once, until the time is up. Any answer but success ends it. */
export async function load(desks: number, seconds: number, task: (number: number) => Promise<unknown>): Promise<Measured> {
  const times: number[] = [];
  const started = performance.now();
  const until = started + seconds * 1000;
  let number = 0;
  const desk = async (): Promise<void> => {
    while (performance.now() < until) {
      const begun = performance.now();
      number += 1;
      await task(number);
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: desks }, desk));
  return measured(times, started);
}

/** Sends at a steady pace, whether or not earlier answers have come: what desks feel when the centre is busy, not overrun. */
export async function pace(perSecond: number, seconds: number, task: (number: number) => Promise<unknown>): Promise<Measured> {
  const times: number[] = [];
  const started = performance.now();
  const underWay: Promise<void>[] = [];
  for (let number = 1; number <= perSecond * seconds; number += 1) {
    await delay(Math.max(0, started + (number * 1000) / perSecond - performance.now()));
    const begun = performance.now();
    underWay.push(task(number).then(() => void times.push(performance.now() - begun)));
  }
  await Promise.all(underWay);
  return measured(times, started);
}

function measured(times: number[], started: number): Measured {
  const elapsed = (performance.now() - started) / 1000;
  times.sort((one, other) => one - other);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  return { perSecond: times.length / elapsed, p50: at(0.5), p99: at(0.99), count: times.length };
}

/** A client on connections that stay open, as lean as Node has it: it shares the machine with what it measures. */
export function client(url: string, headers: Readonly<Record<string, string>>): (asked: Asked) => Promise<string> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const { hostname, port } = new URL(url);
  return ({ method, path, body, headers: own = {} }) =>
    new Promise((resolve, reject) => {
      const payload = body && JSON.stringify(body);
      const json = payload === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(payload)) };
      const sent = request({ agent, hostname, port, method, path: `/api/v1${path}`, headers: { ...headers, ...json, ...own } }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString();
          if (answer.statusCode! < 300) resolve(text);
          else reject(new Error(`${method} ${path} was answered with ${answer.statusCode}: ${text.slice(0, 500)}`));
        });
      });
      sent.on('error', reject);
      sent.end(payload);
    });
}
