import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuthorityId } from '@ingang/kernel';
import { agentStateOf, expectedWait, makeWork, queueFor, Router, waitingReason, type WaitRequest, type WorkId } from '@ingang/routing';
import { asSystem, signedIn, withRegion, type TestPerson } from '../../../../../../tests/support/people.ts';
import { testServer, type TestServer } from '../../../../../../tests/support/test-server.ts';
import { logAssignments, readAgent, readRoutingPolicy, routingTopic, sayWaiting } from '../index.ts';

let server: TestServer;
let anouk: TestPerson;
let mirjam: TestPerson;
let otto: TestPerson;
const papendrecht = 'papendrecht' as AuthorityId;

beforeAll(async () => {
  server = await testServer();
  await withRegion(server);
  anouk = await signedIn(server, 'anouk', { role: 'agent' });
  mirjam = await signedIn(server, 'mirjam', { role: 'team-lead' });
  otto = await signedIn(server, 'otto', { role: 'administrator' });
});
afterAll(() => server.close());

const ask = (who: TestPerson, method: 'GET' | 'POST' | 'PATCH' | 'PUT', url: string, payload?: object) =>
  server.app.inject({ method, url: `/api/v1${url}`, headers: who.headers, ...(payload && { payload }) });

/** As the phone room will: policy and agents from the database, decisions in the log. */
test('a call finds an agent, and the team lead reads why', async () => {
  const at = server.clock.now().getTime();
  const request: WaitRequest = { id: randomUUID() as WorkId, channel: 'phone', authority: papendrecht, queue: 'general', since: at - 34_000, subject: 'taxes', language: 'nl' };
  const agent = await asSystem(server, (work) => readAgent(work, anouk.userId, '*', 'own'));
  const { queues, rules } = await asSystem(server, readRoutingPolicy);
  const router = new Router(rules);
  router.tell({ kind: 'agent-came', at, agent: agent! }, { kind: 'work-arrived', at, work: makeWork(queueFor(queues, 'general', papendrecht)!, request) });
  router.tell({ kind: 'tick', at: at + 26_000 });
  const { decisions } = router.decide();
  await asSystem(server, (work) => logAssignments(work, router, decisions));
  expect(agentStateOf(router.agents.get(anouk.userId)!)).toBe('ringing');

  const page = await ask(mirjam, 'GET', `/assignments?workId=${request.id}`);
  expect(page.json()).toMatchObject({
    results: [{ agentName: 'anouk', authorityId: 'papendrecht', queue: 'general', waitedSeconds: 60, sentence: expect.stringMatching(/^anouk kreeg dit na 1:00 wachten: .* na versoepeling was dit de enige die vrij was\.$/) }],
  });
  const english = await server.app.inject({ url: `/api/v1/assignments?workId=${request.id}`, headers: { ...mirjam.headers, 'accept-language': 'en' } });
  expect(english.json().results[0].sentence).toMatch(/^anouk got this after 1:00 of waiting/);
  expect((await ask(anouk, 'GET', '/assignments')).statusCode).toBe(403);
});

test('who waits can be told how long, and a team lead why', async () => {
  const { queues, rules } = await asSystem(server, readRoutingPolicy);
  const router = new Router(rules);
  const agent = await asSystem(server, (work) => readAgent(work, anouk.userId, [papendrecht], 'home'));
  router.tell({ kind: 'agent-came', at: 0, agent: agent! });
  for (const id of ['a', 'b', 'c']) {
    router.tell({ kind: 'work-arrived', at: 0, work: makeWork(queueFor(queues, 'general', papendrecht)!, { id: id as WorkId, channel: 'phone', authority: papendrecht, queue: 'general', since: 0 }) });
  }
  router.decide();
  const last = [...router.works.values()].filter(({ state }) => state === 'waiting').at(-1)!;
  expect(expectedWait(router.crowdBefore(last.work.id)!, { handlingMs: 240_000, abandonmentPerMs: 0 })).toMatchObject({ position: 2 });
  expect(sayWaiting('nl', waitingReason(last.work, router.agents.values(), 0))).toBe('1 medewerker(s) kunnen dit doen: bij 1 gaat de telefoon; over 30 s mogen meer collega\'s het doen.');
  expect(await asSystem(server, (work) => readAgent(work, randomUUID() as typeof anouk.userId, '*', 'own'))).toBeUndefined();
  expect(routingTopic).toBe('routing.changed');
});

