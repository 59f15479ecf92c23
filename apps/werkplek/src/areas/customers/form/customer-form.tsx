import { useQueryClient } from '@tanstack/react-query';
import type { Customer, CustomerChange, NewCustomer } from '@ingang/contracts/customers';
import { useState, type FormEvent } from 'react';
import { Button } from '@ingang/ui/button';
import { Dialog } from '@ingang/ui/dialog';
import { SelectField } from '@ingang/ui/field';
import { Segments } from '@ingang/ui/segments';
import { isConflict } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useOwnAuthorities } from '../../region/region.ts';
import { parseBirthDate } from '../parse-birth-date.ts';
import { useCustomersText } from '../messages/index.ts';
import { CustomerConflict } from './customer-conflict.tsx';
import { CustomerFields } from './customer-fields.tsx';
import { fieldsOf, inputOf, type CustomerFieldsValue } from './customer-input.ts';

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
  const [value, setValue] = useState<CustomerFieldsValue>(() => fieldsOf(customer, typed));
  const [base, setBase] = useState(customer);
  const [error, setError] = useState<unknown>();
  const [key] = useState(() => crypto.randomUUID());
  const birthFault = value.birthDate !== '' && parseBirthDate(value.birthDate) === undefined ? t('form.birthFault') : undefined;

  async function save(based: Customer | undefined, fields: CustomerFieldsValue) {
    setError(undefined);
    const input = inputOf(kind, fields, based);
    try {
      const saved = based
        ? await request<Customer>(`/customers/${based.id}`, { method: 'PATCH', body: { version: based.version, ...input } satisfies CustomerChange })
        : await request<Customer>('/customers', { method: 'POST', idempotencyKey: key, body: { kind, authorityId: forAuthority, ...input } satisfies NewCustomer });
      queries.setQueryData(['customers', 'customer', saved.id], saved);
      onSaved(saved);
    } catch (fault) {
      setError(fault);
    }
  }

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!birthFault) void save(base, value);
  };
  if (base && isConflict(error)) {
    const current = error.current as Customer;
    return (
      <CustomerConflict
        mine={value}
        current={current}
        onChoose={(merged) => {
          setBase(current);
          setValue(merged);
          void save(current, merged);
        }}
      />
    );
  }
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
        <CustomerFields kind={kind} value={value} error={error} birthFault={birthFault} onChange={(change) => setValue((now) => ({ ...now, ...change }))} />
        {error !== undefined && <Failure error={error} />}
        <div className="row row-end">
          <Button onClick={onClose}>{app('cancel')}</Button>
          <Button submit look="primary">
            {customer ? app('save') : t('form.link')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
