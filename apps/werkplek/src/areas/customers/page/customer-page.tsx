import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '@ingang/ui/button';
import { Waiting } from '@ingang/ui/empty';
import { address } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useTitle } from '../../../app/title.ts';
import { useMay } from '../../people/session/session.ts';
import { customerQuery, houseOf } from '../customers.ts';
import { CustomerForm } from '../form/customer-form.tsx';
import { useCustomersText } from '../messages/index.ts';
import { CustomerTimeline } from '../panel/customer-timeline.tsx';
import '../panel/customer-zone.css';
import { CustomerFacts } from './customer-facts.tsx';
import { DuplicatesSection } from './duplicates-section.tsx';

/** Everything of one customer: who, what happened, what is promised, who may be the same. */
export function CustomerPage() {
  const t = useCustomersText();
  const app = useAppText();
  const may = useMay();
  const { customerId } = useParams({ from: '/in/customers/$customerId' });
  const { data: customer, error, refetch } = useQuery(customerQuery(customerId));
  const [editing, setEditing] = useState(false);
  useTitle(customer?.displayName ?? '');
  return (
    <div className="page">
      <Link to="/customers">{t('page.back')}</Link>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!customer && !error && <Waiting>{app('loading')}</Waiting>}
      {customer && (
        <>
          <div className="spread">
            <h1>{customer.displayName}</h1>
            <span className="row">
              {may('customers:export') && (
                <a className="button" href={address(`/customers/${customerId}/export`)} download>
                  {t('page.export')}
                </a>
              )}
              {may('customers:change') && <Button onClick={() => setEditing(true)}>{t('page.edit')}</Button>}
            </span>
          </div>
          <div className="customer-columns">
            <section className="stack-wide" aria-label={t('page.identity')}>
              <CustomerFacts customer={customer} />
              <DuplicatesSection customer={customer} />
            </section>
            <section className="stack-wide" aria-label={t('timeline.title')}>
              <CustomerTimeline customerId={customerId} house={houseOf(customer)} />
            </section>
          </div>
          {editing && <CustomerForm authorityId={customer.authorityId} customer={customer} onClose={() => setEditing(false)} onSaved={() => setEditing(false)} />}
        </>
      )}
    </div>
  );
}
