import type { Contact } from '@ingang/contracts/contacts';
import type { Callback, CallbackPage } from '@ingang/contracts/followup';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { colleague, contactCentre, departmentId, type Colleague } from '../support/colleague.ts';
import type { TestServer } from '../support/test-server.ts';

let server: TestServer;
let wilma: Colleague;
let fenna: Colleague;
let department: string;

beforeAll(async () => {
  server = await contactCentre();
  department = await departmentId(server, 'papendrecht-social-support');
  wilma = await colleague(server, 'wilma', { role: 'agent' });
  fenna = await colleague(server, 'fenna', { role: 'specialist', departmentId: department });
});
afterAll(() => server.close());

const received = { email: '2026-01-13T19:42:00Z', post: '2026-01-13T07:00:00Z' };

test.each(['email', 'post'] as const)('C5499: a customer writes (%s) with a question that only the department can answer', async (channel) => {
  // Wilma reads in the morning what came in the day before; the receipt counts, not when she opened it.
  const message = await wilma.does<Contact>('/contacts', {
    channel,
    authorityId: 'papendrecht',
    receivedAt: received[channel],
    questions: [{ text: 'Waarom krijg ik minder uren hulp dan vorig jaar?' }],
  });
  const promise = await wilma.does<Callback>('/callbacks', {
    contactId: message.id,
    questionId: message.questions[0]!.id,
    authorityId: 'papendrecht',
    departmentId: department,
    customerName: 'Mevrouw Pols',
    phone: '078 200 1234',
    reason: `Schreef ons (${channel}): waarom minder uren hulp dan vorig jaar?`,
  });
  const finished = await wilma.does<Contact>(`/contacts/${message.id}/finish`, { version: message.version });
  expect(finished).toMatchObject({ channel, questions: [{ outcome: 'callback', followUpId: promise.id }] });
  expect(new Date(finished.receivedAt!)).toEqual(new Date(received[channel]));
  const { results } = await fenna.looks<CallbackPage>('/callbacks?list=department');
  expect(results.map((one) => one.id)).toContain(promise.id);
});

test('C5499: a customer at the desk is told who will phone, and by when', async () => {
  const visit = await wilma.does<Contact>('/contacts', { channel: 'desk', authorityId: 'papendrecht', questions: [{ text: 'Vraag over de eigen bijdrage' }] });
  const promise = await wilma.does<Callback>('/callbacks', {
    contactId: visit.id,
    questionId: visit.questions[0]!.id,
    authorityId: 'papendrecht',
    departmentId: department,
    customerName: 'De heer Pols',
    phone: '06 23456789',
    reason: 'Eigen bijdrage',
    windows: [{ date: '2026-01-15', from: '13:00', until: '15:00' }],
  });
  // He is at home between one and three: that is the promise, within the norm.
  expect(promise).toMatchObject({ dueAt: '2026-01-15T14:00:00.000Z', windows: [{ from: '13:00', until: '15:00' }] });
  expect(await wilma.does<Contact>(`/contacts/${visit.id}/finish`, { version: visit.version })).toMatchObject({ status: 'finished', channel: 'desk' });
});
