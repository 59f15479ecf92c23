import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@ingang/ui/button';
import { Dialog } from '@ingang/ui/dialog';
import { useAppText } from '../../../app/messages/index.ts';
import { useContactsText } from '../messages/index.ts';
import type { DeskEntry } from './saving/desk-entry.ts';
import { openContacts } from './saving/open-contacts.ts';

/** Takes away a contact that was opened by mistake, after asking. */
export function Discard({ entry, onLeave }: { readonly entry: DeskEntry; readonly onLeave: () => void }) {
  const t = useContactsText();
  const app = useAppText();
  const [asking, setAsking] = useState(false);
  const discard = () => {
    setAsking(false);
    openContacts.end(entry.key, 'discard');
    onLeave();
  };
  return (
    <>
      <Button look="plain" icon={Trash2} onClick={() => setAsking(true)}>
        {t('contact.discard')}
      </Button>
      <Dialog open={asking} title={t('contact.discard.title')} closeLabel={app('close')} onClose={() => setAsking(false)}>
        <p>{t('contact.discard.text')}</p>
        <div className="row row-end">
          <Button autoFocus onClick={() => setAsking(false)}>
            {t('contact.keep')}
          </Button>
          <Button look="danger" onClick={discard}>
            {t('contact.discard.confirm')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
