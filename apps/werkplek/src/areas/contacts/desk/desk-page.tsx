import { useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Waiting } from '@ingang/ui/empty';
import { useTitle } from '../../../app/title.ts';
import { useAppText } from '../../../app/messages/index.ts';
import { CustomerZone } from '../../customers/panel/customer-zone.tsx';
import { useContactsText } from '../messages/index.ts';
import { ContactZone } from './contact-zone.tsx';
import './answers.css';
import './contact-head.css';
import './desk.css';
import './finish.css';
import { openContacts } from './saving/open-contacts.ts';
import { useOpenContacts, useRestored } from './saving/use-open-contacts.ts';
import { NoContact } from './no-contact.tsx';
import { useBegin } from './use-begin.ts';
import { WaitingZone } from './waiting-zone.tsx';

/** The agent's desk: left what waits, centre this contact, right who this is. The zones never move. */
export function DeskPage() {
  const t = useContactsText();
  const app = useAppText();
  useTitle(t('desk.title'));
  const { contact } = useSearch({ from: '/in/desk' });
  const navigate = useNavigate();
  const entries = useOpenContacts();
  const restored = useRestored();
  const entry = (contact && entries.find(({ key, id }) => key === contact || id === contact)) || entries.at(-1);
  const show = (key: string | undefined) => void navigate({ to: '/desk', search: { contact: key } });
  const begin = useBegin(show);
  const leave = (key: string) => {
    const others = openContacts.shown().filter((other) => other.key !== key);
    show(others.at(-1)?.key);
  };
  return (
    <div className="desk">
      <h1 className="only-heard">{t('desk.title')}</h1>
      <WaitingZone entries={entries} shown={entry?.key} onShow={show} onBegin={begin} />
      <section className="zone-contact" aria-label={t('contact.label')}>
        {entry ? <ContactZone key={entry.key} entry={entry} onLeave={() => leave(entry.key)} /> : <NoContact restored={restored} />}
      </section>
      <Suspense fallback={<Waiting>{app('loading')}</Waiting>}>
        <CustomerZone key={`customer-${entry?.key ?? ''}`} entry={entry} />
      </Suspense>
    </div>
  );
}
