import { useMutation } from '@tanstack/react-query';
import { Users } from 'lucide-react';
import type { Contact } from '@ingang/contracts/contacts';
import { Button } from '@ingang/ui/button';
import { request } from '../../../api/request.ts';
import { useCommand } from '../../../app/commands.ts';
import { Failure } from '../../../app/failure.tsx';
import { registeredQuestions, type DeskDraft } from '../desk/saving/desk-contact.ts';
import type { DeskEntry } from '../desk/saving/desk-entry.ts';
import { openContacts } from '../desk/saving/open-contacts.ts';
import { useWaitingText } from './messages/index.ts';

interface LeaveButtonProps {
  readonly entry: DeskEntry;
  readonly onLeave: () => void;
}

/** Leaves a message on the desk for anybody: everything typed is saved first, and goes along. */
export function LeaveButton({ entry: { key }, onLeave }: LeaveButtonProps) {
  const t = useWaitingText();
  const leave = useMutation({
    mutationFn: async () => {
      const id = await openContacts.idOf(key);
      await openContacts.saveAll();
      const now = openContacts.get(key);
      if (!now) return;
      await request<Contact>(`/contacts/${id}/leave`, { method: 'POST', idempotencyKey: crypto.randomUUID(), body: { version: now.version, note: now.draft.note, questions: saidIn(now.draft) } });
      await openContacts.refresh(id);
      onLeave();
    },
  });
  useCommand({ id: 'leave-for-anybody', text: t('leave'), run: () => leave.mutate() }, !leave.isPending);
  return (
    <>
      {leave.error && <Failure error={leave.error} />}
      <Button look="plain" icon={Users} disabled={leave.isPending} onClick={() => leave.mutate()}>
        {t('leave')}
      </Button>
    </>
  );
}

/** What is typed and not yet a question is what the message is about. */
function saidIn(draft: DeskDraft) {
  const typed = draft.typing.trim();
  return draft.questions.length === 0 && typed !== '' ? [{ text: typed }] : registeredQuestions(draft);
}
