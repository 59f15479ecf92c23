import { useMutation } from '@tanstack/react-query';
import type { Customer } from '@ingang/contracts/customers';
import type { PersonCandidates, PersonSearch } from '@ingang/contracts/persons';
import { useState, type FormEvent } from 'react';
import { Button } from '@ingang/ui/button';
import { Dialog } from '@ingang/ui/dialog';
import { TextField } from '@ingang/ui/field';
import { Notice } from '@ingang/ui/notice';
import { faultOf } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { usePurposeName } from '../../people/session/purpose.ts';
import { parseBirthDate } from '../parse-birth-date.ts';
import { useCustomersText } from '../messages/index.ts';
import { PersonList } from './person-list.tsx';

interface PersonDialogProps {
  readonly authorityId: string | null;
  readonly onClose: () => void;
  readonly onChosen: (customerId: string, name: string) => void;
}

/** Looks a person up in the national register; who is chosen becomes a customer. */
export function PersonDialog({ authorityId, onClose, onChosen }: PersonDialogProps) {
  const t = useCustomersText();
  const app = useAppText();
  const purpose = usePurposeName();
  const [birthFault, setBirthFault] = useState<string>();
  const search = useMutation({ mutationFn: (body: PersonSearch) => request<PersonCandidates>('/persons/search', { method: 'POST', body }) });
  const create = useMutation({
    mutationFn: (personReference: string) => request<Customer>('/customers', { method: 'POST', idempotencyKey: crypto.randomUUID(), body: { personReference, ...(authorityId && { authorityId }) } }),
    onSuccess: ({ id, displayName }) => onChosen(id, displayName),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const birthDate = text('birthDate') && parseBirthDate(text('birthDate'));
    setBirthFault(birthDate === undefined ? t('form.birthFault') : undefined);
    if (birthDate === undefined) return;
    const given = { familyName: text('familyName'), givenNames: text('givenNames'), birthDate, postcode: text('postcode'), bsn: text('bsn') };
    const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
    const houseNumber = Number.parseInt(text('houseNumber'), 10);
    search.mutate({ ...filled, ...(!Number.isNaN(houseNumber) && { houseNumber }) });
  };
  const fault = (field: string) => faultOf(search.error, field);
  return (
    <Dialog open wide title={t('person.title')} closeLabel={app('close')} onClose={onClose}>
      <Notice>{t('person.purpose', { purpose })}</Notice>
      <form className="form" onSubmit={submit} noValidate>
        <p className="soft small">{t('person.help')}</p>
        <div className="form-grid">
          <TextField label={t('form.familyName')} name="familyName" autoFocus fault={fault('familyName')} />
          <TextField label={t('form.givenNames')} name="givenNames" fault={fault('givenNames')} />
          <TextField label={t('form.birthDate')} name="birthDate" hint={t('form.birthHint')} fault={birthFault ?? fault('birthDate')} />
          <TextField label={t('form.postcode')} name="postcode" fault={fault('postcode')} />
          <TextField label={t('form.houseNumber')} name="houseNumber" inputMode="numeric" fault={fault('houseNumber')} />
          <TextField label={t('person.bsn')} name="bsn" inputMode="numeric" fault={fault('bsn')} />
        </div>
        <div>
          <Button submit look="primary" disabled={search.isPending}>
            {t('person.search')}
          </Button>
        </div>
      </form>
      {search.error && <Failure error={search.error} />}
      {create.error && <Failure error={create.error} />}
      {search.data && <PersonList found={search.data} onCustomer={onChosen} onPerson={(reference) => create.mutate(reference)} />}
    </Dialog>
  );
}
