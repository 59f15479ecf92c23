import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Contact } from '@ingang/contracts/contacts';
import type { WaitingCount } from '@ingang/contracts/contacts/waiting';
import { request } from '../../../api/request.ts';
import { openContacts } from '../desk/saving/open-contacts.ts';

/** Of messages that nobody has in hand. Has a room of its own: what happens to other contacts must not refresh it. */
export const waitingRoom = 'waiting';

export const waitingCountQuery = queryOptions({
  queryKey: [waitingRoom, 'count'],
  refetchInterval: 60_000, // a message becomes late by itself, without an event
  queryFn: ({ signal }) => request<WaitingCount>('/contacts/waiting/count', { signal }),
});

/** Takes a message in hand and shows it on the desk. */
export function usePickUp() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (id: string) => request<Contact>(`/contacts/${id}/pick-up`, { method: 'POST', idempotencyKey: crypto.randomUUID() }),
    onSuccess: async ({ id }) => {
      await openContacts.refresh(id);
      await navigate({ to: '/desk', search: { contact: id } });
    },
    onSettled: () => queries.invalidateQueries({ predicate: ({ queryKey: [room] }) => room === waitingRoom || room === 'contacts' }),
  });
}
