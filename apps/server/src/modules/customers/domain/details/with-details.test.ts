import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aCustomer, anAddress, aPhone } from '../../testing/examples.ts';
import { displayNameOf } from '../customer-line.ts';
import { withDetails } from './with-details.ts';

const today = '2026-01-14';
const newId = (): string => 'new';
const present = aCustomer({
  id: 'c', birthDate: '1957-03-24', remark: 'let op', addresses: [anAddress({ id: 'a' })], digitalAddresses: [aPhone('p')],
});

test('what is left out stays, null empties, a list replaces the list', () => {
  const { customer, faults } = withDetails(present, { remark: null, addresses: [], prefix: 'van' }, today, newId);
  expect(faults).toEqual([]);
  expect(customer).toMatchObject({ prefix: 'van', familyName: 'Vries', birthDate: '1957-03-24', addresses: [], digitalAddresses: [{ id: 'p' }] });
  expect(customer.remark).toBeUndefined();
});

test('every fault is told at once', () => {
  const { faults } = withDetails(
    present,
    {
      familyName: '', givenNames: '', birthDate: '2057-03-24', nameUse: 'partner',
      addresses: [{ id: 'x', kind: 'home', street: ' ', postcode: 'AB', houseLetter: '7' }],
      digitalAddresses: [{ kind: 'phone', value: '1', preferred: true }, { kind: 'phone', value: '0612345678', preferred: true }],
      representations: [{ kind: 'parent' }, { kind: 'mentor', representativeId: 'c' }],
      channelPreferences: [{ subject: 'Wmo', channel: 'post' }, { subject: 'wmo', channel: 'email' }],
    },
    today,
    newId,
  );
  expect(faults.map(({ field, code }) => `${field} ${code}`).toSorted()).toEqual([
    'addresses[0].houseLetter input.format',
    'addresses[0].id customer.part-unknown',
    'addresses[0].postcode customer.postcode-invalid',
    'addresses[0].street input.required',
    'birthDate customer.date-in-future',
    'channelPreferences[1].subject customer.twice',
    'digitalAddresses[0].value phone.too-short',
    'digitalAddresses[1].preferred customer.one-preferred',
    'familyName customer.name-needed',
    'partnerFamilyName customer.partner-name-needed',
    'representations[0].representativeName customer.representative-needed',
    'representations[1].representativeId customer.represents-itself',
  ]);
});

test('a foreign address keeps its own postcode', () => {
  const { customer, faults } = withDetails(present, { addresses: [{ kind: 'home', street: '10 Downing Street', postcode: 'SW1A 2AA', city: 'London', country: 'GB' }] }, today, newId);
  expect(faults).toEqual([]);
  expect(customer.addresses[0]?.postcode).toBe('SW1A 2AA');
});

test('whatever is written as a name comes back as it was, but for blanks around it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (typed) => {
      const { customer } = withDetails(present, { familyName: typed, prefix: null }, today, newId);
      expect(customer.familyName ?? '').toBe(typed.normalize('NFC').trim());
      expect(displayNameOf(customer)).toContain(customer.familyName ?? '');
    }),
  );
});
