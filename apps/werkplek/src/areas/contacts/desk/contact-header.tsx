import { useQuery } from '@tanstack/react-query';
import { Segments } from '@ingang/ui/segments';
import { SelectField } from '@ingang/ui/field';
import { AuthoritySwitch, Greeting } from '../../region/authority-switch.tsx';
import { openingStatusQuery } from '../../region/region.ts';
import { useFormat } from '../../../i18n/format.ts';
import { channelIcons, channels } from '../channels.ts';
import { useContactsText } from '../messages/index.ts';
import type { Direction } from './saving/desk-contact.ts';
import type { DeskEntry } from './saving/desk-entry.ts';
import { ConversationTime } from './times/conversation-time.tsx';
import { openContacts } from './saving/open-contacts.ts';

interface ContactHeaderProps {
  readonly entry: DeskEntry;
  readonly onChosen: () => void;
}

/** Whose citizen, on which channel, how long: always in the same place. */
export function ContactHeader({ entry, onChosen }: ContactHeaderProps) {
  const t = useContactsText();
  const { channel, direction, authorityId } = entry.details;
  return (
    <div className="contact-head">
      <div className="contact-head-line">
        <AuthoritySwitch
          value={authorityId}
          onChange={(id) => {
            openContacts.change(entry.key, { authorityId: id });
            openContacts.write(entry.key, { authorityChosen: true });
            onChosen();
          }}
          status={authorityId ? <OpeningLine authorityId={authorityId} channel={channel} /> : null}
        />
        <ConversationTime entry={entry} />
      </div>
      <Greeting authorityId={authorityId} />
      <div className="contact-head-line">
        <div className="row">
          <Segments
            label={t('channel.label')}
            value={channel}
            segments={channels.map((value) => ({ value, label: t(`channel.${value}`), icon: channelIcons[value] }))}
            onChange={(value) => openContacts.change(entry.key, { channel: value })}
          />
          <SelectField
            label={t('direction.label')}
            hideLabel
            choices={(['inbound', 'outbound'] as const).map((value) => ({ value, label: t(`direction.${value}`) }))}
            value={direction}
            onChange={(event) => openContacts.change(entry.key, { direction: event.target.value as Direction })}
          />
        </div>
      </div>
    </div>
  );
}

function OpeningLine({ authorityId, channel }: { readonly authorityId: string; readonly channel: string }) {
  const t = useContactsText();
  const format = useFormat();
  const { data } = useQuery(openingStatusQuery(authorityId, channel));
  if (!data) return null;
  if (data.state === 'open') return data.closesAt ? t('authority.open', { time: format.moment(data.closesAt) }) : null;
  return data.nextOpening ? t('authority.closed', { time: format.moment(data.nextOpening) }) : t('authority.closedLong');
}
