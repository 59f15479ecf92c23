import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Clock, MailOpen, PhoneOutgoing, X } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import type { MyOffer } from '@ingang/contracts/phone/offers';
import { Button } from '@ingang/ui/button';
import { Notice } from '@ingang/ui/notice';
import { onLiveEvent } from '../../../../api/events.ts';
import { useCommand } from '../../../../app/commands.ts';
import { shortcuts } from '../../../../app/shortcuts.ts';
import { openContacts } from '../../../contacts/desk/saving/open-contacts.ts';
import { useSession } from '../../../people/session/session.ts';
import { AuthorityTag } from '../../../region/authority-tag.tsx';
import { softphone } from '../softphone.ts';
import { useOfferText } from './messages/index.ts';
import { OfferLink } from './offer-link.tsx';
import { useOfferWords } from './offer-words.ts';
import { acceptOffer, myOfferQuery, putOffOffer } from './offer-api.ts';

/** What is offered while phones are quiet, in the place of the calls; `idle` while nothing is. The focus stays where it is. */
export function OfferStrip({ idle }: { readonly idle: ReactNode }) {
  const queries = useQueryClient();
  const { id } = useSession().user;
  const { data: offer } = useQuery(myOfferQuery);
  useEffect(
    () =>
      onLiveEvent(({ topic, about }) => {
        if (topic === 'phone.offer-changed' && about?.['agentId'] === id) void queries.invalidateQueries({ queryKey: myOfferQuery.queryKey });
      }),
    [queries, id],
  );
  return (
    <>
      {offer ? <Offered key={offer.workId} offer={offer} /> : idle}
      <p role="status" className="only-heard">{offer && <Heard offer={offer} />}</p>
    </>
  );
}

function Heard({ offer }: { readonly offer: MyOffer }) {
  return useOfferWords(offer).heard;
}

function Offered({ offer }: { readonly offer: MyOffer }) {
  const t = useOfferText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { workId, subject, authorityId, isMine } = offer;
  const isMessage = offer.kind === 'message';
  const { title, details, take, takeShort } = useOfferWords(offer);
  const { mutate, isPending, error } = useMutation({
    mutationFn: (task: () => Promise<void>) => task(),
    onSettled: () => queries.invalidateQueries({ queryKey: myOfferQuery.queryKey }),
  });
  const answer = async () => {
    await acceptOffer(workId);
    await openContacts.refresh(workId);
    await navigate({ to: '/desk', search: { contact: workId } });
  };
  const accept = () => mutate(isMessage ? answer : () => softphone.calls(() => acceptOffer(workId)));
  const later = () => mutate(() => putOffOffer(workId, 'snooze'));
  const decline = () => mutate(() => putOffOffer(workId, 'decline'));
  useCommand({ id: 'offer-accept', text: take, shortcut: 'answer', run: accept }, !isPending);
  useCommand({ id: 'offer-snooze', text: t('snooze.long'), shortcut: 'snooze', run: later }, !isPending);
  useCommand({ id: 'offer-decline', text: t('decline.long'), shortcut: 'refuse', run: decline }, !isPending && !isMine);
  return (
    <>
      <div className="phone-lines">
        <p className="phone-line">
          <AuthorityTag id={authorityId} />
          <OfferLink kind={offer.kind} id={workId} className="quiet-link cut phone-offer" title={subject}>
            {title}
          </OfferLink>
        </p>
        <p className="phone-greeting cut" title={details}>{details}</p>
      </div>
      {error && <div className="phone-trouble"><Notice state="warn" live>{error.message}</Notice></div>}
      <div className="phone-buttons">
        {!isMine && (
          <Button icon={X} keys={shortcuts.refuse.keys} aria-keyshortcuts="Alt+X" disabled={isPending} onClick={decline}>
            {t('decline')}
          </Button>
        )}
        <Button icon={Clock} keys={shortcuts.snooze.keys} aria-keyshortcuts="Alt+U" disabled={isPending} onClick={later}>
          {t('snooze')}
        </Button>
        <Button look="primary" icon={isMessage ? MailOpen : PhoneOutgoing} keys={shortcuts.answer.keys} aria-keyshortcuts="Alt+A" disabled={isPending} onClick={accept}>
          {takeShort}
        </Button>
      </div>
    </>
  );
}
