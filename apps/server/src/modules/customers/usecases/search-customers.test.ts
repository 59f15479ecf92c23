import { expect, test } from 'vitest';
import type { CustomerId } from '@ingang/kernel';
import { aCustomer, anAddress } from '../testing/examples.ts';
import { memoryDesk } from '../testing/memory-desk.ts';
import { mergeCustomers } from './merge-customers.ts';
import { searchCustomers } from './search-customers.ts';

const names = async (desk: Parameters<typeof searchCustomers>[0], typed: string): Promise<string[]> =>
  (await searchCustomers(desk, typed, 20)).hits.map(({ line, matchedOn }) => `${line.displayName} (${matchedOn.join(', ')})`);

test('who is called so goes before whose name starts so, and family names before the rest', async () => {
  const { desk } = memoryDesk();
  const people = [['Jans', 'Bakker'], ['Jan', 'Bakker'], ['Bakkertje', 'Jansen'], ['Anna', 'Jan']];
  for (const [index, [givenNames, familyName]] of people.entries()) {
    await desk.customers.add(aCustomer({ id: `0${index}`, givenNames, familyName, prefix: undefined }));
  }
  expect(await names(desk, 'jan')).toEqual(['Anna Jan (name)', 'Jan Bakker (name)', 'Bakkertje Jansen (name)', 'Jans Bakker (name)']);
  expect(await names(desk, 'jan bakker')).toEqual(['Jan Bakker (name)', 'Jans Bakker (name)', 'Bakkertje Jansen (name)']);
});

test('a misheard name is found when little else is, the likeliest first', async () => {
  const { desk } = memoryDesk();
  await desk.customers.add(aCustomer({ id: '1', givenNames: undefined, familyName: 'Meijer', prefix: undefined }));
  await desk.customers.add(aCustomer({ id: '2', givenNames: undefined, familyName: 'Vermeulen', prefix: undefined, addresses: [anAddress({ id: 'a' })] }));
  expect(await names(desk, 'maier')).toEqual(['Meijer (similar-name)']);
  expect(await names(desk, 'vermeuln papendrecht')).toEqual(['Vermeulen (similar-name)']);
  expect(await names(desk, 'vermeuln dordrecht')).toEqual([]);
  expect(await names(desk, 'meule')).toEqual(['Vermeulen (similar-name)']);
  expect(await names(desk, 'xyz')).toEqual([]);
});

test('the number of a contact leads to its customer; the record says how many were found, not what was typed', async () => {
  const { desk, recorded } = memoryDesk({ byNumber: async (typed) => (typed === 'KC-100000-1' ? ['1' as CustomerId] : []) });
  await desk.customers.add(aCustomer({ id: '1' }));
  expect(await names(desk, ' KC-100000-1 ')).toEqual(['Jan de Vries (number)']);
  expect(recorded.at(-1)).toMatchObject({ action: 'search', details: { found: 1 } });
  expect(JSON.stringify(recorded)).not.toContain('100000');
});

test('who was merged is shown as the survivor, once', async () => {
  const { desk } = memoryDesk();
  await desk.customers.add(aCustomer({ id: '1', familyName: 'Eerste' }));
  await desk.customers.add(aCustomer({ id: '2', familyName: 'Tweede' }));
  await mergeCustomers(desk, '1' as CustomerId, '2' as CustomerId, 'dezelfde');
  expect(await names(desk, 'tweede')).toEqual(['Jan de Eerste (name)']);
  expect(await names(desk, 'jan')).toEqual(['Jan de Eerste (name)']);
});

test('there are more than fit', async () => {
  const { desk } = memoryDesk();
  for (let index = 0; index < 25; index += 1) await desk.customers.add(aCustomer({ id: `0${index}` }));
  const { hits, more } = await searchCustomers(desk, 'vries', 20);
  expect([hits.length, more]).toEqual([20, true]);
});
