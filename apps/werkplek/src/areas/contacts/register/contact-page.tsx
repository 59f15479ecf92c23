import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { Contact, Question } from '@ingang/contracts/contacts';
import { Waiting } from '@ingang/ui/empty';
import { Tag } from '@ingang/ui/tag';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useTitle } from '../../../app/title.ts';
import { duration } from '../../../i18n/duration.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useCustomersText } from '../../customers/messages/index.ts';
import { CallStorySection } from '../../phone/story/call-story.tsx';
import { useMay } from '../../people/session/session.ts';
import { AuthorityTag } from '../../region/authority-tag.tsx';
import { useContactsText } from '../messages/index.ts';
import { useWaitingText } from '../waiting/messages/index.ts';
import { ContactActions } from './contact-actions.tsx';
import { usePageText } from './messages/index.ts';

const RecordingsSection = lazy(async () => ({ default: (await import('../../phone/recordings/recordings-section.tsx')).RecordingsSection }));

/** One contact as it was registered. */
export function ContactPage() {
  const t = useContactsText();
  const page = usePageText();
  const app = useAppText();
  const waiting = useWaitingText();
  const may = useMay();
  const { contactId } = useParams({ from: '/in/contacts/$contactId' });
  const { data: contact, error, refetch } = useQuery({
    queryKey: ['contacts', 'contact', contactId],
    queryFn: ({ signal }) => request<Contact>(`/contacts/${contactId}`, { signal }),
  });
  useTitle(contact ? page('title', { number: contact.number }) : '');
  return (
    <div className="page page-narrow">
      <Link to="/contacts">{page('back')}</Link>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!contact && !error && <Waiting>{app('loading')}</Waiting>}
      {contact && (
        <>
          <div className="spread">
            <h1>{page('title', { number: contact.number })}</h1>
            <span className="row">
              <Tag>{contact.waitsSince ? waiting('waits') : t(`status.${contact.status}`)}</Tag>
              <ContactActions contact={contact} />
            </span>
          </div>
          <Facts contact={contact} />
          <ol className="plain-list">
            {contact.questions.map((question) => (
              <li key={question.id}>
                <QuestionFacts question={question} />
              </li>
            ))}
          </ol>
          {contact.channel === 'phone' && <CallStorySection contactId={contact.id} />}
          {contact.channel === 'phone' && may('phone:hear-recordings') && (
            <Suspense fallback={null}>
              <RecordingsSection contactId={contact.id} />
            </Suspense>
          )}
          {contact.note && (
            <section className="stack-tight">
              <h2>{t('note.label')}</h2>
              <p className="pre measure">{contact.note}</p>
            </section>
          )}
        </>
      )}
    </div>
  );
}

function Facts({ contact }: { readonly contact: Contact }) {
  const t = useContactsText();
  const page = usePageText();
  const customers = useCustomersText();
  const waiting = useWaitingText();
  const format = useFormat();
  return (
    <dl className="facts">
      <dt>{t('authority.label')}</dt>
      <dd>
        <AuthorityTag id={contact.authorityId} />
      </dd>
      <dt>{t('channel.label')}</dt>
      <dd>
        {t(`channel.${contact.channel}`)}, {t(`direction.${contact.direction}`).toLowerCase()}
      </dd>
      {contact.receivedAt && <dt>{page('received')}</dt>}
      {contact.receivedAt && <dd>{format.moment(contact.receivedAt)}</dd>}
      {contact.answerBy && contact.status === 'open' && <dt>{waiting('answerBy')}</dt>}
      {contact.answerBy && contact.status === 'open' && <dd>{format.moment(contact.answerBy)}</dd>}
      <dt>{page('started')}</dt>
      <dd>{format.second(contact.startedAt)}</dd>
      {contact.endedAt && <dt>{page('ended')}</dt>}
      {contact.endedAt && <dd>{format.second(contact.endedAt)}</dd>}
      {contact.durationSeconds !== undefined && <dt>{page('duration')}</dt>}
      {contact.durationSeconds !== undefined && <dd>{duration(contact.durationSeconds)}</dd>}
      {contact.status === 'finished' && <dt>{page('wrapUp')}</dt>}
      {contact.status === 'finished' && <dd>{contact.wrapUpSeconds === undefined ? <span className="soft">{page('unknown')}</span> : duration(contact.wrapUpSeconds)}</dd>}
      <dt>{page('list.agent')}</dt>
      <dd>
        {contact.agentName}, {page(`line.${contact.line}`).toLowerCase()}
      </dd>
      <dt>{page('list.customer')}</dt>
      <dd>
        {contact.customerId ? (
          <Link to="/customers/$customerId" params={{ customerId: contact.customerId }}>
            {contact.customerName ?? contact.customerId}
          </Link>
        ) : (
          page('list.anonymous')
        )}
      </dd>
      <dt>{page('identification')}</dt>
      <dd>
        {customers(`identification.${contact.identification.level}`)}
        {contact.identification.how && `: ${contact.identification.how}`}
      </dd>
    </dl>
  );
}

function QuestionFacts({ question }: { readonly question: Question }) {
  const t = useContactsText();
  const page = usePageText();
  return (
    <div className="stack-tight">
      <div className="spread">
        <h2>{question.text || t('question.noText')}</h2>
        <Tag state={question.outcome === 'answered' ? 'good' : undefined}>{t(`outcome.${question.outcome}`)}</Tag>
      </div>
      {question.answer && <p className="pre measure">{question.answer}</p>}
      <p className="row small soft">
        {[question.productName, question.zaakNumber, question.departmentName, question.outcomeDetail].filter(Boolean).join(' · ')}
        {question.articleId && question.articleVersion !== undefined && (
          <Link to="/knowledge/$articleId" params={{ articleId: question.articleId }}>
            {page('article', { version: question.articleVersion })}
          </Link>
        )}
        {question.followUpId && (
          <Link to="/callbacks/$callbackId" params={{ callbackId: question.followUpId }}>
            {t('outcome.callback')}
          </Link>
        )}
      </p>
    </div>
  );
}
