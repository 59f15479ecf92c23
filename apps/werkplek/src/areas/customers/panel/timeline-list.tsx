import { Link } from '@tanstack/react-router';
import type { TimelineEntry } from '@ingang/contracts/timeline';
import { FolderOpen, PhoneCall } from 'lucide-react';
import { Tag } from '@ingang/ui/tag';
import { duration } from '../../../i18n/duration.ts';
import { isPast, useFormat } from '../../../i18n/format.ts';
import { channelIcons } from '../../contacts/channels.ts';
import { useContactsText } from '../../contacts/messages/index.ts';
import { CallLine } from '../../phone/story/call-line.tsx';
import { AuthorityTag } from '../../region/authority-tag.tsx';
import { useCustomersText } from '../messages/index.ts';

export function TimelineList({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={`${entry.kind}-${entry.id}`}>
          <Entry entry={entry} />
        </li>
      ))}
    </ol>
  );
}

function Entry({ entry }: { readonly entry: TimelineEntry }) {
  const t = useCustomersText();
  const contacts = useContactsText();
  const format = useFormat();
  const Icon = entry.kind === 'contact' && entry.channel ? channelIcons[entry.channel] : entry.kind === 'zaak' ? FolderOpen : PhoneCall;
  const kind = entry.kind === 'contact' && entry.channel ? contacts(`channel.${entry.channel}`) : t(`timeline.${entry.kind}`);
  return (
    <>
      <span className="timeline-head small soft">
        <Icon aria-label={kind} className="icon" />
        <time dateTime={entry.at}>{format.moment(entry.at)}</time>
        {entry.durationSeconds !== undefined && <span>{contacts('timeline.lasted', { duration: duration(entry.durationSeconds) })}</span>}
        <AuthorityTag id={entry.authorityId} short />
        {entry.dueAt && entry.status !== 'closed' && (
          <Tag state={isPast(entry.dueAt) ? 'bad' : 'warn'}>{t('timeline.due', { time: format.moment(entry.dueAt) })}</Tag>
        )}
      </span>
      <EntryLink entry={entry} />
      {entry.call && <CallLine contactId={entry.id} call={entry.call} />}
      {entry.summary && entry.summary !== entry.title && <span className="small soft timeline-summary">{entry.summary}</span>}
    </>
  );
}

function EntryLink({ entry }: { readonly entry: TimelineEntry }) {
  const t = useCustomersText();
  const title = entry.title || entry.number || t(`timeline.${entry.kind}`);
  if (entry.kind === 'contact') {
    return (
      <Link to="/contacts/$contactId" params={{ contactId: entry.id }} className="quiet-link">
        {title}
      </Link>
    );
  }
  if (entry.kind === 'follow-up') {
    return (
      <Link to="/callbacks/$callbackId" params={{ callbackId: entry.id }} className="quiet-link">
        {title}
      </Link>
    );
  }
  return <span>{title}</span>;
}
