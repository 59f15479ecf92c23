import { Clock, PhoneMissed, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@ingang/ui/button';
import { useCommand } from '../../../../app/commands.ts';
import { shortcuts } from '../../../../app/shortcuts.ts';
import { duration } from '../../../../i18n/duration.ts';
import { useCallOf } from '../../../phone/softphone/use-my-call.ts';
import { isConversation } from '../../channels.ts';
import { useContactsText } from '../../messages/index.ts';
import type { DeskEntry } from '../saving/desk-entry.ts';
import { openContacts } from '../saving/open-contacts.ts';
import { Running } from './running.tsx';
import { TimesDialog } from './times-dialog.tsx';

/** How long the conversation lasts or lasted; its end, after which wrap-up counts apart; and both moments to correct. */
export function ConversationTime({ entry }: { readonly entry: DeskEntry }) {
  const t = useContactsText();
  const [correcting, setCorrecting] = useState(false);
  const { channel, startedAt, endedAt } = entry.details;
  const hasEnd = isConversation(channel);
  const isCalling = Boolean(useCallOf(entry.id)); // then hanging up ends it, in the place of the phone
  const isOurs = hasEnd && !isCalling;
  const toggle = () => openContacts.change(entry.key, { endedAt: endedAt ? null : new Date().toISOString() });
  useCommand({ id: 'end-conversation', text: t(endedAt ? 'times.resume' : 'times.end'), shortcut: 'endConversation', run: toggle }, isOurs);
  useCommand({ id: 'times', text: t('times.title'), run: () => setCorrecting(true) });
  return (
    <span className="contact-time">
      {endedAt ? (
        <span className="contact-ended">
          <span className="duration" aria-label={t('contact.duration')}>
            {duration((new Date(endedAt).getTime() - new Date(startedAt).getTime()) / 1000)}
          </span>
          <span className="small soft">
            {t('times.wrapUp')} <Running since={endedAt} label={t('times.wrapUp')} />
          </span>
        </span>
      ) : (
        <Running since={startedAt} label={t('contact.duration')} className="duration" />
      )}
      <Button look="plain" icon={Clock} aria-label={t('times.title')} title={t('times.title')} onClick={() => setCorrecting(true)} />
      {isOurs && (
        <Button icon={endedAt ? Undo2 : PhoneMissed} keys={shortcuts.endConversation.keys} aria-keyshortcuts="Alt+E" onClick={toggle}>
          {t(endedAt ? 'times.resume' : 'times.end')}
        </Button>
      )}
      {correcting && (
        <TimesDialog
          times={{ startedAt, endedAt }}
          onClose={() => setCorrecting(false)}
          onSave={(times) => {
            openContacts.change(entry.key, { startedAt: times.startedAt, endedAt: times.endedAt });
            setCorrecting(false);
          }}
        />
      )}
    </span>
  );
}
