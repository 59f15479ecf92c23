import type { Customer } from '@ingang/contracts/customers';
import { writeHouseNumber } from '../read-house-number.ts';
import { writeDate } from '../parse-birth-date.ts';
import {
  emptyForm, newAddress, newDigital, type AddressRow, type CustomerFormValue, type DigitalRow, type NameRow, type RepresentationRow,
} from './form-value.ts';

/** What the form begins with: the customer, or what was searched for. */
export function formOf(customer: Customer | undefined, typed = ''): CustomerFormValue {
  if (!customer) return { ...emptyForm, ...guess(typed.trim()) };
  return {
    ...emptyForm,
    givenNames: customer.givenNames ?? '',
    initials: customer.initials ?? '',
    prefix: customer.prefix ?? '',
    familyName: customer.familyName ?? '',
    partnerPrefix: customer.partnerPrefix ?? '',
    partnerFamilyName: customer.partnerFamilyName ?? '',
    nameUse: customer.nameUse ?? '',
    birthDate: writeDate(customer.birthDate),
    companyName: customer.companyName ?? '',
    chamberOfCommerceNumber: customer.chamberOfCommerceNumber ?? '',
    branchNumber: customer.branchNumber ?? '',
    digitalAddresses: customer.digitalAddresses.map(digitalRow),
    addresses: customer.addresses.map(addressRow),
    names: customer.names.map(nameRow),
    representations: customer.representations.map(representationRow),
    preferredChannel: customer.preferredChannel ?? '',
    language: customer.language,
    confidential: customer.confidential,
    remark: customer.remark ?? '',
  };
}

const dates = ({ validFrom, validTo }: { readonly validFrom?: string; readonly validTo?: string }) => ({ validFrom: writeDate(validFrom), validTo: writeDate(validTo) });

function digitalRow({ id, kind, display, label, preferred }: Customer['digitalAddresses'][number]): DigitalRow {
  return { key: id, isNew: false, kind, value: display, label: label ?? '', preferred };
}

function addressRow(address: Customer['addresses'][number]): AddressRow {
  const { id, kind, label, postcode, street, city, country } = address;
  const houseNumber = writeHouseNumber(address);
  return { key: id, isNew: false, kind, label: label ?? '', postcode: postcode ?? '', houseNumber, street, city: city ?? '', country, ...dates(address) };
}

function nameRow(name: Customer['names'][number]): NameRow {
  const { id, kind, givenNames = '', initials = '', prefix = '', familyName = '', companyName = '' } = name;
  return { key: id, isNew: false, kind, givenNames, initials, prefix, familyName, companyName, ...dates(name) };
}

function representationRow(one: Customer['representations'][number]): RepresentationRow {
  const { id, kind, representativeId = '', representativeName, representativePhone = '', scope = '' } = one;
  return { key: id, isNew: false, kind, representativeId, representativeName, representativePhone, scope, ...dates(one) };
}

function guess(typed: string): Partial<CustomerFormValue> {
  const first = guessed(typed);
  const { digitalAddresses = [newDigital('phone'), newDigital('email')], addresses = [newAddress('home')], ...rest } = first;
  return { ...rest, digitalAddresses, addresses };
}

function guessed(typed: string): Partial<CustomerFormValue> {
  if (typed.includes('@')) return { digitalAddresses: [newDigital('phone'), newDigital('email', typed)] };
  if (/^[+\d][\d\s()-]{7,}$/.test(typed)) return { digitalAddresses: [newDigital('phone', typed), newDigital('email')] };
  const place = /^(\d{4}\s?[a-zA-Z]{2})(?:\s+(.*))?$/.exec(typed);
  if (place) return { addresses: [{ ...newAddress('home'), postcode: place[1] ?? '', houseNumber: place[2] ?? '' }] };
  return /\d/.test(typed) ? {} : { familyName: typed };
}
