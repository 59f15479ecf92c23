import { useMutation } from '@tanstack/react-query';
import type { Customer } from '@ingang/contracts/customers';
import type { PersonCandidates, PersonSearch } from '@ingang/contracts/persons';
import { useState, type FormEvent } from 'react';
import { Button } from '@ingang/ui/button';
import { Dialog } from '@ingang/ui/dialog';
import { Notice } from '@ingang/ui/notice';
import { faultOf, Problem } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { usePurposeName } from '../../people/session/purpose.ts';
import { useCustomersText } from '../messages/index.ts';
import { PersonFields } from './person-fields.tsx';
import { emptyPersonForm, readPersonForm, type PersonFormField } from './person-form.ts';
import { PersonList } from './person-list.tsx';
import { QuestionHint, useFieldList } from './question-hint.tsx';

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
  const list = useFieldList();
  const [value, setValue] = useState(emptyPersonForm);
  const [tried, setTried] = useState(false);
  const search = useMutation({ mutationFn: (body: PersonSearch) => request<PersonCandidates>('/persons/search', { method: 'POST', body }) });
  const create = useMutation({
    mutationFn: (personReference: string) => request<Customer>('/customers', { method: 'POST', idempotencyKey: crypto.randomUUID(), body: { personReference, ...(authorityId && { authorityId }) } }),
    onSuccess: ({ id, displayName }) => onChosen(id, displayName),
  });
  const { choice, body, unreadable } = readPersonForm(value);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    create.reset();
    if (choice.missing.length === 0 && unreadable.length === 0) search.mutate(body);
    else search.reset();
  };
  const fault = (field: PersonFormField) => {
    if (tried && unreadable.includes(field)) return t(field === 'birthDate' ? 'person.birthFault' : 'form.houseNumberFault');
    if (tried && choice.missing.includes(field)) return t('person.fillIn');
    const parts = field === 'houseNumber' ? (['houseNumber', 'houseLetter', 'houseNumberAddition'] as const) : [field];
    return parts.map((part) => faultOf(search.error, part)).find(Boolean);
  };
  const tooMany = search.error instanceof Problem && search.error.code === 'persons.too-many-found' && choice.narrowing.length > 0;
  return (
    <Dialog open wide title={t('person.title')} closeLabel={app('close')} onClose={onClose}>
      <Notice>{t('person.purpose', { purpose })}</Notice>
      <form className="form" onSubmit={submit} noValidate>
        <PersonFields
          value={value}
          faultOf={fault}
          onChange={(change) => {
            setValue((now) => ({ ...now, ...change }));
            setTried(false);
          }}
        />
        <div className="spread">
          <QuestionHint choice={choice} isEmpty={Object.keys(body).length === 0 && unreadable.length === 0} />
          <Button submit look="primary" disabled={search.isPending}>
            {t('person.search')}
          </Button>
        </div>
      </form>
      {search.error && <Failure error={search.error} />}
      {tooMany && <p>{t('person.narrow', { fields: list(choice.narrowing, 'disjunction') })}</p>}
      {create.error && <Failure error={create.error} />}
      {search.data && <PersonList found={search.data} onCustomer={onChosen} onPerson={(reference) => create.mutate(reference)} />}
    </Dialog>
  );
}
