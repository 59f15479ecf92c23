import { useEffect, useRef, useState } from 'react';
import { openContacts } from '../../contacts/desk/saving/open-contacts.ts';
import type { DeskEntry } from '../../contacts/desk/saving/desk-entry.ts';
import { RecognisedNumber } from '../../phone/softphone/call/recognised-number.tsx';
import { useCustomersText } from '../messages/index.ts';
import { CustomerForm } from '../form/customer-form.tsx';
import { PersonDialog } from '../person/person-dialog.tsx';
import { CustomerPanel } from './customer-panel.tsx';
import { LinkedTimeline } from './linked-timeline.tsx';
import { CustomerSearch } from './customer-search.tsx';
import { IdentificationSteps } from './identification-steps.tsx';
import './customer-zone.css';

/** Who this is. Anonymous is normal; what one may tell follows from how sure it is. */
export function CustomerZone({ entry }: { readonly entry: DeskEntry | undefined }) {
  const t = useCustomersText();
  const [doing, setDoing] = useState<'creating' | 'person'>();
  const [typed, setTyped] = useState('');
  const linkedHere = useRef(false);
  useEffect(() => {
    if (!linkedHere.current) return;
    linkedHere.current = false;
    document.getElementById('question')?.focus(); // once a dialog has let go of the focus
  });
  if (!entry) return <section className="zone-customer" aria-label={t('zone.label')} />;
  const { customerId, identification } = entry.details;
  const link = (id: string, name: string) => {
    openContacts.change(entry.key, { customerId: id, identification: identification.level === 'anonymous' ? { level: 'stated' } : identification }, name);
    linkedHere.current = true;
    setDoing(undefined);
  };
  const unlink = () => openContacts.change(entry.key, { customerId: null, identification: { level: 'anonymous' } });
  return (
    <section className="zone-customer" aria-label={t('zone.label')}>
      {!customerId && <RecognisedNumber contactId={entry.id} onChoose={link} />}
      {!customerId && (
        <CustomerSearch onChoose={link} onType={setTyped} onCreate={() => setDoing('creating')} onPerson={() => setDoing('person')} />
      )}
      {customerId && <CustomerPanel id={customerId} entry={entry} onUnlink={unlink} />}
      <IdentificationSteps value={identification} linked={Boolean(customerId)} contactId={entry.id} onChange={(next) => openContacts.change(entry.key, { identification: next })} />
      {customerId && <LinkedTimeline customerId={customerId} contactId={entry.id} />}
      {doing === 'creating' && <CustomerForm authorityId={entry.details.authorityId} typed={typed} onClose={() => setDoing(undefined)} onSaved={({ id, displayName }) => link(id, displayName)} />}
      {doing === 'person' && <PersonDialog authorityId={entry.details.authorityId} onClose={() => setDoing(undefined)} onChosen={link} />}
    </section>
  );
}
