import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Contact } from '@ingang/contracts/contacts';
import { request } from '../../../api/request.ts';
import { openContacts } from '../desk/saving/open-contacts.ts';
import { waitingRoom } from './waiting-count.ts';

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
