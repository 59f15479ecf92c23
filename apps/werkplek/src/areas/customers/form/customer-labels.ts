import type { CustomerField } from './customer-input.ts';

/** What each field of the form is called. */
export const customerLabels = {
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
