import type { AuthorityId, CustomerId } from '@ingang/kernel';
import type { AddressOfCustomer, Customer, DigitalAddressOfCustomer } from '../domain/index.ts';

/** A customer of whom little is known; say what matters for the test. */
export function aCustomer(parts: Partial<Omit<Customer, 'id'>> & { readonly id: string }): Customer {
  return {
    authorityId: 'papendrecht' as AuthorityId,
    version: 1,
    kind: 'person',
    status: 'active',
    ...((parts.kind ?? 'person') === 'person' && { givenNames: 'Jan', familyName: 'Vries', prefix: 'de' }),
    confidential: false,
    bsnKnown: false,
    channelPreferences: [],
    language: 'nl',
    source: 'agent',
    names: [],
    addresses: [],
    digitalAddresses: [],
    representations: [],
    createdAt: new Date('2026-01-14T09:00:00Z'),
    updatedAt: new Date('2026-01-14T09:00:00Z'),
    ...parts,
    id: parts.id as CustomerId,
  };
}

export function anAddress(parts: Partial<AddressOfCustomer> & { readonly id: string }): AddressOfCustomer {
  return { kind: 'home', street: 'Markt', houseNumber: 22, postcode: '3351PB', city: 'Papendrecht', country: 'NL', ...parts };
}

export function aPhone(id: string, value = '+31612345678'): DigitalAddressOfCustomer {
  return { id, kind: 'phone', value, display: value, preferred: false };
}
