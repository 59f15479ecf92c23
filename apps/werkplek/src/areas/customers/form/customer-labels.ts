import type { CustomerField } from './form-value.ts';

/** What each field of the form is called. */
export const customerLabels = {
  givenNames: 'form.givenNames',
  initials: 'form.initials',
  prefix: 'form.prefix',
  familyName: 'form.familyName',
  partnerPrefix: 'form.partnerPrefix',
  partnerFamilyName: 'form.partnerFamilyName',
  nameUse: 'form.nameUse',
  birthDate: 'form.birthDate',
  companyName: 'form.companyName',
  chamberOfCommerceNumber: 'form.kvk',
  branchNumber: 'form.branchNumber',
  digitalAddresses: 'form.reach',
  addresses: 'form.addresses',
  names: 'form.otherNames',
  representations: 'form.representation',
  preferredChannel: 'form.preferredChannel',
  language: 'form.language',
  confidential: 'form.confidential',
  remark: 'form.remark',
} as const satisfies Record<CustomerField, string>;
