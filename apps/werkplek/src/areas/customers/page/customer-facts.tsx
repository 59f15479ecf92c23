import type { Customer } from '@ingang/contracts/customers';
import { Fragment, type ReactNode } from 'react';
import { Notice } from '@ingang/ui/notice';
import { Tag } from '@ingang/ui/tag';
import { useLanguage } from '../../../i18n/language.tsx';
import { PhoneButton } from '../../phone/softphone/outbound/phone-button.tsx';
import { AuthorityTag } from '../../region/authority-tag.tsx';
import { useBirthDate } from '../birth-date.ts';
import { preferredChannels } from '../preferred-channels.ts';
import { Representations } from '../representations.tsx';
import { useCustomersText } from '../messages/index.ts';
import { isOver } from '../validity.ts';

type Address = Customer['addresses'][number];

/** What is known of a customer, without what is empty. */
export function CustomerFacts({ customer }: { readonly customer: Customer }) {
  const t = useCustomersText();
  const birthDate = useBirthDate();
  const facts = useFacts(customer);
  const former = customer.addresses.filter(({ validTo }) => isOver(validTo));
  return (
    <div className="stack">
      <p className="row">
        {customer.confidential && <Tag state="warn">{t('zone.confidential')}</Tag>}
        {customer.bsnKnown && <Tag>{t('zone.bsn')}</Tag>}
        {customer.deceasedOn && <Tag state="warn">{t('zone.deceased', { date: birthDate(customer.deceasedOn) })}</Tag>}
      </p>
      <dl className="facts">
        {facts.map(
          ([label, value], index) =>
            value && (
              <Fragment key={index}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </Fragment>
            ),
        )}
      </dl>
      {former.length > 0 && (
        <details>
          <summary className="small soft">{t('form.formerAddresses', { count: former.length })}</summary>
          <ul className="plain-list small">
            {former.map((address) => (
              <li key={address.id}>
                {address.line} <Validity address={address} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <Representations customer={customer} />
      {customer.remark && <Notice>{customer.remark}</Notice>}
    </div>
  );
}

function useFacts(customer: Customer): readonly (readonly [string, ReactNode])[] {
  const t = useCustomersText();
  const birthDate = useBirthDate();
  const { language } = useLanguage();
  const channel = preferredChannels.find((one) => one === customer.preferredChannel);
  const present = customer.addresses.filter(({ validTo }) => !isOver(validTo));
  return [
    [t('page.authority'), <AuthorityTag key="authority" id={customer.authorityId} />],
    [t('page.birthDate'), customer.birthDate && birthDate(customer.birthDate)],
    ...customer.names.map(({ kind, display }) => [t(`nameKind.${kind}`), display] as const),
    [t('form.kvk'), customer.chamberOfCommerceNumber],
    [t('form.branchNumber'), customer.branchNumber],
    ...present.map((address) => [address.label ?? t(`addressKind.${address.kind}`), <AddressFact key={address.id} address={address} />] as const),
    ...customer.digitalAddresses.map((one) => [one.label ?? t(`digital.${one.kind}`), <DigitalFact key={one.id} customer={customer} digital={one} />] as const),
    [t('form.preferredChannel'), channel && t(`channel.${channel}`)],
    ...customer.channelPreferences.map((one) => [t('form.preferredChannel'), t('page.preferredFor', { channel: t(`channel.${one.channel}`), subject: one.subject })] as const),
    [t('page.language'), customer.language !== 'nl' && new Intl.DisplayNames(language, { type: 'language' }).of(customer.language)],
  ];
}

/** A number of the customer can be phoned from here. */
function DigitalFact({ customer: { id, authorityId }, digital: { kind, display, value, preferred } }: { readonly customer: Customer; readonly digital: Customer['digitalAddresses'][number] }) {
  const t = useCustomersText();
  return (
    <span className="row row-tight">
      {preferred ? `${display} (${t('form.preferred').toLowerCase()})` : display}
      {kind === 'phone' && <PhoneButton shown={display} call={{ number: value, authorityId, customerId: id }} />}
    </span>
  );
}

function AddressFact({ address }: { readonly address: Address }) {
  return (
    <>
      {address.line} <Validity address={address} />
    </>
  );
}

function Validity({ address: { validFrom, validTo } }: { readonly address: Address }) {
  const t = useCustomersText();
  const birthDate = useBirthDate();
  const words = [validFrom && t('page.from', { date: birthDate(validFrom) }), validTo && t('page.until', { date: birthDate(validTo) })].filter(Boolean);
  return words.length > 0 && <span className="soft small">{words.join(' ')}</span>;
}
