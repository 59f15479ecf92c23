import type { CustomerField, CustomerFormValue } from './form-value.ts';

/** A value of the form in words, to lay two beside each other. @example showValue('remark', value) // 'Slechthorend' */
export function showValue(field: CustomerField, value: CustomerFormValue): string {
  switch (field) {
    case 'digitalAddresses':
      return value.digitalAddresses.map((row) => [row.value, row.label].filter(Boolean).join(' ')).join('\n');
    case 'addresses':
      return value.addresses.map((row) => [row.street, row.houseNumber, row.postcode, row.city, row.label].filter(Boolean).join(' ')).join('\n');
    case 'names':
      return value.names.map((row) => [row.companyName, row.givenNames, row.initials, row.prefix, row.familyName].filter(Boolean).join(' ')).join('\n');
    case 'representations':
      return value.representations.map((row) => [row.representativeName, row.representativePhone, row.scope].filter(Boolean).join(' ')).join('\n');
    case 'confidential':
      return value.confidential ? '✓' : '';
    default:
      return value[field];
  }
}
