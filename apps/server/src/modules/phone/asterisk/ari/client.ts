import { WebSocket } from 'ws';
import { ariRoutes, type AriEvent, type AriOperations } from './ari.gen.ts';

/** An operation that Asterisk did not carry out. The message names the operation and the status, never whom it was about. */
export class AriError extends Error {
  override readonly name = 'AriError';
  readonly operation: keyof AriOperations;
  /** Of HTTP; 0 when Asterisk was not reached. */
  readonly status: number;

  constructor(operation: keyof AriOperations, status: number) {
    super(`${operation}: ${status === 0 ? 'Asterisk does not answer' : status}`);
    this.operation = operation;
    this.status = status;
  }
}

/** Where an Asterisk is, and who we are to it. */
export interface AriAddress {
  /** Such as http://127.0.0.1:8088 */
  readonly ariUrl: string;
  readonly user: string;
  readonly password: string;
}

export interface AriClientOptions {
  /** Asked at every attempt to connect: a restart may have moved it. Undefined while there is none. */
  readonly address: () => AriAddress | undefined;
  /** The name of our application: calls that the dialplan hands to it are ours. */
  readonly application: string;
  readonly onEvent: (event: AriEvent) => void;
  /** The stream of events is open: what came before was missed. */
  readonly onOpen: () => void;
  readonly onLost: () => void;
  /** An attempt to connect found that there is no Asterisk to connect to. */
  readonly onAbsent?: () => void;
}

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2000;
const HEARTBEAT_MS = 3000;
const REQUEST_PATIENCE_MS = 10_000;

/**
 * Purpose: operations of Asterisk as typed calls, and its events as one stream that comes back by itself.
 * Trade-off: a connection is given up after two heartbeats without an answer, so that a network that swallows everything is
 * noticed within seconds, at the price of a few packets a minute.
 *
 * Modes and transitions:
 *   closed      → connecting  open()
 *   connecting  → connected   Asterisk took the connection
 *   connecting  → pausing     it did not, or there is none; the pause doubles up to two seconds
 *   connected   → pausing     the connection broke, or the heart stopped
 *   pausing     → connecting  the pause is over
 *   any         → closed      close()
 */
export class AriClient {
  readonly #options: AriClientOptions;
  #target: { readonly url: string; readonly authorization: string } | undefined;
  #socket: WebSocket | undefined;
  #isOpen = false;
  #isConnected = false;
  #pauseMs = FIRST_PAUSE_MS;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: AriClientOptions) {
    this.#options = options;
  }

  get isConnected(): boolean {
    return this.#isConnected;
  }

  /** Begins to connect; onOpen tells when that worked. */
  open(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.#connect();
  }

  close(): void {
    this.#isOpen = false;
    this.#isConnected = false;
    clearTimeout(this.#timer);
    this.#socket?.terminate();
  }

  /** Breaks the connection as a failing network would. */
  interrupt(): void {
    this.#socket?.terminate();
  }

  /** @throws AriError */
  async call<Name extends keyof AriOperations>(operation: Name, args: AriOperations[Name]['args']): Promise<AriOperations[Name]['result']> {
    const target = (this.#target ??= this.#findTarget());
    if (target === undefined) throw new AriError(operation, 0);
    const { method, url, body } = requestFor(target.url, operation, args);
    let response: Response;
    try {
      response = await fetch(url, {
        method,
        body,
        headers: { authorization: target.authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        signal: AbortSignal.timeout(REQUEST_PATIENCE_MS),
      });
    } catch {
      throw new AriError(operation, 0); // the cause names the address and nothing that helps
    }
    if (!response.ok) {
      await response.body?.cancel();
      throw new AriError(operation, response.status);
    }
    return (await readBody(response)) as AriOperations[Name]['result'];
  }

  #findTarget() {
    const address = this.#options.address();
    if (address === undefined) return undefined;
    const { ariUrl, user, password } = address;
    return { url: ariUrl, authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
  }

  #connect(): void {
    this.#target = this.#findTarget();
    if (this.#target === undefined) {
      this.#options.onAbsent?.();
      this.#tryLater();
      return;
    }
    const url = new URL(`${this.#target.url.replace(/^http/, 'ws')}/ari/events`);
    url.searchParams.set('app', this.#options.application);
    const socket = new WebSocket(url, { headers: { authorization: this.#target.authorization }, handshakeTimeout: REQUEST_PATIENCE_MS });
    this.#socket = socket;
    let heart: NodeJS.Timeout | undefined;
    socket.on('open', () => {
      this.#isConnected = true;
      this.#pauseMs = FIRST_PAUSE_MS;
      heart = beat(socket);
      this.#options.onOpen();
    });
    socket.on('message', (data) => this.#options.onEvent(JSON.parse(String(data)) as AriEvent));
    socket.on('error', () => socket.terminate()); // 'close' follows, and is where it is dealt with
    socket.on('close', () => {
      clearInterval(heart);
      this.#lost(socket);
    });
  }

  #lost(socket: WebSocket): void {
    if (socket !== this.#socket || !this.#isOpen) return;
    const wasConnected = this.#isConnected;
    this.#isConnected = false;
    this.#tryLater();
    if (wasConnected) this.#options.onLost();
  }

  #tryLater(): void {
    this.#timer = setTimeout(() => this.#connect(), this.#pauseMs);
    this.#pauseMs = Math.min(LONGEST_PAUSE_MS, this.#pauseMs * 2);
  }
}

function requestFor(base: string, operation: keyof AriOperations, args: Readonly<Record<string, unknown>>) {
  const route = ariRoutes[operation];
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(args[name])));
  const url = new URL(`${base}/ari${path}`);
  for (const name of route.query) {
    const value = args[name];
    if (value !== undefined) url.searchParams.set(name, Array.isArray(value) ? value.join(',') : String(value));
  }
  const body = route.body === undefined || args[route.body] === undefined ? undefined : JSON.stringify(args[route.body]);
  return { method: route.method, url, body };
}

/** Ends the connection when the other side does not answer from one beat to the next. */
function beat(socket: WebSocket): NodeJS.Timeout {
  let isAnswered = true;
  socket.on('pong', () => {
    isAnswered = true;
  });
  return setInterval(() => {
    if (!isAnswered) socket.terminate();
    isAnswered = false;
    socket.ping();
  }, HEARTBEAT_MS).unref();
}

async function readBody(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  if (response.headers.get('content-type')?.includes('json')) return response.json();
  return new Uint8Array(await response.arrayBuffer());
}
