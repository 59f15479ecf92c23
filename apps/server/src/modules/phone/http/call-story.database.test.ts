import type { CallHistory } from '@ingang/contracts/phone-desk';
import type { Timeline } from '@ingang/contracts/timeline';
import type { AuthorityId, UserId } from '@ingang/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSystem, signedIn, withRegion, type TestPerson } from '../../../../../../tests/support/people.ts';
import { testServer, type TestServer } from '../../../../../../tests/support/test-server.ts';
import { newId } from '../../../platform/database/work.ts';
import type { Call, CallId } from '../domain/call/index.ts';
import { citizen, Scene } from '../domain/call/testing/scene.ts';
import { callBookOf } from '../keep-moments.ts';
import { forgetEvents } from '../postgres/forget-events.ts';

let server: TestServer;
let anouk: TestPerson;
let bram: TestPerson;

beforeAll(async () => {
  server = await testServer();
  await withRegion(server);
  anouk = await signedIn(server, 'anouk', { role: 'agent' });
  bram = await signedIn(server, 'bram', { role: 'agent', authorityId: 'papendrecht' as AuthorityId });
});
afterAll(() => server.close());

/** Everything of a scene as the switchboard would have written it, step by step, at the time of the server's clock. */
async function written(scene: Scene): Promise<string> {
  const id = newId() as CallId;
  const book = callBookOf(server.deps, () => ['papendrecht'] as AuthorityId[]);
  const later = server.clock.now().getTime() - scene.now;
  const real = (agentId: UserId | undefined): UserId | undefined => agentId && ((agentId as string) === 'anouk' ? anouk.userId : bram.userId) as UserId;
  const withIds = (text: string): string => text.replaceAll(/"(agentId|handledBy|routedTo)":"(\w+)"/g, (_, key: string, name: string) => `"${key}":"${real(name as UserId)!}"`);
  const moments = ['arrivedAt', 'queuedAt', 'answeredAt', 'heldAt', 'endedAt'];
  const asCall = (call: Call): Call =>
    JSON.parse(withIds(JSON.stringify({ ...call, id })), (key, value: unknown) => (moments.includes(key) ? (value as number) + later : value)) as Call;
  const steps = scene.steps.map(asCall);
  for (const [i, call] of steps.entries()) await book.keep({ calls: [{ before: steps[i - 1], call }], notes: [], presences: [], assignments: [], pickUps: [], offers: [] });
  const notes = scene.told.map(({ at, note, agentId, detail, about }) => ({
    callId: id, at: at.getTime() + later, note, agentId: real(agentId), detail, about: about?.to?.agentId ? { ...about, to: { ...about.to, agentId: real(about.to.agentId)! } } : about,
  }));
  await book.keep({ calls: [], notes, presences: [], assignments: [], pickUps: [], offers: [] });
  return id;
}

async function reads<Result>(path: string, language = 'nl'): Promise<Result> {
  const answer = await server.app.inject({ url: `/api/v1${path}`, headers: { ...anouk.headers, 'accept-language': language } });
  expect(answer.statusCode).toBe(200);
  return answer.json<Result>();
}

async function makesCustomer(): Promise<string> {
  const payload = { kind: 'person', authorityId: 'papendrecht', givenNames: 'Jo', familyName: 'Lekdijkstra', digitalAddresses: [{ kind: 'phone', value: '0612345678', preferred: true }] };
  const answer = await server.app.inject({ method: 'POST', url: '/api/v1/customers', headers: anouk.headers, payload });
  expect(answer.statusCode).toBe(201);
  return answer.json<{ id: string }>().id;
}

test('a call that waited, was handed over with a note and ended is one line for its customer, with the story inside', async () => {
  const scene = new Scene().waits().after(130).rings();
  scene.answers(scene.call.agent?.id).after(40).asks({ do: 'consult', target: { kind: 'person', agentId: 'bram' as UserId, phone: 'agent-bram', name: 'bram' } });
  scene.answers(scene.call.other?.id).after(30).asks({ do: 'hand-over', forced: false }).after(60).hangsUp(citizen);
  const contactId = await written(scene);
  const customerId = await makesCustomer();
  const contact = await server.app.inject({ url: `/api/v1/contacts/${contactId}`, headers: bram.headers });
  const { version } = contact.json<{ version: number }>();
  const linked = await server.app.inject({ method: 'PATCH', url: `/api/v1/contacts/${contactId}`, headers: bram.headers, payload: { version, customerId } });
  expect(linked.statusCode).toBe(200);

  const { results } = await reads<Timeline>(`/customers/${customerId}/timeline`);
  expect(results).toEqual([expect.objectContaining({ kind: 'contact', id: contactId, call: { waitedSeconds: 130, queue: 'general', transfers: 1, ending: 'talked' } })]);
  const [history] = (await reads<{ results: CallHistory[] }>(`/contacts/${contactId}/calls`)).results;
  expect(history!.story.map(({ text }) => text)).toEqual([
    'Belde het nummer van Papendrecht.',
    'Koos in het menu: Burgerzaken.',
    'Wachtte 2:10 in de wachtrij Algemeen.',
    'anouk nam op.',
    'anouk overlegde met bram, 0:30.',
    'anouk droeg het gesprek over aan bram, na overleg.',
    'bram nam op.',
    'Einde van het gesprek, na 1:00.',
  ]);
  const [inEnglish] = (await reads<{ results: CallHistory[] }>(`/contacts/${contactId}/calls`, 'en')).results;
  expect(inEnglish!.story[2]!.text).toBe('Waited 2:10 in the queue General.');
});

test('who hangs up while waiting is a finished contact of the municipality asked for, and its story says so', async () => {
  const contactId = await written(new Scene().waits().after(45).hangsUp(citizen));
  expect(await reads(`/contacts/${contactId}`)).toMatchObject({ status: 'finished', authorityId: 'papendrecht' });
  const [history] = (await reads<{ results: CallHistory[] }>(`/contacts/${contactId}/calls`)).results;
  expect(history!.story.at(-1)).toMatchObject({ text: 'Hing op tijdens het wachten.' });
});

test('what happened at a call is forgotten after its time, the counts stay with the contact', async () => {
  const contactId = await written(new Scene().waits().after(45).hangsUp(citizen));
  const later = (days: number) => asSystem(server, (work) => forgetEvents({ ...work, now: new Date(server.clock.now().getTime() + days * 86_400_000) }, 10_000));
  await later(364);
  expect((await reads<{ results: CallHistory[] }>(`/contacts/${contactId}/calls`)).results[0]!.story).not.toEqual([]);
  await later(366);
  expect((await reads<{ results: CallHistory[] }>(`/contacts/${contactId}/calls`)).results[0]!.story).toEqual([]);
});
