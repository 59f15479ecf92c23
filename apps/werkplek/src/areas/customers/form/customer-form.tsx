import { useQueryClient } from '@tanstack/react-query';
import type { Customer, CustomerChange, NewCustomer } from '@ingang/contracts/customers';
import { useState, type FormEvent } from 'react';
import { Button } from '@ingang/ui/button';
import { Dialog } from '@ingang/ui/dialog';
import { SelectField } from '@ingang/ui/field';
import { Segments } from '@ingang/ui/segments';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { MergeView } from '../../../app/merge/merge-view.tsx';
import { useSaving } from '../../../app/merge/use-saving.ts';
import { useAppText } from '../../../app/messages/index.ts';
import { useOwnAuthorities } from '../../region/region.ts';
import { useCustomersText } from '../messages/index.ts';
import { CustomerFields } from './customer-fields.tsx';
import { useFaultOfForm } from './fault-of-form.ts';
import type { CustomerField, CustomerFormValue } from './form-value.ts';
import { formOf } from './read-customer.ts';
import { inputOf, unreadableIn } from './send-customer.ts';
import { showValue } from './show-value.ts';
import { customerLabels } from './customer-labels.ts';

interface CustomerFormProps {
  readonly authorityId: string | null;
  /** To change; left out: a new customer. */
  readonly customer?: Customer;
  /** What was searched for, to begin with. */
  readonly typed?: string;
  readonly onClose: () => void;
  readonly onSaved: (customer: Customer) => void;
}

export function CustomerForm({ authorityId, customer, typed = '', onClose, onSaved }: CustomerFormProps) {
  const t = useCustomersText();
  const app = useAppText();
  const queries = useQueryClient();
  const authorities = useOwnAuthorities();
  const [forAuthority, setForAuthority] = useState(authorityId ?? authorities[0]?.id ?? '');
  const [kind, setKind] = useState<'person' | 'company'>(customer?.kind === 'company' ? 'company' : 'person');
  const [key] = useState(() => crypto.randomUUID());
  const saving = useSaving<Customer, CustomerFormValue>({
    entity: customer,
    fieldsOf: (now) => formOf(now, typed),
    send: (base, fields) => {
      const input = inputOf(kind, fields);
      return base
        ? request(`/customers/${base.id}`, { method: 'PATCH', body: { version: base.version, ...input } satisfies CustomerChange })
        : request('/customers', { method: 'POST', idempotencyKey: key, body: { kind, authorityId: forAuthority, ...input } satisfies NewCustomer });
    },
    reread: ({ id }) => request(`/customers/${id}`),
    onSaved: (saved) => {
      queries.setQueryData(['customers', 'customer', saved.id], saved);
      onSaved(saved);
    },
  });
  const { fields, error } = saving;
  const unreadable = unreadableIn(kind, fields);
  const [tried, setTried] = useState(false);
  const faultAt = useFaultOfForm(error, tried ? unreadable : []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (unreadable.length === 0) saving.save();
  };
  const labels = Object.fromEntries(Object.entries(customerLabels).map(([field, label]) => [field, t(label)])) as Record<CustomerField, string>;
  return (
    <Dialog open wide title={customer ? t('form.editTitle') : t('form.createTitle')} closeLabel={app('close')} onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate>
        {!customer && (
          <div className="row">
            <Segments
              label={t('form.kind')}
              value={kind}
              segments={[
                { value: 'person', label: t('form.person') },
                { value: 'company', label: t('form.company') },
              ]}
              onChange={setKind}
            />
            <SelectField label={t('page.authority')} hideLabel value={forAuthority} choices={authorities.map(({ id, name }) => ({ value: id, label: name }))} onChange={(event) => setForAuthority(event.target.value)} />
          </div>
        )}
        <CustomerFields kind={kind} value={fields} faultAt={faultAt} onChange={saving.change} />
        {error !== null && <Failure error={error} />}
        <div className="row row-end">
          <Button onClick={onClose}>{app('cancel')}</Button>
          <Button submit look="primary" disabled={saving.isPending}>
            {customer ? app('save') : t('form.link')}
          </Button>
        </div>
      </form>
      <MergeView saving={saving} labels={labels} show={showValue} />
    </Dialog>
  );
}