describe('the terms of a queue', () => {
  const terms = { name: { nl: 'Algemeen', en: 'General' }, priority: 'normal', skills: [], subjectLevel: 2, places: ['own'], waitSeconds: 30, share: 0.9, steps: [], patienceSeconds: 300, wrapUpSeconds: 60 };

  test('are there from the start: for everybody, and an authority adds its own', async () => {
    const { results } = (await ask(anouk, 'GET', '/routing-queues')).json();
    expect(results).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'general', authorityId: null, waitSeconds: 20, share: 0.8 })]));
    const added = await ask(mirjam, 'POST', '/routing-queues', { code: 'general', authorityId: 'papendrecht', ...terms });
    expect(added.statusCode, added.body).toBe(201);
    const { queues } = await asSystem(server, readRoutingPolicy);
    expect(queueFor(queues, 'general', papendrecht)).toMatchObject({ waitSeconds: 30 });
    expect(queueFor(queues, 'general', 'dordrecht' as AuthorityId)).toMatchObject({ waitSeconds: 20 });
    expect((await ask(mirjam, 'POST', '/routing-queues', { code: 'general', authorityId: 'papendrecht', ...terms })).statusCode).toBe(409);
  });

  test('change by version, with every fault named', async () => {
    const { results } = (await ask(mirjam, 'GET', '/routing-queues')).json();
    const { id, version } = results.find((queue: { code: string; authorityId: null }) => queue.code === 'general' && queue.authorityId === null);
    const wrong = await ask(otto, 'PATCH', `/routing-queues/${id}`, { version, patienceSeconds: 10, steps: [{ afterSeconds: 5 }, { afterSeconds: 5, level: 1 }] });
    expect(wrong.json().faults.map(({ field }: { field: string }) => field)).toEqual(['steps[0]', 'steps[1].afterSeconds', 'patienceSeconds']);
    for (const fault of wrong.json().faults) expect(fault.message).not.toMatch(/^routing\./);
    expect((await ask(otto, 'PATCH', `/routing-queues/${id}`, { version, share: 0.85 })).json()).toMatchObject({ version: version + 1, share: 0.85 });
    expect((await ask(otto, 'PATCH', `/routing-queues/${id}`, { version, share: 0.7 })).statusCode).toBe(409);
    // Sliedrecht has no terms of its own, so those of everybody are not for the lead of the joint centre alone.
    for (const who of [anouk, mirjam]) expect((await ask(who, 'PATCH', `/routing-queues/${id}`, { version, share: 0.7 })).statusCode).toBe(403);
    expect((await ask(otto, 'PATCH', `/routing-queues/${randomUUID()}`, { version, share: 0.7 })).statusCode).toBe(404);
  });

  test('an authority that does not exist has none', async () => {
    const refused = await ask(mirjam, 'POST', '/routing-queues', { code: 'general', authorityId: 'nergens', ...terms });
    expect(refused.json().faults).toMatchObject([{ field: 'authorityId', code: 'routing.authority-unknown' }]);
  });
});

test('what holds for the region is set by who leads the joint centre: rules by team leads too, queues of everybody by managers', async () => {
  const manager = await signedIn(server, 'marga', { role: 'manager' });
  const ofOne = await signedIn(server, 'petra', { role: 'manager', authorityId: 'papendrecht' });
  const leadOfOne = await signedIn(server, 'lia', { role: 'team-lead', authorityId: 'papendrecht' });
  const put = async (who: TestPerson) => (await ask(who, 'PUT', '/routing-rules', (await ask(otto, 'GET', '/routing-rules')).json())).statusCode;
  expect([await put(anouk), await put(ofOne), await put(leadOfOne)]).toEqual([403, 403, 403]);
  expect([await put(mirjam), await put(manager), await put(otto)]).toEqual([200, 200, 200]);
  const queue = (code: string) => ({ code, authorityId: null, name: { nl: code, en: code }, priority: 'normal', skills: [], subjectLevel: null, places: ['own'], waitSeconds: 30, share: 0.9, steps: [], patienceSeconds: 300, wrapUpSeconds: 60, lastAgentHours: 8 });
  const add = async (who: TestPerson, code: string) => (await ask(who, 'POST', '/routing-queues', queue(code))).statusCode;
  expect([await add(anouk, 'a'), await add(mirjam, 'b'), await add(ofOne, 'c'), await add(leadOfOne, 'd')]).toEqual([403, 403, 403, 403]);
  const added = await ask(manager, 'POST', '/routing-queues', queue('joint'));
  expect(added.json(), added.body).toMatchObject({ version: 1, lastAgentHours: 8 });
  expect((await ask(manager, 'PATCH', `/routing-queues/${added.json().id}`, { version: 1, lastAgentHours: 0 })).json()).toMatchObject({ version: 2, lastAgentHours: 0 });
  expect((await ask(mirjam, 'PATCH', `/routing-queues/${added.json().id}`, { version: 2, share: 0.5 })).statusCode).toBe(403);
  expect((await ask(leadOfOne, 'POST', '/routing-queues', { ...queue('joint'), authorityId: 'papendrecht' })).statusCode).toBe(201);
});

test('what is kept free for the region is set by version', async () => {
  const rules = (await ask(otto, 'GET', '/routing-rules')).json();
  const reserves = [{ code: 'phone', keepFree: 2, channel: 'phone' }];
  expect((await ask(otto, 'PUT', '/routing-rules', { ...rules, reserves })).json()).toMatchObject({ version: rules.version + 1, reserves });
  expect((await ask(otto, 'PUT', '/routing-rules', { ...rules, reserves })).statusCode).toBe(409);
  const twice = await ask(otto, 'PUT', '/routing-rules', { ...rules, version: rules.version + 1, reserves: [...reserves, { ...reserves[0], whileBehind: true }] });
  expect(twice.json().faults.map(({ field }: { field: string }) => field)).toEqual(['reserves[1].code', 'reserves[1].authority']);
});
