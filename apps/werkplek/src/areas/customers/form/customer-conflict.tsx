import type { Customer } from '@ingang/contracts/customers';
import { MergeDialog } from '../../../app/merge-dialog.tsx';
import { useCustomersText } from '../messages/index.ts';
import { fieldsOf, type CustomerField, type CustomerFieldsValue } from './customer-input.ts';

interface CustomerConflictProps {
  readonly mine: CustomerFieldsValue;
  readonly current: Customer;
  readonly onChoose: (merged: CustomerFieldsValue) => void;
}

const labels = {
  givenNames: 'form.givenNames',
  initials: 'form.initials',
  prefix: 'form.prefix',
  familyName: 'form.familyName',
  birthDate: 'form.birthDate',
  companyName: 'form.companyName',
  chamberOfCommerceNumber: 'form.kvk',
  street: 'form.street',
  houseNumber: 'form.houseNumber',
  houseNumberAddition: 'form.addition',
  postcode: 'form.postcode',
  city: 'form.city',
  phone: 'form.phone',
  email: 'form.email',
  preferredChannel: 'form.preferredChannel',
  remark: 'form.remark',
} as const satisfies Record<CustomerField, string>;

/** Somebody else changed this customer meanwhile. */
export function CustomerConflict({ mine, current, onChoose }: CustomerConflictProps) {
  const t = useCustomersText();
  const theirs = fieldsOf(current);
  const differing = (Object.keys(labels) as CustomerField[]).filter((field) => mine[field] !== theirs[field]);
  return (
    <MergeDialog
      fields={differing.map((field) => ({ id: field, label: t(labels[field]), mine: mine[field], theirs: theirs[field] }))}
      onChoose={(kept) => onChoose({ ...theirs, ...Object.fromEntries(kept.map((field) => [field, mine[field as CustomerField]])) })}
    />
  );
}
