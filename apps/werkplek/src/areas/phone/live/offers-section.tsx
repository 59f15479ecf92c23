import type { LiveAgent } from '@ingang/contracts/phone/live';
import type { LiveOffer } from '@ingang/contracts/phone/offers';
import { Empty } from '@ingang/ui/empty';
import { Table, type Column } from '@ingang/ui/table';
import { Running } from '../../contacts/desk/times/running.tsx';
import { AuthorityTag } from '../../region/authority-tag.tsx';
import { useOfferText } from '../softphone/offer/messages/index.ts';
import { OfferLink } from '../softphone/offer/offer-link.tsx';
import { whyNow } from '../softphone/offer/offer-words.ts';
import { useLiveText } from './messages/index.ts';

/** Callbacks and messages that are due: with whom they are, or why nobody has them yet. */
export function OffersSection({ offers, agents }: { readonly offers: readonly LiveOffer[]; readonly agents: readonly LiveAgent[] }) {
  const t = useLiveText();
  const columns = useColumns(agents);
  return (
    <section className="stack" aria-labelledby="live-offers">
      <h2 id="live-offers">{`${t('offers')} (${offers.length})`}</h2>
      {offers.length === 0 ? <Empty title={t('offers.none')}>{t('offers.none.text')}</Empty> : <Table label={t('offers')} columns={columns} rows={offers} keyOf={({ workId }) => workId} />}
    </section>
  );
}

function useColumns(agents: readonly LiveAgent[]): readonly Column<LiveOffer>[] {
  const t = useLiveText();
  const offer = useOfferText();
  const names = new Map(agents.map(({ userId, displayName }) => [userId, displayName]));
  const stands = ({ agentId, isTaken, why }: LiveOffer) => (agentId ? t(isTaken ? 'offers.taken' : 'offers.with', { name: names.get(agentId) ?? '–' }) : (why ?? <span className="soft">{t('waiting.working')}</span>));
  return [
    { key: 'since', title: t('offers.since'), cell: ({ since }) => <Running since={since} label={t('offers.since')} className="figures" /> },
    { key: 'authority', title: t('authority'), cell: ({ authorityId }) => <AuthorityTag id={authorityId} /> },
    { key: 'what', title: t('offers.what'), cell: ({ workId, kind }) => <OfferLink kind={kind} id={workId}>{t(`offers.${kind}`)}</OfferLink> },
    { key: 'because', title: t('offers.because'), cell: (due) => whyNow(offer, due) },
    { key: 'stands', title: t('offers.stands'), cell: stands },
  ];
}
