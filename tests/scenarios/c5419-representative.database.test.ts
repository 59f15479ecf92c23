import type { Contact } from '@ingang/contracts/contacts';
import type { Customer } from '@ingang/contracts/customers';
import type { Timeline } from '@ingang/contracts/timeline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { colleague, contactCentre } from '../support/colleague.ts';
import type { TestServer } from '../support/test-server.ts';

let server: TestServer;
beforeAll(async () => void (server = await contactCentre()));
afterAll(() => server.close());

test('C5419: a son comes to the desk for his mother; what he may ask for is known, and it is her contact', async () => {
  const wilma = await colleague(server, 'wilma', { role: 'agent' });
  const son = await wilma.does<Customer>('/customers', { authorityId: 'papendrecht', givenNames: 'Hugo', familyName: 'Veerman', birthDate: '1974-05-02' });
  const mother = await wilma.does<Customer>('/customers', {
    authorityId: 'papendrecht',
    initials: 'J.',
    familyName: 'Veerman',
    birthDate: '1941-11-30',
    representations: [{ kind: 'authorised', representativeId: son.id, scope: 'Wmo en afval', validFrom: '2025-03-01' }],
  });

  // Hugo shows his passport. His card says for whom he may act; hers says for which matters.
  expect((await wilma.looks<Customer>(`/customers/${son.id}`)).represents).toMatchObject([{ customerId: mother.id, kind: 'authorised' }]);
  const seen = await wilma.looks<Customer>(`/customers/${mother.id}`);
  expect(seen.representations).toMatchObject([{ representativeId: son.id, scope: 'Wmo en afval' }]);

  // The question is about her, so it stands on her timeline, with how was made sure who asked.
  const visit = await wilma.does<Contact>('/contacts', {
    channel: 'desk',
    authorityId: 'papendrecht',
    customerId: mother.id,
    identification: { level: 'verified-questions', how: 'zoon Hugo, gemachtigd, paspoort getoond' },
    questions: [{ text: 'Kan moeder een grotere container krijgen?', outcome: 'answered', answer: 'Ja, aanvragen kost niets.' }],
  });
  const finished = await wilma.does<Contact>(`/contacts/${visit.id}/finish`, { version: visit.version });
  expect(finished).toMatchObject({ channel: 'desk', customerId: mother.id, identification: { how: 'zoon Hugo, gemachtigd, paspoort getoond' }, firstContactResolution: 'resolved' });
  expect((await wilma.looks<Timeline>(`/customers/${mother.id}/timeline`)).results).toMatchObject([{ channel: 'desk', title: 'Kan moeder een grotere container krijgen?' }]);
});
