import type { Logger } from 'pino';
import type { Event, EventFeed } from './event.ts';

export interface Held<Value> {
  /** The last that could be read. */
  now(): Value;
  close(): void;
}

export interface Holding<Value> {
  read(): Promise<Value>;
  /** Whether this news makes what is held stale. */
  isAbout(event: Event): boolean;
  /** Said in the log when it cannot be read again: what that means for users. */
  failure: string;
  /** Read again this often without any news, too; milliseconds. */
  everyMilliseconds?: number;
  onChange?(value: Value): void;
}

/**
 * Holds in memory what is asked too often to be read each time, and reads it again after news of a change.
 *
 * Trade-off: a change counts a moment after it was made; what cannot be read again leaves the last that could.
 * Modes: read → stale by news → reading → read, or stale again when there was news meanwhile: a read that began before a change
 * does not know it. One read at a time, so that an older state never overwrites a newer one.
 *
 * @throws whatever the first read throws
 */
export async function heldInMemory<Value>({ feed, log }: { feed: EventFeed; log: Logger }, holding: Holding<Value>): Promise<Held<Value>> {
  const { read, isAbout, failure, everyMilliseconds, onChange } = holding;
  let isReading = true;
  let isStale = false;
  let isClosed = false;
  const refresh = async (): Promise<void> => {
    isStale = true;
    if (isReading) return;
    isReading = true;
    try {
      do {
        isStale = false;
        const found = await read();
        if (isClosed) return;
        present = found;
        onChange?.(present);
      } while (isStale);
    } catch (error) {
      if (!isClosed) log.error({ reason: (error as Error).message }, failure);
    } finally {
      isReading = false;
    }
  };
  const unfollow = feed.follow((events) => {
    if (events.some(isAbout)) void refresh();
  });
  const timer = everyMilliseconds === undefined ? undefined : setInterval(() => void refresh(), everyMilliseconds).unref();
  const close = (): void => {
    isClosed = true;
    unfollow();
    clearInterval(timer);
  };
  let present: Value;
  try {
    present = await read();
  } catch (error) {
    close();
    throw error;
  }
  isReading = false;
  if (isStale) void refresh();
  return { now: () => present, close };
}
