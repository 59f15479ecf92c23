import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestServer } from '../../../../../../tests/support/test-server.ts';
import { caller, regionServer, type Caller } from '../testing/people.ts';

let server: TestServer;
let wilma: Caller;
let anouk: Caller;
let bram: Caller;
let mirjam: Caller;
beforeAll(async () => {
  server = await regionServer();
  wilma = await caller(server, 'wilma', 'agent');
  anouk = await caller(server, 'anouk', 'agent');
  bram = await caller(server, 'bram', 'agent');
  mirjam = await caller(server, 'mirjam', 'team-lead');
});
afterAll(() => server?.close());

const leave = async (text: string, channel = 'email', authorityId = 'papendrecht') =>
  (await wilma.post('/contacts', { channel, authorityId, waitsForAnybody: true, questions: [{ text }] })).body as { id: string; version: number; answerBy: string; receivedAt: string };

test('of ten who pick up a message at once one gets it, and it is gone from the list', async () => {
  const { id } = await leave('Wanneer is de markt?');
  const before = (await anouk.get('/contacts/waiting')).body;
  expect(before).toMatchObject({ waiting: 1, overdue: 0, results: [{ id, title: 'Wanneer is de markt?', channel: 'email', agentName: 'wilma' }] });
  const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? anouk : bram).post(`/contacts/${id}/pick-up`, {})));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  for (const { status, body } of answers.filter((answer) => answer.status !== 200)) expect([status, body['code']]).toEqual([409, 'contact.taken-already']);
  expect((await anouk.get('/contacts/waiting/count')).body).toEqual({ waiting: 0, overdue: 0 });
});

test('the answer is promised by channel and authority, in working days; only who leads says in how many', async () => {
  const periods = async () => (await anouk.get('/answer-periods')).body;
  expect(await periods()).toEqual({ results: [{ authorityId: null, channel: 'email', workingDays: 2 }, { authorityId: null, channel: 'post', workingDays: 10 }, { authorityId: null, channel: 'social', workingDays: 1 }, { authorityId: null, channel: 'web', workingDays: 2 }] });
  expect((await anouk.put('/answer-periods/email', { authorityId: 'papendrecht', workingDays: 0 })).status).toBe(403);
  expect((await mirjam.put('/answer-periods/email', { authorityId: null, workingDays: 0 })).status).toBe(403);
  expect((await mirjam.put('/answer-periods/email', { authorityId: 'papendrecht', workingDays: 0 })).status).toBe(200);
  const [ownMail, otherMail, post] = [await leave('Eigen'), await leave('Ander', 'email', 'zwijndrecht'), await leave('Brief', 'post')];
  expect(Date.parse(ownMail.answerBy)).toBeLessThan(Date.parse(otherMail.answerBy));
  expect(Date.parse(post.answerBy) - Date.parse(post.receivedAt)).toBeGreaterThan(13 * 86_400_000);
  expect((await anouk.get('/contacts/waiting')).body['results']).toMatchObject([{ id: ownMail.id }, { id: otherMail.id }, { id: post.id }]);
  const firstPage = (await anouk.get('/contacts/waiting?limit=2')).body as { nextCursor: string };
  expect((await anouk.get(`/contacts/waiting?limit=2&cursor=${firstPage.nextCursor}`)).body['results']).toMatchObject([{ id: post.id }]);
  expect((await mirjam.put('/answer-periods/email', { authorityId: 'papendrecht', workingDays: null })).body).toEqual(await periods());
  const otto = await caller(server, 'otto', 'administrator');
  expect((await otto.put('/answer-periods/email', { authorityId: null, workingDays: null })).body).toMatchObject({ faults: [{ field: 'workingDays', code: 'contact.period-of-everybody' }] });
  expect((await otto.put('/answer-periods/web', { authorityId: null, workingDays: 3 })).status).toBe(200);
});

test('what waits is seen by who works for its authority, and by nobody else', async () => {
  const { id } = await leave('Bouwvergunning', 'web', 'dordrecht');
  const petra = await caller(server, 'petra', 'agent', 'papendrecht');
  expect(((await petra.get('/contacts/waiting')).body['results'] as { id: string }[]).map((line) => line.id)).not.toContain(id);
  expect((await petra.post(`/contacts/${id}/pick-up`, {})).status).toBe(404);
});

test('who has a message on the desk leaves it with last words, and it is somebody else\'s with all of it', async () => {
  const open = (await anouk.post('/contacts', { channel: 'email', authorityId: 'papendrecht' })).body as { id: string };
  await anouk.put(`/contacts/${open.id}/draft`, { content: { typing: 'kliko kwijt', questions: [], note: '', authorityChosen: false } });
  const left = await anouk.post(`/contacts/${open.id}/leave`, { version: 1, questions: [{ text: 'kliko kwijt' }] });
  expect(left.body).toMatchObject({ agentName: 'anouk', questions: [{ text: 'kliko kwijt' }], waitsSince: expect.any(String) });
  expect((await anouk.patch(`/contacts/${open.id}`, { version: 2, note: 'nog iets' })).status).toBe(403);
  const taken = await bram.post(`/contacts/${open.id}/pick-up`, {});
  expect(taken.body).toMatchObject({ agentName: 'bram' });
  expect((await bram.get(`/contacts/${open.id}/draft`)).body).toMatchObject({ content: { typing: 'kliko kwijt' } });
});
