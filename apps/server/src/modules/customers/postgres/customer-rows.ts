import type { Insertable, Selectable } from 'kysely';
import type { AuthorityId, CustomerId } from '@ingang/kernel';
import {
  displayNameOf, type AddressOfCustomer, type Customer, type DigitalAddressOfCustomer, type OtherName, type Representation,
} from '../domain/index.ts';
import type { CustomersTables, CustomerTable } from './tables.ts';

type Part = Readonly<Record<string, unknown>>;

/** Parts travel as one JSON array for each kind, so that a customer is one round trip. */
export type CustomerRow = Selectable<CustomerTable> & {
  readonly names: readonly Part[];
  readonly addresses: readonly Part[];
  readonly digital_addresses: readonly Part[];
  readonly representations: readonly Part[];
};

export function toCustomer(row: CustomerRow): Customer {
  return {
    ...present<Customer>(row, ['names', 'addresses', 'digital_addresses', 'representations', 'display_name', 'anonymised_at']),
    id: row.id as CustomerId,
    authorityId: row.authority_id as AuthorityId,
    names: row.names.map((part) => present<OtherName>(part, ownColumns)),
    addresses: row.addresses.map((part) => present<AddressOfCustomer>(part, ownColumns)),
    digitalAddresses: row.digital_addresses.map((part) => present<DigitalAddressOfCustomer>(part, ownColumns)),
    representations: row.representations.map((part) => present<Representation>(part, ownColumns)),
  };
}

const ownColumns = ['customer_id', 'authority_id', 'position'];

/** A row as an object: names in camelCase, nothing where the row has null. That the columns fit the shape is up to the caller. */
function present<Shape>(row: Readonly<Record<string, unknown>>, without: readonly string[]): Shape {
  const kept = Object.entries(row).filter(([name, value]) => value !== null && !without.includes(name));
  return Object.fromEntries(kept.map(([name, value]) => [name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()), value])) as Shape;
}

export function customerColumns(customer: Customer): Insertable<CustomerTable> {
  return {
    id: customer.id,
    authority_id: customer.authorityId,
    version: customer.version,
    kind: customer.kind,
    status: customer.status,
    display_name: displayNameOf(customer),
    initials: customer.initials ?? null,
    given_names: customer.givenNames ?? null,
    prefix: customer.prefix ?? null,
    family_name: customer.familyName ?? null,
    partner_prefix: customer.partnerPrefix ?? null,
    partner_family_name: customer.partnerFamilyName ?? null,
    name_use: customer.nameUse ?? null,
    birth_date: customer.birthDate ?? null,
    deceased_on: customer.deceasedOn ?? null,
    company_name: customer.companyName ?? null,
    chamber_of_commerce_number: customer.chamberOfCommerceNumber ?? null,
    branch_number: customer.branchNumber ?? null,
    confidential: customer.confidential,
    bsn_known: customer.bsnKnown,
    preferred_channel: customer.preferredChannel ?? null,
    channel_preferences: JSON.stringify(customer.channelPreferences),
    language: customer.language,
    remark: customer.remark ?? null,
    source: customer.source,
    merged_into: customer.mergedInto ?? null,
    survivor_id: customer.survivorId ?? null,
    last_contact_at: customer.lastContactAt ?? null,
    created_at: customer.createdAt,
    updated_at: customer.updatedAt,
    anonymised_at: null,
  };
}

export interface PartRows {
  readonly customer_name: Insertable<CustomersTables['customer_name']>[];
  readonly customer_address: Insertable<CustomersTables['customer_address']>[];
  readonly digital_address: Insertable<CustomersTables['digital_address']>[];
  readonly representation: Insertable<CustomersTables['representation']>[];
}

export function partRows(customer: Customer): PartRows {
  const own = (part: { readonly id: string }, position: number) => ({
    id: part.id, customer_id: customer.id, authority_id: customer.authorityId, position,
  });
  const dates = (part: { readonly validFrom?: string | undefined; readonly validTo?: string | undefined }) => ({
    valid_from: part.validFrom ?? null, valid_to: part.validTo ?? null,
  });
  return {
    customer_name: customer.names.map((name, position) => ({
      ...own(name, position), ...dates(name), kind: name.kind, initials: name.initials ?? null, given_names: name.givenNames ?? null,
      prefix: name.prefix ?? null, family_name: name.familyName ?? null, company_name: name.companyName ?? null,
    })),
    customer_address: customer.addresses.map((address, position) => ({
      ...own(address, position), ...dates(address), kind: address.kind, label: address.label ?? null, street: address.street,
      house_number: address.houseNumber ?? null, house_letter: address.houseLetter ?? null,
      house_number_addition: address.houseNumberAddition ?? null, postcode: address.postcode ?? null, city: address.city ?? null,
      country: address.country,
    })),
    digital_address: customer.digitalAddresses.map((address, position) => ({
      ...own(address, position), kind: address.kind, value: address.value, display: address.display, label: address.label ?? null,
      preferred: address.preferred,
    })),
    representation: customer.representations.map((one, position) => ({
      ...own(one, position), ...dates(one), kind: one.kind, representative_id: one.representativeId ?? null,
      representative_name: one.representativeName, representative_phone: one.representativePhone ?? null, scope: one.scope ?? null,
    })),
  };
}
