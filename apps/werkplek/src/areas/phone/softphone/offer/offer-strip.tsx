import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Clock, PhoneOutgoing, X } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import type { MyOffer } from '@ingang/contracts/phone/offers';
import { Button } from '@ingang/ui/button';
import { Notice } from '@ingang/ui/notice';
import { onLiveEvent } from '../../../../api/events.ts';
import { useCommand } from '../../../../app/commands.ts';
import { shortcuts } from '../../../../app/shortcuts.ts';
import { useFormat } from '../../../../i18n/format.ts';
import { useSession } from '../../../people/session/session.ts';
import { AuthorityTag } from '../../../region/authority-tag.tsx';
import { softphone } from '../softphone.ts';
import { useOfferText } from './messages/index.ts';
import { acceptOffer, myOfferQuery, putOffOffer } from './offer-api.ts';

/** What is offered while phones are quiet, in the place of the calls; `idle` while nothing is. The focus stays where it is. */
export function OfferStrip({ idle }: { readonly idle: ReactNode }) {
  const t = useOfferText();
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
      <p role="status" className="only-heard">{offer && t('heard', { name: offer.customerName, subject: offer.subject, why: t(`because.${offer.because}`) })}</p>
    </>
  );
}

function Offered({ offer }: { readonly offer: MyOffer }) {
  const t = useOfferText();
  const format = useFormat();
  const queries = useQueryClient();
  const { workId, customerName, subject, because, authorityId, dueAt, attempts, isMine, phoneDisplay } = offer;
  const { mutate, isPending, error } = useMutation({
    mutationFn: (task: () => Promise<void>) => task(),
    onSettled: () => queries.invalidateQueries({ queryKey: myOfferQuery.queryKey }),
  });
  const accept = () => mutate(() => softphone.calls(() => acceptOffer(workId)));
  const later = () => mutate(() => putOffOffer(workId, 'snooze'));
  const decline = () => mutate(() => putOffOffer(workId, 'decline'));
  const label = t('accept', { name: customerName });
  useCommand({ id: 'offer-accept', text: label, shortcut: 'answer', run: accept }, !isPending);
  useCommand({ id: 'offer-snooze', text: t('snooze.long'), shortcut: 'snooze', run: later }, !isPending);
  useCommand({ id: 'offer-decline', text: t('decline.long'), shortcut: 'refuse', run: decline }, !isPending && !isMine);
  const details = [t(`because.${because}`), dueAt && t('due', { moment: format.moment(dueAt) }), attempts > 0 && t('attempts', { count: attempts }), phoneDisplay].filter(Boolean).join(' · ');
  return (
    <>
      <div className="phone-lines">
        <p className="phone-line">
          <AuthorityTag id={authorityId} />
          <Link to="/callbacks/$callbackId" params={{ callbackId: workId }} className="quiet-link cut phone-offer" title={subject}>
            {t(isMine ? 'title.mine' : 'title', { name: customerName, subject })}
          </Link>
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
        <Button look="primary" icon={PhoneOutgoing} keys={shortcuts.answer.keys} aria-keyshortcuts="Alt+A" disabled={isPending} onClick={accept}>
          {t('accept.short')}
        </Button>
      </div>
    </>
  );
}
