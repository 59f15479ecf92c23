import { useQuery } from '@tanstack/react-query';
import type { Customer } from '@ingang/contracts/customers';
import { useState } from 'react';
import { Button } from '@ingang/ui/button';
import { Failure } from '../../../app/failure.tsx';
import { useMay } from '../../people/session/session.ts';
import { CustomerLine } from '../customer-line.tsx';
import { duplicatesQuery } from '../customers.ts';
import { useCustomersText } from '../messages/index.ts';
import { DecisionDialog, type Decision } from './decision-dialog.tsx';
import { DistinctionsSection } from './distinctions-section.tsx';

/** Customers that may be the same, those that were found to be, and those who are not. Every decision can be undone. */
export function DuplicatesSection({ customer }: { readonly customer: Customer }) {
  const may = useMay()('customers:merge');
  const [decision, setDecision] = useState<Decision>();
  if (!may || customer.status !== 'active') return null;
  return (
    <>
      {customer.merged.length > 0 && <MergedList customer={customer} onDecide={setDecision} />}
      <ProposedList customer={customer} onDecide={setDecision} />
      <DistinctionsSection customerId={customer.id} />
      {decision && <DecisionDialog customer={customer} decision={decision} onClose={() => setDecision(undefined)} />}
    </>
  );
}

interface ListProps {
  readonly customer: Customer;
  readonly onDecide: (decision: Decision) => void;
}

function MergedList({ customer, onDecide }: ListProps) {
  const t = useCustomersText();
  return (
    <section className="stack-tight">
      <h2>{t('page.merged')}</h2>
      <ul className="plain-list">
        {customer.merged.map((one) => (
          <li key={one.mergeId} className="spread">
            <span>
              {one.displayName} <span className="soft small">{one.reason}</span>
            </span>
            <Button small aria-label={t('duplicates.unmergeTitle', { name: one.displayName })} onClick={() => onDecide({ action: 'unmerge', otherId: one.id, otherName: one.displayName })}>
              {t('page.unmerge')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ProposedList({ customer, onDecide }: ListProps) {
  const t = useCustomersText();
  const { data, error, refetch } = useQuery(duplicatesQuery(customer.id));
  return (
    <section className="stack-tight">
      <h2>{t('duplicates.title')}</h2>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <p className="soft">{t('duplicates.none')}</p>}
      <ul className="plain-list">
        {data?.map(({ customer: hit, explanation }) => {
          const decide = (action: Decision['action']) => () => onDecide({ action, otherId: hit.id, otherName: hit.displayName, explanation });
          return (
            <li key={hit.id} className="stack-tight">
              <CustomerLine hit={hit} linked />
              <span className="small soft">{t('duplicates.because', { reasons: explanation })}</span>
              <span className="row">
                <Button small aria-label={t('duplicates.mergeWith', { name: hit.displayName })} onClick={decide('merge')}>
                  {t('duplicates.merge')}
                </Button>
                <Button small aria-label={t('duplicates.tellApartFrom', { name: hit.displayName })} onClick={decide('tell-apart')}>
                  {t('duplicates.tellApart')}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
