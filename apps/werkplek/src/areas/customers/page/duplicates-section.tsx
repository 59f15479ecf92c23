import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Customer } from '@ingang/contracts/customers';
import { useState } from 'react';
import { Button } from '@ingang/ui/button';
import { Dialog } from '@ingang/ui/dialog';
import { TextField } from '@ingang/ui/field';
import { faultOf } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useMay } from '../../people/session/session.ts';
import { CustomerLine } from '../customer-line.tsx';
import { duplicatesQuery } from '../customers.ts';
import { useCustomersText } from '../messages/index.ts';

interface Decision {
  readonly action: 'merge' | 'unmerge';
  readonly otherId: string;
  readonly otherName: string;
}

/** Customers that may be the same, and those that were found to be. Both ways can be undone. */
export function DuplicatesSection({ customer }: { readonly customer: Customer }) {
  const t = useCustomersText();
  const may = useMay()('customers:merge');
  const { data } = useQuery({ ...duplicatesQuery(customer.id), enabled: may });
  const [decision, setDecision] = useState<Decision>();
  if (!may) return null;
  return (
    <>
      {customer.merged.length > 0 && (
        <section className="stack-tight">
          <h2>{t('page.merged')}</h2>
          <ul className="plain-list">
            {customer.merged.map((one) => (
              <li key={one.mergeId} className="spread">
                <span>
                  {one.displayName} <span className="soft small">{one.reason}</span>
                </span>
                <Button small onClick={() => setDecision({ action: 'unmerge', otherId: one.id, otherName: one.displayName })}>
                  {t('page.unmerge')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="stack-tight">
        <h2>{t('duplicates.title')}</h2>
        {data?.length === 0 && <p className="soft">{t('duplicates.none')}</p>}
        <ul className="plain-list">
          {data?.map(({ customer: hit }) => (
            <li key={hit.id} className="spread">
              <span className="stack-tight">
                <CustomerLine hit={hit} />
              </span>
              <Button small onClick={() => setDecision({ action: 'merge', otherId: hit.id, otherName: hit.displayName })}>
                {t('duplicates.merge')}
              </Button>
            </li>
          ))}
        </ul>
      </section>
      {decision && <DecisionDialog customer={customer} decision={decision} onClose={() => setDecision(undefined)} />}
    </>
  );
}

interface DecisionDialogProps {
  readonly customer: Customer;
  readonly decision: Decision;
  readonly onClose: () => void;
}

function DecisionDialog({ customer, decision, onClose }: DecisionDialogProps) {
  const t = useCustomersText();
  const app = useAppText();
  const queries = useQueryClient();
  const { action, otherId, otherName } = decision;
  const [reason, setReason] = useState('');
  const decide = useMutation({
    mutationFn: () => request(`/customers/${customer.id}/${action}`, { method: 'POST', body: { otherId, reason: reason.trim() } }),
    onSuccess: async () => {
      await Promise.all(['customers', 'timeline'].map((room) => queries.invalidateQueries({ queryKey: [room] })));
      onClose();
    },
  });
  const title = action === 'merge' ? t('duplicates.mergeTitle', { name: customer.displayName, other: otherName }) : t('duplicates.unmergeTitle', { name: otherName });
  return (
    <Dialog open title={title} closeLabel={app('close')} onClose={onClose}>
      {action === 'merge' && <p>{t('duplicates.mergeText')}</p>}
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          decide.mutate();
        }}
      >
        <TextField
          label={t(action === 'merge' ? 'duplicates.reason' : 'duplicates.unmergeReason')}
          autoFocus
          value={reason}
          fault={faultOf(decide.error, 'reason')}
          onChange={(event) => setReason(event.target.value)}
        />
        {decide.error && <Failure error={decide.error} />}
        <div className="row row-end">
          <Button onClick={onClose}>{app('cancel')}</Button>
          <Button submit look="primary" disabled={decide.isPending}>
            {t(action === 'merge' ? 'duplicates.merge' : 'page.unmerge')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
