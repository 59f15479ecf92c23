import { Link } from '@tanstack/react-router';
import type { Customer } from '@ingang/contracts/customers';
import { Fragment, type ReactNode } from 'react';
import { Notice } from '@ingang/ui/notice';
import { Tag } from '@ingang/ui/tag';
import { AuthorityTag } from '../../region/authority-tag.tsx';
import { useBirthDate } from '../birth-date.ts';
import { preferredChannels } from '../preferred-channels.ts';
import { useCustomersText } from '../messages/index.ts';

/** What is known of a customer, without what is empty. */
export function CustomerFacts({ customer }: { readonly customer: Customer }) {
  const t = useCustomersText();
  const birthDate = useBirthDate();
  const channel = preferredChannels.find((one) => one === customer.preferredChannel);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('page.authority'), <AuthorityTag key="authority" id={customer.authorityId} />],
    [t('page.birthDate'), customer.birthDate && birthDate(customer.birthDate)],
    [t('form.kvk'), customer.chamberOfCommerceNumber],
    ...customer.addresses.map((address) => [address.label ?? t('page.address'), address.line] as const),
    ...customer.digitalAddresses.map((one) => [one.label ?? t(one.kind === 'email' ? 'form.email' : 'form.phone'), one.display] as const),
    [t('form.preferredChannel'), channel && t(`channel.${channel}`)],
  ];
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
      {customer.representations.map((one) => (
        <p key={one.id}>{t('zone.representedBy', { name: one.representativeName })}</p>
      ))}
      {customer.represents.map((one) => (
        <p key={one.customerId}>
          <Link to="/customers/$customerId" params={{ customerId: one.customerId }}>
            {t('zone.represents', { name: one.displayName })}
          </Link>
        </p>
      ))}
      {customer.remark && <Notice>{customer.remark}</Notice>}
    </div>
  );
}
