import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ContactListItem } from '@ingang/contracts/contacts';
import { Button } from '@ingang/ui/button';
import { Empty, Waiting } from '@ingang/ui/empty';
import { Table, type Column } from '@ingang/ui/table';
import { Tag } from '@ingang/ui/tag';
import { pagesOf } from '../../../api/pages.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { MoreButton } from '../../../app/more-button.tsx';
import { useTitle } from '../../../app/title.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useMay } from '../../people/session/session.ts';
import { AuthorityTag } from '../../region/authority-tag.tsx';
import { channelIcons } from '../channels.ts';
import { useContactsText } from '../messages/index.ts';
import { useWaitingText } from './messages/index.ts';
import { usePickUp } from './use-pick-up.ts';
import { waitingCountQuery, waitingRoom } from './waiting-count.ts';
import { usePageText } from '../register/messages/index.ts';

/** Messages that nobody has in hand, the first that must be answered first. */
export function WaitingPage() {
  const t = useWaitingText();
  const app = useAppText();
  useTitle(t('title'));
  const list = useInfiniteQuery(pagesOf<ContactListItem>(waitingRoom, '/contacts/waiting', {}));
  const { data: counts } = useQuery(waitingCountQuery);
  const pickUp = usePickUp();
  const columns = useColumns(useMay()('contacts:handle') ? pickUp : undefined);
  return (
    <div className="page">
      <Link to="/contacts">{t('back')}</Link>
      <h1>{counts && counts.waiting > 0 ? `${t('title')} (${counts.waiting})` : t('title')}</h1>
      <p className="soft measure">{t('lead')}</p>
      {list.error && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {pickUp.error && <Failure error={pickUp.error} />}
      {list.isPending && !list.error && <Waiting>{app('loading')}</Waiting>}
      {list.data?.length === 0 && <Empty title={t('none')}>{t('none.text')}</Empty>}
      {list.data && list.data.length > 0 && <Table label={t('title')} columns={columns} rows={list.data} keyOf={({ id }) => id} />}
      <MoreButton list={list} />
    </div>
  );
}

function useColumns(pickUp: ReturnType<typeof usePickUp> | undefined): readonly Column<ContactListItem>[] {
  const t = useWaitingText();
  const contacts = useContactsText();
  const page = usePageText();
  const format = useFormat();
  const isLate = ({ answerBy }: ContactListItem) => answerBy !== undefined && Date.parse(answerBy) < Date.now();
  return [
    {
      key: 'answerBy',
      title: t('answerBy'),
      cell: (contact) => (
        <span className="row nowrap">
          {contact.answerBy && format.moment(contact.answerBy)} {isLate(contact) && <Tag state="bad">{t('late')}</Tag>}
        </span>
      ),
    },
    {
      key: 'channel',
      title: contacts('channel.label'),
      cell: ({ channel }) => {
        const Icon = channelIcons[channel];
        return <Icon aria-label={contacts(`channel.${channel}`)} className="icon" />;
      },
    },
    { key: 'authority', title: contacts('authority.label'), cell: ({ authorityId }) => <AuthorityTag id={authorityId} short /> },
    {
      key: 'question',
      title: page('list.question'),
      cell: ({ id, title }) => (
        <Link to="/contacts/$contactId" params={{ contactId: id }} className="subject-cell">
          {title || contacts('question.noText')}
        </Link>
      ),
    },
    { key: 'customer', title: page('list.customer'), cell: ({ customerName }) => (customerName ? <span className="name-cell">{customerName}</span> : <span className="soft">{page('list.anonymous')}</span>) },
    { key: 'received', title: t('received'), cell: ({ receivedAt }) => <span className="nowrap">{receivedAt && format.moment(receivedAt)}</span> },
    { key: 'left', title: t('left'), cell: ({ agentName }) => <span className="nowrap">{agentName}</span> },
    {
      key: 'act',
      title: '',
      cell: ({ id, title }) =>
        pickUp && (
          <Button disabled={pickUp.isPending} aria-label={t('pickUpThis', { title: title || contacts('question.noText') })} onClick={() => pickUp.mutate(id)}>
            {t('pickUp')}
          </Button>
        ),
    },
  ];
}
