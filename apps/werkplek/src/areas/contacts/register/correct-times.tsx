import { useQueryClient } from '@tanstack/react-query';
import type { Contact } from '@ingang/contracts/contacts';
import { useState } from 'react';
import { Button } from '@ingang/ui/button';
import { request } from '../../../api/request.ts';
import { MergeView } from '../../../app/merge/merge-view.tsx';
import { useSaving } from '../../../app/merge/use-saving.ts';
import { duration } from '../../../i18n/duration.ts';
import { useFormat } from '../../../i18n/format.ts';
import type { Times } from '../desk/times/correct-times.ts';
import { TimesDialog } from '../desk/times/times-dialog.tsx';
import { useContactsText } from '../messages/index.ts';
import { usePageText } from './messages/index.ts';

interface Corrected {
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly wrapUpSeconds: number | null;
}

const timesOf = (contact: Contact): Corrected => ({ startedAt: contact.startedAt, endedAt: contact.endedAt ?? null, wrapUpSeconds: contact.wrapUpSeconds ?? null });

/** Corrects when a finished contact began and ended: figures follow what is right. */
export function CorrectTimes({ contact }: { readonly contact: Contact }) {
  const t = useContactsText();
  const page = usePageText();
  const format = useFormat();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const saving = useSaving<Contact, Corrected>({
    entity: contact,
    fieldsOf: (now = contact) => timesOf(now),
    send: (base = contact, fields) => request(`/contacts/${contact.id}`, { method: 'PATCH', body: { version: base.version, ...fields } }),
    reread: ({ id }) => request(`/contacts/${id}`),
    onSaved: async () => {
      setOpen(false);
      for (const room of ['contacts', 'timeline']) await queries.invalidateQueries({ queryKey: [room] });
    },
  });
  const inWords = (field: keyof Corrected, { wrapUpSeconds, ...moments }: Corrected): string => {
    if (field === 'wrapUpSeconds') return wrapUpSeconds === null ? page('unknown') : duration(wrapUpSeconds);
    return moments[field] ? format.second(moments[field]) : '';
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{page('correctTimes')}</Button>
      {open && (
        <TimesDialog
          times={timesOf(contact)}
          error={saving.error}
          onClose={() => setOpen(false)}
          onSave={({ startedAt, endedAt, wrapUpSeconds = null }: Times) => saving.save({ startedAt, endedAt, wrapUpSeconds })}
        />
      )}
      <MergeView saving={saving} labels={{ startedAt: t('times.startedAt'), endedAt: t('times.endedAt'), wrapUpSeconds: t('times.wrapUpLong') }} show={inWords} />
    </>
  );
}
