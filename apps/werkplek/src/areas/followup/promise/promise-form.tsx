import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Customer } from '@ingang/contracts/customers';
import type { Callback, NewCallback, TimeWindow } from '@ingang/contracts/followup';
import { useDeferredValue, useState, type FormEvent } from 'react';
import { Button } from '@ingang/ui/button';
import { SelectField, TextArea, TextField } from '@ingang/ui/field';
import { Segments } from '@ingang/ui/segments';
import { faultOf } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import type { DeskEntry } from '../../contacts/desk/saving/desk-entry.ts';
import { openContacts } from '../../contacts/desk/saving/open-contacts.ts';
import { proposalQuery } from '../callbacks.ts';
import { useFollowupText } from '../messages/index.ts';
import { promisedQuestions, subjectOf, type SubjectProduct } from './promised-question.ts';
import { Proposal } from './proposal.tsx';
import { dayparts, windowsFor, type Daypart } from './time-windows.ts';

interface PromiseFormProps {
  readonly entry: DeskEntry;
  readonly product: SubjectProduct | undefined;
  readonly customer: Customer | undefined;
  readonly onDone: () => void;
}

export function PromiseForm({ entry, product, customer, onDone }: PromiseFormProps) {
  const t = useFollowupText();
  const app = useAppText();
  const queries = useQueryClient();
  const subject = subjectOf(entry.draft, product);
  const known = customer?.digitalAddresses.filter(({ kind }) => kind === 'phone') ?? [];
  const [phone, setPhone] = useState((known.find(({ preferred }) => preferred) ?? known[0])?.display ?? '');
  const [name, setName] = useState(customer?.displayName ?? '');
  const [reason, setReason] = useState(subject.text);
  const [explanation, setExplanation] = useState(entry.draft.note);
  const [departmentId, setDepartmentId] = useState('');
  const [daypart, setDaypart] = useState<Daypart>('any');
  const [windows, setWindows] = useState<readonly TimeWindow[]>([]);
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  const authorityId = entry.details.authorityId ?? '';
  const asked = useDeferredValue(phone.trim());
  const proposal = useQuery(
    proposalQuery({
      authorityId,
      ...(subject.productId && { productId: subject.productId }),
      ...(departmentId && { departmentId }),
      ...(asked && { phone: asked }),
      ...(windows.length > 0 && { windows: [...windows] }),
    }),
  );
  const chosen = departmentId || proposal.data?.departmentId || '';

  const chooseDaypart = (next: Daypart) => {
    setDaypart(next);
    setWindows(windowsFor(next, new Date()));
  };

  async function promise(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      const body: NewCallback = {
        contactId: await openContacts.idOf(entry.key),
        authorityId,
        ...(customer && { customerId: customer.id }),
        customerName: name.trim(),
        phone: phone.trim(),
        reason: reason.trim(),
        ...(explanation.trim() && { explanation: explanation.trim() }),
        ...(subject.productId && { productId: subject.productId }),
        departmentId: chosen,
        ...(windows.length > 0 && { windows: [...windows] }),
      };
      const callback = await request<Callback>('/callbacks', { method: 'POST', body, idempotencyKey: key });
      openContacts.write(entry.key, promisedQuestions(entry.draft, callback, product));
      void queries.invalidateQueries({ queryKey: ['followup'] });
      onDone();
    } catch (fault) {
      setError(fault);
      setBusy(false);
    }
  }

  return (
    <form className="form" onSubmit={(event) => void promise(event)} noValidate>
      <Proposal proposal={proposal.data} error={proposal.error} />
      <div className="form-grid">
        <TextField label={t('promise.phone')} type="tel" value={phone} autoFocus={phone === ''} hint={phoneHint()} fault={phoneFault()} onChange={(event) => setPhone(event.target.value)} />
        <TextField label={t('promise.name')} value={name} fault={faultOf(error, 'customerName')} onChange={(event) => setName(event.target.value)} />
        <SelectField
          label={t('promise.department')}
          value={chosen}
          fault={faultOf(error, 'departmentId') ?? faultOf(proposal.error, 'departmentId')}
          choices={(proposal.data?.departments ?? []).map(({ id, name: label }) => ({ value: id, label }))}
          onChange={(event) => setDepartmentId(event.target.value)}
        />
        <TextField wide label={t('promise.reason')} value={reason} fault={faultOf(error, 'reason')} onChange={(event) => setReason(event.target.value)} />
        <TextArea wide rows={2} label={t('promise.explanation')} value={explanation} onChange={(event) => setExplanation(event.target.value)} />
      </div>
      <div className="field">
        <span className="field-label" aria-hidden>
          {t('promise.windows')}
        </span>
        <Segments label={t('promise.windows')} value={daypart} segments={dayparts.map((value) => ({ value, label: t(`promise.window.${value}`) }))} onChange={chooseDaypart} />
      </div>
      {error !== undefined && <Failure error={error} />}
      <div className="row row-end">
        <Button onClick={onDone}>{app('cancel')}</Button>
        <Button submit look="primary" keys="Enter" autoFocus={phone !== ''} disabled={busy}>
          {t('promise.confirm')}
        </Button>
      </div>
    </form>
  );

  function phoneHint(): string | undefined {
    const checked = proposal.data?.phone;
    return checked?.valid && phone.trim() !== '' ? t('promise.phoneValid', { number: checked.display ?? phone }) : undefined;
  }

  function phoneFault(): string | undefined {
    const checked = proposal.data?.phone;
    if (phone.trim() !== '' && checked && !checked.valid) return checked.message ?? undefined;
    return faultOf(error, 'phone');
  }
}
