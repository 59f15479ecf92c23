import { Check } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '@ingang/ui/button';
import { shortcuts } from '../../../../app/shortcuts.ts';
import { duration } from '../../../../i18n/duration.ts';
import { useOpenContacts } from '../../../contacts/desk/saving/use-open-contacts.ts';
import { AuthorityTag } from '../../../region/authority-tag.tsx';
import { usePhoneText } from '../messages/index.ts';
import type { Presence } from '../phone-api.ts';
import { useSetPresence } from '../presence/presence-menu.tsx';
import { stillNeeded } from './still-needed.ts';

interface WrapUpProps {
  readonly presence: Presence;
  readonly onContact: (id: string) => Promise<void>;
}

/** After the conversation: what the registration still needs, and how long is left for it. */
export function WrapUp({ presence, onContact }: WrapUpProps) {
  const t = usePhoneText();
  const set = useSetPresence();
  const entry = useOpenContacts().find(({ id }) => id !== undefined && id === presence.callId);
  const needs = entry ? stillNeeded(entry) : [];
  const contactId = entry?.id;
  return (
    <>
      <div className="phone-lines">
        <p className="phone-line">
          <AuthorityTag id={entry?.details.authorityId} />
          <strong className="cut">{t('presence.wrap-up')}</strong>
          {presence.wrapUpUntil && (
            <span className="small">
              {t('wrapUp.left')} <Left until={presence.wrapUpUntil} label={t('wrapUp.left')} />
            </span>
          )}
        </p>
        <p role="status" className="small cut">
          {!entry ? t('wrapUp.nothing') : needs.length > 0 ? t('wrapUp.needs', { what: needs.map((need) => t(`needs.${need}`)).join(', ') }) : t('wrapUp.ready')}
        </p>
      </div>
      <div className="phone-buttons">
        {contactId && <Button onClick={() => void onContact(contactId)}>{t('call.toContact')}</Button>}
        <Button look="primary" icon={Check} keys={shortcuts.presence.keys} aria-keyshortcuts="Alt+B" onClick={() => set({ state: 'available' })}>
          {t('back')}
        </Button>
      </div>
    </>
  );
}

function Left({ until, label }: { readonly until: string; readonly label: string }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <span role="timer" aria-label={label} className="figures">
      {duration((new Date(until).getTime() - now) / 1000)}
    </span>
  );
}
