import type { LiveOffer, MyOffer } from '@ingang/contracts/phone/offers';
import { useFormat } from '../../../../i18n/format.ts';
import { useContactsText } from '../../../contacts/messages/index.ts';
import { useOfferText } from './messages/index.ts';

type OfferText = ReturnType<typeof useOfferText>;

/** Why it is offered now. */
export function whyNow(t: OfferText, { kind, because }: Pick<LiveOffer, 'kind' | 'because'>): string {
  return t(kind === 'message' && because === 'overdue' ? 'because.overdue.message' : `because.${because}`);
}

/** An offer in words: what it is, what is known of it, and what taking it is called. */
export function useOfferWords(offer: MyOffer) {
  const t = useOfferText();
  const contacts = useContactsText();
  const format = useFormat();
  const { channel, customerName: name, subject, dueAt, attempts, isMine, phoneDisplay } = offer;
  const why = whyNow(t, offer);
  const moment = dueAt && format.moment(dueAt);
  if (channel === null) {
    return {
      title: t(isMine ? 'title.mine' : 'title', { name, subject }), heard: t('heard', { name, subject, why }), take: t('accept', { name }), takeShort: t('accept.short'),
      details: [why, moment && t('due', { moment }), attempts > 0 && t('attempts', { count: attempts }), phoneDisplay].filter(Boolean).join(' · '),
    };
  }
  return {
    title: t(name === '' ? 'title.message.nobody' : 'title.message', { channel: contacts(`channel.${channel}`), name, subject }), heard: t('heard.message', { subject, why }), take: t('answer', { subject }), takeShort: t('answer.short'),
    details: [why, moment && t('due.message', { moment })].filter(Boolean).join(' · '),
  };
}
