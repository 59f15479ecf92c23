import type { QueryClient } from '@tanstack/react-query';
import { connection } from './connection.ts';

/** Something changed: ids only. Screens fetch what they show. */
export interface LiveEvent {
  readonly topic: string;
  readonly authorityId?: string;
  readonly subjectId: string;
  readonly about?: Readonly<Record<string, string | number | boolean>>;
}

type Listener = (event: LiveEvent) => void;
const listeners = new Set<Listener>();

/** Calls `listener` for every live event. @returns how to stop */
export function onLiveEvent(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

const gatherMilliseconds = 150;

/**
 * Follows the server's events and marks what they touch as stale, by room: query keys start with the room's name.
 * After a gap in the connection everything on the screen is asked again.
 *
 * @returns how to stop
 */
export function followEvents(queries: QueryClient): () => void {
  const source = new EventSource('/api/v1/events');
  const rooms = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wasLost = false;
  const refresh = () => {
    timer = undefined;
    const stale = new Set(rooms);
    rooms.clear();
    void queries.invalidateQueries({ predicate: ({ queryKey }) => stale.has(String(queryKey[0])) });
  };
  source.addEventListener('open', (event) => {
    if (event instanceof MessageEvent) return; // the server's greeting, after the connection's own
    connection.reached();
    if (wasLost) void queries.invalidateQueries();
    wasLost = false;
  });
  source.addEventListener('error', () => {
    wasLost = true;
  });
  source.addEventListener('changes', ({ data }: MessageEvent<string>) => {
    for (const event of JSON.parse(data) as readonly LiveEvent[]) {
      for (const room of roomsOf(event.topic)) rooms.add(room);
      for (const listener of listeners) listener(event);
    }
    timer ??= setTimeout(refresh, gatherMilliseconds);
  });
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

/** A contact or a promise is also on somebody's timeline. */
export function roomsOf(topic: string): readonly string[] {
  if (topic === 'contacts.draft-saved') return []; // of an open contact: only desks care
  const room = topic.split('.')[0] ?? topic;
  return room === 'contacts' || room === 'followup' || room === 'customers' ? [room, 'timeline'] : [room];
}
