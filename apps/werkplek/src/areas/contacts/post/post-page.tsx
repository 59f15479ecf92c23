import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Contact } from '@ingang/contracts/contacts';
import { useRef, useState } from 'react';
import { AuthorityTag } from '../../region/authority-tag.tsx';
import { request } from '../../../api/request.ts';
import { useTitle } from '../../../app/title.ts';
import { useFormat } from '../../../i18n/format.ts';
import { usePostText } from './messages/index.ts';
import { PostForm, type Registered } from './post-form.tsx';
import '../../customers/panel/customer-zone.css';

/** Letters come in stacks: one form that is ready again at once, with what stays the same kept. */
export function PostPage() {
  const t = usePostText();
  const format = useFormat();
  useTitle(t('title'));
  const [registered, setRegistered] = useState<readonly Contact[]>([]);
  const key = useRef(crypto.randomUUID());
  const register = useMutation({
    mutationFn: (body: Registered) => request<Contact>(addressFor(body), { method: 'POST', body, idempotencyKey: key.current }),
    onSuccess: (contact) => {
      key.current = crypto.randomUUID();
      setRegistered((before) => [contact, ...before].slice(0, 20));
    },
  });
  return (
    <div className="page">
      <h1>{t('title')}</h1>
      <div className="post">
        <PostForm error={register.error} onRegister={(body) => register.mutateAsync(body)} />
        <section className="stack">
          <h2>{t('done')}</h2>
          <p role="status" className={registered[0] ? 'small' : 'small soft'}>
            {registered[0] ? t('saved', { number: registered[0].number }) : t('none')}
          </p>
          <ol className="plain-list">
            {registered.map((contact) => (
              <li key={contact.id} className="stack-tight">
                <span className="row small soft">
                  {contact.receivedAt && format.day(contact.receivedAt)} <AuthorityTag id={contact.authorityId} short /> {contact.number}
                </span>
                <Link to="/contacts/$contactId" params={{ contactId: contact.id }}>
                  {contact.questions[0]?.text}
                </Link>
                {contact.customerName && <span className="small">{contact.customerName}</span>}
              </li>
            ))}
          </ol>
        </section>
      </div>
    </div>
  );
}

/** A letter for a department is over when it is passed on; one that we answer ourselves stays open on the desk until then. */
function addressFor(body: Registered): string {
  return body.questions?.[0]?.outcome === 'open' ? '/contacts' : '/contacts/registrations';
}
