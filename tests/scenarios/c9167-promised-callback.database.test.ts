import type { Callback, CallbackPage, PromiseProposal } from '@ingang/contracts/followup';
import type { Contact } from '@ingang/contracts/contacts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { colleague, contactCentre, departmentId, productId, type Colleague } from '../support/colleague.ts';
import type { TestServer } from '../support/test-server.ts';

let server: TestServer;
let anouk: Colleague;
let fenna: Colleague;
let department: string;

beforeAll(async () => {
  server = await contactCentre();
  department = await departmentId(server, 'papendrecht-social-support');
  anouk = await colleague(server, 'anouk', { role: 'agent' });
  fenna = await colleague(server, 'fenna', { role: 'specialist', departmentId: department });
});
afterAll(() => server.close());

test('C9167: a customer phones with a question that has to be looked into, and is promised a call back', async () => {
  // Wednesday 14 January, ten in the morning. Mrs De Vries of Papendrecht asks when her household help is decided upon.
  const product = await productId(server, 'huishoudelijke hulp');
  const contact = await anouk.does<Contact>('/contacts', {
    channel: 'phone',
    authorityId: 'papendrecht',
    questions: [{ text: 'Wanneer hoor ik of ik hulp in het huishouden krijg?', productId: product }],
  });

  // Anouk cannot see that. Who can, and by when? The number is checked while Mrs De Vries is on the line.
  const honest = await anouk.does<PromiseProposal>('/callbacks/promise', { authorityId: 'papendrecht', productId: product, phone: '06-12 34 56 78' });
  expect(honest).toMatchObject({ departmentId: department, basis: 'norm', departmentCanMakeNorm: true, phone: { valid: true, canBeCalledBack: true } });
  expect(honest.sentence).toMatch(/belt u uiterlijk morgen/);

  // That is what she promises, and the question holds the promise.
  const promise = await anouk.does<Callback>('/callbacks', {
    contactId: contact.id,
    questionId: contact.questions[0]!.id,
    authorityId: 'papendrecht',
    departmentId: department,
    productId: product,
    customerName: 'Mevrouw De Vries',
    phone: '06-12 34 56 78',
    reason: 'Wanneer hoort zij of zij hulp in het huishouden krijgt?',
    explanation: 'Het gesprek aan huis was in december.',
  });
  expect(promise).toMatchObject({ state: 'open', promise: 'on-time', phoneDisplay: '06 12345678', dueAt: honest.dueAt });

  // The conversation ends after four minutes; the contact is complete without another word.
  server.clock.advanceSeconds(240);
  const finished = await anouk.does<Contact>(`/contacts/${contact.id}/finish`, { version: contact.version });
  expect(finished).toMatchObject({ status: 'finished', durationSeconds: 240, firstContactResolution: 'not-resolved' });
  expect(finished.questions).toMatchObject([{ outcome: 'callback', followUpId: promise.id, productName: 'Hulp in het huishouden' }]);

  // In Papendrecht the department has it on its list, with everything Fenna needs to phone.
  const { results } = await fenna.looks<CallbackPage>('/callbacks?list=department');
  expect(results).toMatchObject([
    { number: promise.number, customerName: 'Mevrouw De Vries', phone: '+31612345678', explanation: 'Het gesprek aan huis was in december.', createdByName: 'anouk' },
  ]);
});

test('C9167: a number that cannot be phoned is noticed before anything is promised', async () => {
  const honest = await anouk.does<PromiseProposal>('/callbacks/promise', { authorityId: 'papendrecht', departmentId: department, phone: '14 078' });
  expect(honest.phone).toMatchObject({ canBeCalledBack: false, message: expect.stringMatching(/\w+ \w+/) });
  const wish = { authorityId: 'papendrecht', departmentId: department, customerName: 'De heer Bakker', phone: '14 078', reason: 'Vraag over de Wmo' };
  expect(await anouk.isRefused('/callbacks', wish)).toMatchObject({ status: 400, faults: [{ field: 'phone' }] });
});

test('C9167: the answer is found before the conversation ends, so the promise is withdrawn and the question answered', async () => {
  const contact = await anouk.does<Contact>('/contacts', { channel: 'phone', authorityId: 'papendrecht', questions: [{ text: 'Wanneer komt de huishoudelijke hulp?' }] });
  const [question] = contact.questions;
  const promise = await anouk.does<Callback>('/callbacks', {
    contactId: contact.id, questionId: question!.id, authorityId: 'papendrecht', departmentId: department,
    customerName: 'De heer Bakker', phone: '06-12 34 56 78', reason: 'Wanneer komt de hulp?',
  });
  const held = await anouk.isRefused(`/contacts/${contact.id}/finish`, { version: contact.version, questions: [{ id: question!.id, outcome: 'answered' }] });
  expect(held).toMatchObject({ status: 400, faults: [{ code: 'question.promise-made' }] });

  await anouk.does(`/callbacks/${promise.id}/close`, { version: promise.version, result: 'withdrawn' });
  const finished = await anouk.does<Contact>(`/contacts/${contact.id}/finish`, { version: contact.version, questions: [{ id: question!.id, outcome: 'answered', answer: 'Aanstaande maandag om negen uur.' }] });
  expect(finished).toMatchObject({ firstContactResolution: 'resolved', questions: [{ outcome: 'answered' }] });
});
