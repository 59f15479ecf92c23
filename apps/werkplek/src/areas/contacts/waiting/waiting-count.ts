import { queryOptions } from '@tanstack/react-query';
import type { WaitingCount } from '@ingang/contracts/contacts/waiting';
import { request } from '../../../api/request.ts';

/** Of messages that nobody has in hand. Has a room of its own: what happens to other contacts must not refresh it. */
export const waitingRoom = 'waiting';

export const waitingCountQuery = queryOptions({
  queryKey: [waitingRoom, 'count'],
  refetchInterval: 60_000, // a message becomes late by itself, without an event
  queryFn: ({ signal }) => request<WaitingCount>('/contacts/waiting/count', { signal }),
});
