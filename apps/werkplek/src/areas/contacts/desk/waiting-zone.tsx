import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { Button } from '@ingang/ui/button';
import { Kbd } from '@ingang/ui/kbd';
import { Tag } from '@ingang/ui/tag';
import { shortcuts } from '../../../app/shortcuts.ts';
import { useFormat } from '../../../i18n/format.ts';
import { PromisesDue } from '../../followup/promises-due.tsx';
import { useSession } from '../../people/session/session.ts';
import { AuthorityTag } from '../../region/authority-tag.tsx';
import { channelIcons } from '../channels.ts';
import { useContactsText } from '../messages/index.ts';
import { titleOf } from './saving/desk-contact.ts';
import type { DeskEntry } from './saving/desk-entry.ts';
import type { Gone } from './saving/open-contacts.ts';
import { WaitingMessages } from '../waiting/waiting-messages.tsx';
import { useLastGone, useMoreOpen } from './saving/use-open-contacts.ts';

interface WaitingZoneProps {
  readonly entries: readonly DeskEntry[];
  readonly shown: string | undefined;
  readonly onShow: (key: string) => void;
  readonly onBegin: () => void;
}

export function WaitingZone({ entries, shown, onShow, onBegin }: WaitingZoneProps) {
  const t = useContactsText();
  const gone = useLastGone();
  const more = useMoreOpen();
  const { user } = useSession();
  return (
    <section className="zone-waiting" aria-label={t('waiting.label')}>
      <Button look={entries.length === 0 ? 'primary' : 'quiet'} icon={Plus} keys={shortcuts.newContact.keys} aria-keyshortcuts="Alt+N" onClick={onBegin}>
        {t('waiting.new')}
      </Button>
      <div className="stack-tight waiting-contacts">
        <h2 className="label-line">{t('waiting.contacts')}</h2>
        {entries.length === 0 && <p className="soft small">{t('waiting.none')}</p>}
        <ol className="open-contacts">
          {entries.map((entry, index) => (
            <li key={entry.key}>
              <OpenContactLine entry={entry} digit={index + 1} shown={entry.key === shown} onShow={() => onShow(entry.key)} />
            </li>
          ))}
        </ol>
        {more && (
          <Link to="/contacts" search={{ status: 'open', mine: true }} className="small">
            {t('waiting.more')}
          </Link>
        )}
        <p role="status" className="soft small">
          {gone?.number && t(goneText(gone, user.displayName), { name: gone.by ?? t('waiting.colleague'), number: gone.number })}
        </p>
      </div>
      <WaitingMessages />
      <PromisesDue />
    </section>
  );
}

/** Why a contact is not on the desk any more: whoever had it last themselves, left it for anybody. */
function goneText({ why, by }: Gone, ownName: string) {
  if (why !== 'taken') return 'finish.done';
  return by === ownName ? 'waiting.left' : 'waiting.taken';
}

interface LineProps {
  readonly entry: DeskEntry;
  readonly digit: number;
  readonly shown: boolean;
  readonly onShow: () => void;
}

function OpenContactLine({ entry, digit, shown, onShow }: LineProps) {
  const t = useContactsText();
  const format = useFormat();
  const Icon = channelIcons[entry.details.channel];
  return (
    <button type="button" className="open-contact" aria-current={shown || undefined} onClick={onShow}>
      <span className="open-contact-head">
        <Icon aria-label={t(`channel.${entry.details.channel}`)} className="icon" />
        <AuthorityTag id={entry.details.authorityId} short />
        {entry.details.endedAt ? <Tag>{t('waiting.wrapUp')}</Tag> : <span className="soft small">{format.time(entry.details.startedAt)}</span>}
        {entry.contest && <Tag state="warn">{t('waiting.choice')}</Tag>}
        {(entry.refusal ?? entry.conflict) && <Tag state="bad">{t('waiting.problem')}</Tag>}
        {digit <= 9 && <span className="option-end"><Kbd keys={`Alt+${digit}`} /></span>}
      </span>
      <span className="cut">{titleOf(entry.draft) || entry.customerName || t('waiting.untitled')}</span>
    </button>
  );
}
