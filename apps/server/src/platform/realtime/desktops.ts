import type { ServerResponse } from 'node:http';
import { maySeeAuthority, type Principal } from '../access/index.ts';
import type { Event } from './event.ts';

interface Desktop {
  readonly response: ServerResponse;
  readonly audience: string;
  /** By the monotonic clock, in milliseconds. */
  readonly leavesAt: number;
}

/** Bytes that may wait for a slow desktop before it is let go; it reconnects and reloads by itself. */
const mostWaitingBytes = 256 * 1024;

/** Half an hour, and up to ten minutes more, so that they do not all come in again together. */
const longestStayMilliseconds = 30 * 60_000;
const leadBackToTheDoor: ReadonlySet<string> = new Set(['people.changed', 'people.session-ended', 'people.token-revoked']);

/**
 * The open desktops and what they are told. Desktops that may see the same authorities form one audience; what
 * happened in a tick is serialised once for an audience, however many desktops it has, and sent in one piece: writing
 * to five hundred sockets is what costs, not what is written. News for one person goes to that person's desktops only.
 */
export class Desktops {
  readonly #desktops = new Map<Desktop, Principal>();
  readonly #tickMilliseconds: number;
  #waiting: Event[] = [];
  #tick: NodeJS.Timeout | undefined;

  /** @param tickMilliseconds how long news may wait for other news */
  constructor(tickMilliseconds = 250) {
    this.#tickMilliseconds = tickMilliseconds;
  }

  get count(): number {
    return this.#desktops.size;
  }

  /** Keeps a response open as an event stream until the desktop goes; returns how to end it. */
  join(principal: Principal, response: ServerResponse): () => void {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      // when the stream ends the connection ends too, or a server that is closing would wait for it to be used again
      connection: 'close',
    });
    response.write('retry: 2000\nevent: open\ndata: {}\n\n');
    const audience = principal.authorityIds === '*' ? '*' : principal.authorityIds.toSorted().join(',');
    const leavesAt = performance.now() + longestStayMilliseconds * (1 + Math.random() / 3);
    const desktop = { response, audience, leavesAt };
    this.#desktops.set(desktop, principal);
    response.on('close', () => this.#desktops.delete(desktop));
    return () => response.end();
  }

  /** Tells them within a tick. */
  tell(events: readonly Event[]): void {
    this.#letGo(events);
    this.#waiting.push(...events);
    this.#tick ??= setTimeout(() => this.#tellWaiting(), this.#tickMilliseconds).unref();
  }

  /** Whose session ended or whose account changed must come in again by the door; most do so within two seconds. */
  #letGo(events: readonly Event[]): void {
    const ended = new Set(events.filter(({ topic }) => leadBackToTheDoor.has(topic)).map(({ subjectId }) => subjectId));
    if (ended.size === 0) return;
    for (const [desktop, { userId, sessionId, tokenId }] of this.#desktops) {
      if ([userId, sessionId, tokenId].some((id) => id !== undefined && ended.has(id))) this.#end(desktop);
    }
  }

  #tellWaiting(): void {
    const events = this.#waiting;
    this.#waiting = [];
    this.#tick = undefined;
    const forAll = events.filter(({ onlyFor }) => onlyFor === undefined);
    const personal = Map.groupBy(events, ({ onlyFor }) => onlyFor);
    const texts = new Map<string, string>();
    for (const [desktop, principal] of this.#desktops) {
      let text = texts.get(desktop.audience);
      if (text === undefined) {
        text = serialise(forAll.filter((event) => !event.authorityId || maySeeAuthority(principal, event.authorityId)));
        texts.set(desktop.audience, text);
      }
      const own = principal.userId === undefined ? '' : serialise(personal.get(principal.userId) ?? []);
      if (text + own !== '') this.#send(desktop, text + own);
    }
  }

  /**
   * A comment line: keeps proxies from closing a quiet stream. Who has been here long comes in again by the door, where
   * the session, the roles and how authorities cooperate are looked at anew.
   */
  keepAlive(): void {
    const now = performance.now();
    for (const desktop of this.#desktops.keys()) {
      if (now < desktop.leavesAt) this.#send(desktop, ': quiet\n\n');
      else this.#end(desktop);
    }
  }

  closeAll(): void {
    clearTimeout(this.#tick);
    for (const { response } of this.#desktops.keys()) response.end();
  }

  #end(desktop: Desktop): void {
    this.#desktops.delete(desktop);
    desktop.response.end();
  }

  #send(desktop: Desktop, text: string): void {
    if (desktop.response.writableLength > mostWaitingBytes) {
      desktop.response.destroy();
      this.#desktops.delete(desktop);
      return;
    }
    desktop.response.write(text);
  }
}

function serialise(events: readonly Event[]): string {
  if (events.length === 0) return '';
  const told = events.map(({ topic, authorityId, subjectId, about }) => ({ topic, authorityId, subjectId, about }));
  return `event: changes\ndata: ${JSON.stringify(told)}\n\n`;
}
