import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ContactListItem } from '@ingang/contracts/contacts';
import { Empty, Waiting } from '@ingang/ui/empty';
import { Table, type Column } from '@ingang/ui/table';
import { pagesOf } from '../../../api/pages.ts';
import { address, type Query } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { MoreButton } from '../../../app/more-button.tsx';
import { useTitle } from '../../../app/title.ts';
import { duration } from '../../../i18n/duration.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useMay } from '../../people/session/session.ts';
import { AuthorityTag } from '../../region/authority-tag.tsx';
import { channelIcons } from '../channels.ts';
import { useContactsText } from '../messages/index.ts';
import { useWaitingText } from '../waiting/messages/index.ts';
import { ContactFilters, type ContactSearch } from './contact-filters.tsx';
import { usePageText } from './messages/index.ts';

function queryOf({ q, authority, agent, product, ...rest }: ContactSearch): Query {
  const number = q && /^KC-/i.test(q.trim()) ? { number: q.trim().toUpperCase() } : q ? { zaakNumber: q.trim() } : {};
  return { ...rest, ...number, authorityId: authority, agentId: agent, productId: product };
}

/** All contacts that one may see, by what one knows of them. Every figure elsewhere leads here. */
export function ContactsPage() {
  const page = usePageText();
  const app = useAppText();
  const waiting = useWaitingText();
  useTitle(page('list.title'));
  const search = useSearch({ from: '/in/contacts' });
  const navigate = useNavigate();
  const query = queryOf(search);
  const list = useInfiniteQuery(pagesOf<ContactListItem>('contacts', '/contacts', query));
  const columns = useColumns();
  const may = useMay();
  return (
    <div className="page">
      <div className="spread">
        <h1>{page('list.title')}</h1>
        <span className="row">
          <Link to="/contacts/waiting" className="button">
            {waiting('title')}
          </Link>
          {may('contacts:export') && (
            <a className="button" href={address('/contacts/export', query)} download>
              {page('list.export')}
            </a>
          )}
        </span>
      </div>
      <ContactFilters value={search} onChange={(next) => void navigate({ to: '/contacts', search: next, replace: true })} />
      {list.error && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && !list.error && <Waiting>{app('loading')}</Waiting>}
      {list.data?.length === 0 && (
        <Empty title={page('list.none')}>
          <p>{page('list.noneHelp')}</p>
        </Empty>
      )}
      {list.data && list.data.length > 0 && <Table label={page('list.title')} columns={columns} rows={list.data} keyOf={({ id }) => id} />}
      <MoreButton list={list} />
    </div>
  );
}

function useColumns(): readonly Column<ContactListItem>[] {
  const t = useContactsText();
  const page = usePageText();
  const waiting = useWaitingText();
  const format = useFormat();
  return [
    { key: 'started', title: page('list.started'), cell: ({ startedAt }) => <span className="nowrap">{format.moment(startedAt)}</span> },
    {
      key: 'channel',
      title: t('channel.label'),
      cell: ({ channel }) => {
        const Icon = channelIcons[channel];
        return <Icon aria-label={t(`channel.${channel}`)} className="icon" />;
      },
    },
    { key: 'authority', title: t('authority.label'), cell: ({ authorityId }) => <AuthorityTag id={authorityId} short /> },
    {
      key: 'question',
      title: page('list.question'),
      cell: ({ id, title, status }) => (
        <Link to="/contacts/$contactId" params={{ contactId: id }} className="subject-cell">
          {title || t(status === 'open' ? 'waiting.untitled' : 'question.noText')}
        </Link>
      ),
    },
    { key: 'outcome', title: page('list.outcome'), cell: ({ status, outcomes, waitsSince }) => (status === 'finished' ? [...new Set(outcomes)].map((one) => t(`outcome.${one}`)).join(', ') : waitsSince ? waiting('waits') : t(`status.${status}`)) },
    { key: 'customer', title: page('list.customer'), cell: ({ customerName }) => (customerName ? <span className="name-cell">{customerName}</span> : <span className="soft">{page('list.anonymous')}</span>) },
    { key: 'agent', title: page('list.agent'), cell: ({ agentName }) => <span className="nowrap">{agentName}</span> },
    { key: 'duration', title: page('list.duration'), number: true, cell: ({ durationSeconds }) => (durationSeconds === undefined ? '' : duration(durationSeconds)) },
    { key: 'number', title: page('list.number'), cell: ({ number }) => <span className="nowrap">{number}</span> },
  ];
}
