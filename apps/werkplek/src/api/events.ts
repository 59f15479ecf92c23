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
const back = new Set<() => void>();

/** Calls `listener` for every live event. @returns how to stop */
export function onLiveEvent(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Calls `listener` when events come again after a gap: what happened in between was not told. @returns how to stop */
export function onEventsBack(listener: () => void): () => void {
  back.add(listener);
  return () => {
    back.delete(listener);
  };
}

const gatherMilliseconds = 150;
const againMilliseconds = 3000;

/**
 * Follows the server's events and marks what they touch as stale, by room: query keys start with the room's name.
 * After a gap in the connection everything on the screen is asked again. A browser comes back by itself when nobody answered,
 * but gives up for good when something else answered, such as a proxy whose server is away; then we do.
 *
 * @returns how to stop
 */
export function followEvents(queries: QueryClient): () => void {
  const rooms = new Set<string>();
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let wasLost = false;
  const refresh = () => {
    gathering = undefined;
    const stale = new Set(rooms);
    rooms.clear();
    void queries.invalidateQueries({ predicate: ({ queryKey }) => stale.has(String(queryKey[0])) });
  };
  const opened = (event: Event) => {
    if (event instanceof MessageEvent) return; // the server's greeting, after the connection's own
    connection.reached();
    if (!wasLost) return;
    wasLost = false;
    void queries.invalidateQueries();
    for (const listener of back) listener();
  };
  const changed = ({ data }: MessageEvent<string>) => {
    for (const event of JSON.parse(data) as readonly LiveEvent[]) {
      for (const room of roomsOf(event.topic)) rooms.add(room);
      for (const listener of listeners) listener(event);
    }
    gathering ??= setTimeout(refresh, gatherMilliseconds);
  };
  const connect = (): EventSource => {
    const opening = new EventSource('/api/v1/events');
    opening.addEventListener('open', opened);
    opening.addEventListener('changes', changed);
    opening.addEventListener('error', () => {
      wasLost = true;
      if (opening.readyState === EventSource.CLOSED) again = setTimeout(() => (source = connect()), againMilliseconds);
    });
    return opening;
  };
  let source = connect();
  return () => {
    clearTimeout(gathering);
    clearTimeout(again);
    source.close();
  };
}

/** A contact or a promise is also on somebody's timeline. */
export function roomsOf(topic: string): readonly string[] {
  if (topic === 'contacts.draft-saved') return []; // of an open contact: only desks care
  const room = topic.split('.')[0] ?? topic;
  return room === 'contacts' || room === 'followup' || room === 'customers' ? [room, 'timeline'] : [room];
}
