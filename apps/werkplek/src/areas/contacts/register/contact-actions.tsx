import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Contact } from '@ingang/contracts/contacts';
import { Button } from '@ingang/ui/button';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useMay, useSession } from '../../people/session/session.ts';
import { openContacts } from '../desk/saving/open-contacts.ts';
import { useWaitingText } from '../waiting/messages/index.ts';
import { usePickUp } from '../waiting/use-pick-up.ts';
import { CorrectTimes } from './correct-times.tsx';
import { usePageText } from './messages/index.ts';

/** What one can do with a contact that is not on the desk: go on, bring it back, take it over from a colleague. */
export function ContactActions({ contact }: { readonly contact: Contact }) {
  const page = usePageText();
  const may = useMay();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const pickUp = usePickUp();
  const waiting = useWaitingText();
  const isMine = contact.agentId === useSession().user.id;
  const act = useMutation({
    mutationFn: (action: 'restore' | 'take-over') =>
      request<Contact>(`/contacts/${contact.id}/${action}`, { method: 'POST', body: { version: contact.version }, idempotencyKey: crypto.randomUUID() }),
    onSuccess: async ({ id }) => {
      await openContacts.refresh(id);
      await queries.invalidateQueries({ queryKey: ['contacts'] });
      await navigate({ to: '/desk', search: { contact: id } });
    },
  });
  return (
    <>
      {contact.status === 'open' && isMine && (
        <Link to="/desk" search={{ contact: contact.id }} className="button">
          {page('continue')}
        </Link>
      )}
      {contact.status === 'discarded' && isMine && (
        <Button disabled={act.isPending} onClick={() => act.mutate('restore')}>
          {page('restore')}
        </Button>
      )}
      {contact.waitsSince !== undefined && may('contacts:handle') && (
        <Button disabled={pickUp.isPending} onClick={() => pickUp.mutate(contact.id)}>
          {waiting('pickUp')}
        </Button>
      )}
      {contact.status === 'open' && contact.waitsSince === undefined && !isMine && may('contacts:lead') && (
        <Button disabled={act.isPending} onClick={() => act.mutate('take-over')}>
          {page('takeOver')}
        </Button>
      )}
      {contact.status === 'finished' && (isMine || may('contacts:lead')) && <CorrectTimes key={contact.version} contact={contact} />}
      {(act.error ?? pickUp.error) && <Failure error={act.error ?? pickUp.error} />}
    </>
  );
}
