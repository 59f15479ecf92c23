import type { Customer } from '@ingang/contracts/customers';
import { describe, expect, test } from 'vitest';
import { emptyForm, newAddress, newDigital } from './form-value.ts';
import { formOf } from './read-customer.ts';
import { inputOf, unreadableIn } from './send-customer.ts';

const person: Customer = {
  id: 'c', version: 3, authorityId: 'papendrecht', kind: 'person', status: 'active', displayName: 'J.P. van der Berg', initials: 'J.P.', givenNames: 'Jan Pieter', prefix: 'van der',
  familyName: 'Berg', partnerPrefix: 'de', partnerFamilyName: 'Vries', nameUse: 'partner-own', birthDate: '1957-03', confidential: true, bsnKnown: false,
  preferredChannel: 'email', channelPreferences: [{ subject: 'Belastingen', channel: 'post' }], language: 'ary', remark: 'Slechthorend',
  names: [{ id: 'n', kind: 'birth', display: 'Anna Smit', givenNames: 'Anna', familyName: 'Smit', validTo: '1980-01-02' }],
  addresses: [
    { id: 'a1', kind: 'home', line: '', label: 'nu', street: 'Markt', houseNumber: 22, houseLetter: 'B', houseNumberAddition: '2', postcode: '3351PB', city: 'Papendrecht', country: 'NL', validTo: '2026-12-31' },
    { id: 'a2', kind: 'postal', line: '', street: 'Rue Neuve', houseNumber: 3, houseNumberAddition: 'bis achter', country: 'BE', validFrom: '2027-01-01' },
  ],
  digitalAddresses: [
    { id: 'd1', kind: 'phone', value: '+31612345678', display: '06 12345678', label: 'mobiel', preferred: true },
    { id: 'd2', kind: 'phone', value: '+3225501212', display: '+32 2 550 12 12', preferred: false },
    { id: 'd3', kind: 'other', value: 'https://voorbeeld.example', display: 'https://voorbeeld.example', preferred: false },
  ],
  representations: [{ id: 'r', kind: 'administrator', representativeName: 'Bewindvoering BV', representativePhone: '+31881234567', scope: 'geldzaken', validFrom: '2020-05-01' }],
  represents: [], merged: [], source: 'agent', createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z',
};

describe('opening and saving loses nothing', () => {
  test('of a person', () => {
    const { addresses, digitalAddresses, names, representations, ...input } = inputOf('person', formOf(person));
    expect(input).toEqual({
      initials: 'J.P.', givenNames: 'Jan Pieter', prefix: 'van der', familyName: 'Berg', partnerPrefix: 'de', partnerFamilyName: 'Vries', nameUse: 'partner-own',
      birthDate: '1957-03', preferredChannel: 'email', language: 'ary', confidential: true, remark: 'Slechthorend',
    });
    expect(addresses).toEqual([
      { id: 'a1', kind: 'home', label: 'nu', street: 'Markt', houseNumber: 22, houseLetter: 'B', houseNumberAddition: '2', postcode: '3351PB', city: 'Papendrecht', country: 'NL', validFrom: null, validTo: '2026-12-31' },
      { id: 'a2', kind: 'postal', label: null, street: 'Rue Neuve', houseNumber: 3, houseLetter: null, houseNumberAddition: 'bis achter', postcode: null, city: null, country: 'BE', validFrom: '2027-01-01', validTo: null },
    ]);
    expect(digitalAddresses).toEqual([
      { id: 'd1', kind: 'phone', value: '06 12345678', label: 'mobiel', preferred: true },
      { id: 'd2', kind: 'phone', value: '+32 2 550 12 12', label: null, preferred: false },
      { id: 'd3', kind: 'other', value: 'https://voorbeeld.example', label: null, preferred: false },
    ]);
    expect(names).toMatchObject([{ id: 'n', kind: 'birth', givenNames: 'Anna', familyName: 'Smit', validTo: '1980-01-02' }]);
    expect(representations).toMatchObject([{ id: 'r', kind: 'administrator', representativeName: 'Bewindvoering BV', representativePhone: '+31881234567', scope: 'geldzaken', validFrom: '2020-05-01' }]);
  });

  test('rows that were only added are not sent; a row with anything in it is, so that the server can say what is missing', () => {
    const value = { ...emptyForm, digitalAddresses: [newDigital('phone'), newDigital('email', 'a@b.example')], addresses: [newAddress('home'), { ...newAddress('home'), postcode: '3351PB' }] };
    expect(inputOf('person', value)).toMatchObject({ digitalAddresses: [{ value: 'a@b.example' }], addresses: [{ street: '', postcode: '3351PB' }] });
  });
});

test('what cannot be read is told at its field, and would otherwise be lost', () => {
  const address = { ...newAddress('home'), street: 'Markt', houseNumber: 'tweeëntwintig', validFrom: '2026', validTo: 'morgen' };
  const value = { ...emptyForm, birthDate: '24-13-1957', addresses: [newAddress('home'), address] };
  expect(unreadableIn('person', value).map(({ field }) => field)).toEqual(['birthDate', 'addresses[0].houseNumber', 'addresses[0].validFrom', 'addresses[0].validTo']);
  expect(unreadableIn('company', { ...value, addresses: [] })).toEqual([]);
});

test.each([
  ['Jansen', { familyName: 'Jansen' }],
  ['3351 PB 22b', { addresses: [{ postcode: '3351 PB', houseNumber: '22b' }] }],
  ['06 12345678', { digitalAddresses: [{ kind: 'phone', value: '06 12345678' }, { kind: 'email', value: '' }] }],
  ['jan@voorbeeld.example', { digitalAddresses: [{ kind: 'phone' }, { kind: 'email', value: 'jan@voorbeeld.example' }] }],
  ['1957', { familyName: '' }],
])('what was searched for is a start: %s', (typed, part) => {
  expect(formOf(undefined, typed)).toMatchObject(part);
});
