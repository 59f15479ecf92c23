import type { PhoneNow } from '@ingang/contracts/phone/live';
import type { MyOffer, MyOfferAnswer, OfferAccepted } from '@ingang/contracts/phone/offers';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { AuthorityId, UserId } from '@ingang/kernel';
import { asSystem, signedIn, type TestPerson } from '../../../../../../../tests/support/people.ts';
import { eventually } from '../../../../../../../tests/support/processes.ts';
import { listAllDepartments } from '../../../region/index.ts';
import { openTelephoneDesk, type TelephoneDesk } from '../../testing/telephone-desk.ts';

let desk: TelephoneDesk;
let anouk: TestPerson;
let bram: TestPerson;
let mirjam: TestPerson;
let otto: TestPerson;
let departmentId: string;

beforeAll(async () => {
  desk = await openTelephoneDesk();
  anouk = await signedIn(desk.server, 'anouk', { role: 'agent' });
  bram = await signedIn(desk.server, 'bram', { role: 'agent' });
  mirjam = await signedIn(desk.server, 'mirjam', { role: 'team-lead' });
  otto = await signedIn(desk.server, 'otto', { role: 'administrator' });
  const rules = await desk.does<{ offering: object }>(otto, 'GET', '/routing-rules');
  await desk.does(otto, 'PUT', '/routing-rules', { ...rules.body, offering: { ...rules.body.offering, offerSeconds: 600 } });
  departmentId = (await asSystem(desk.server, listAllDepartments)).find(({ authorityIds }) => authorityIds.includes('papendrecht' as AuthorityId))!.id;
});
afterAll(() => desk?.close());

beforeEach(async () => {
  await asSystem(desk.server, ({ tx }) => sql`UPDATE follow_up SET state = 'closed', closed_at = now(), result = 'withdrawn' WHERE state <> 'closed'`.execute(tx));
  desk.server.clock.advanceSeconds(20);
});

/** A callback that a department gave back to the contact centre: for whoever has time. */
async function givenBack(reason: string, phone = '0612340001'): Promise<string> {
  const made = await desk.does<{ id: string; version: number }>(anouk, 'POST', '/callbacks', { authorityId: 'papendrecht', departmentId, customerName: 'Mevrouw De Wit', phone, reason });
  expect(made.status).toBe(201);
  await asSystem(desk.server, ({ tx }) => sql`UPDATE follow_up SET state = 'returned', deadline = made_at + interval '30 seconds', version = version + 1 WHERE id = ${made.body.id}`.execute(tx));
  desk.server.clock.advanceSeconds(40); // it is late by then, and read again
  return made.body.id;
}

const offerOf = async (person: TestPerson): Promise<MyOffer | null> => (await desk.does<MyOfferAnswer>(person, 'GET', '/phone/my-offer')).body.offer;
const offered = (person: TestPerson, workId: string) =>
  eventually('an offer', async () => {
    const offer = await offerOf(person);
    return offer?.workId === workId ? offer : undefined;
  }, { seconds: 10 });
const states = (workId: string) => asSystem(desk.server, async ({ tx }) => (await sql<{ state: string; agent_id: UserId }>`SELECT state, agent_id FROM work_offer WHERE work_id = ${workId} ORDER BY offered_at, id`.execute(tx)).rows.map(({ state }) => state));
const available = (person: TestPerson) => desk.does(person, 'PUT', '/phone/presence', { state: 'available' });
const away = (person: TestPerson) => desk.does(person, 'PUT', '/phone/presence', { state: 'away', reason: 'break' });

test('a callback that is due is offered to who is free, and taking it phones: first the own telephone, then the citizen\'s', async () => {
  await desk.signsOn(anouk);
  const workId = await givenBack('Zij wacht op bericht over haar hulp');
  expect(await offered(anouk, workId)).toMatchObject({ kind: 'callback', because: 'overdue', authorityId: 'papendrecht', customerName: 'Mevrouw De Wit', subject: 'Zij wacht op bericht over haar hulp', isMine: false, attempts: 0 });
  const accepted = await desk.does<OfferAccepted>(anouk, 'POST', `/phone/offers/${workId}/accept`);
  expect(accepted).toMatchObject({ status: 202, body: { contactId: null } });
  await desk.callThat(anouk, 'ringing');
  expect(await offerOf(anouk)).toBeNull();
  desk.telephoneOf(anouk).pickUp();
  const citizen = await desk.outside('+31612340001');
  citizen.pickUp();
  await desk.callThat(anouk, 'talking');
  citizen.hangUp();
  await eventually('wrap-up', async () => ((await desk.myCall(anouk)).presence.state === 'wrap-up' ? true : undefined));
  await desk.server.jobs.runDue();
  expect((await desk.does<{ state: string; assigneeName: string }>(anouk, 'GET', `/callbacks/${workId}`)).body).toMatchObject({ state: 'reached', assigneeName: 'anouk' });
  expect(await states(workId)).toEqual(['accepted']);
  const sentence = await desk.does<{ results: { channel: string; sentence: string }[] }>(mirjam, 'GET', `/assignments?workId=${workId}`);
  expect(sentence.body.results).toMatchObject([{ channel: 'callback', sentence: expect.stringContaining('anouk kreeg dit') }]);
  await away(anouk);
});

test('a call goes first: the offer makes way, and comes back afterwards', async () => {
  await available(anouk);
  const workId = await givenBack('Over de verhuizing', '0612340002');
  await offered(anouk, workId);
  const { citizen } = await desk.talksWith(anouk, '0612349999');
  expect(await offerOf(anouk)).toBeNull();
  expect(await states(workId)).toContain('gave-way');
  expect((await desk.does(anouk, 'POST', `/phone/offers/${workId}/accept`)).status).toBe(409);
  const now = await desk.does<PhoneNow>(mirjam, 'GET', '/phone/now');
  expect(now.body.offers).toMatchObject([{ workId, kind: 'callback', because: 'overdue', agentId: null, why: expect.stringContaining('1 in gesprek') }]);
  citizen.hangUp();
  await eventually('wrap-up', async () => ((await desk.myCall(anouk)).presence.state === 'wrap-up' ? true : undefined));
  await available(anouk);
  await offered(anouk, workId);
  await away(anouk);
});

test('"later" goes to a colleague at once, comes back later, and is never on two screens', async () => {
  const workId = await givenBack('Over een vergunning', '0612340003');
  await available(anouk);
  await offered(anouk, workId);
  await desk.signsOn(bram);
  expect((await desk.does(bram, 'POST', `/phone/offers/${workId}/accept`)).status).toBe(409);
  expect((await desk.does(anouk, 'POST', `/phone/offers/${workId}/snooze`)).status).toBe(204);
  await offered(bram, workId);
  expect(await offerOf(anouk)).toBeNull();
  expect((await desk.does(bram, 'POST', `/phone/offers/${workId}/decline`)).status).toBe(204);
  expect([await offerOf(anouk), await offerOf(bram)]).toEqual([null, null]);
  desk.server.clock.advanceSeconds(15 * 60 + 1);
  await offered(anouk, workId);
  expect(await offerOf(bram)).toBeNull();
  desk.server.clock.advanceSeconds(601); // nothing is said
  await eventually('no offer any more', async () => ((await offerOf(anouk)) === null ? true : undefined));
  expect(await states(workId)).toEqual(['snoozed', 'declined', 'unanswered']);
  await desk.does(bram, 'POST', '/phone/sign-off');
  await away(anouk);
});

test('one\'s own promise is offered to nobody else, and not at all while the region has switched it off', async () => {
  const rules = await desk.does<{ version: number; offering: object }>(otto, 'GET', '/routing-rules');
  const off = await desk.does<{ version: number }>(otto, 'PUT', '/routing-rules', { ...rules.body, offering: { ...rules.body.offering, isOn: false } });
  expect(off.status).toBe(200);
  await available(anouk);
  const workId = await givenBack('Over de kliko', '0612340004');
  const { version } = (await desk.does<{ version: number }>(bram, 'GET', `/callbacks/${workId}`)).body;
  expect((await desk.does(bram, 'POST', `/callbacks/${workId}/take`, { version })).status).toBe(200);
  desk.server.clock.advanceSeconds(20);
  await desk.signsOn(bram);
  const on = await desk.does(otto, 'PUT', '/routing-rules', { ...rules.body, version: off.body.version });
  expect(on.status).toBe(200);
  desk.server.clock.advanceSeconds(20);
  expect(await offered(bram, workId)).toMatchObject({ isMine: true });
  expect(await offerOf(anouk)).toBeNull();
});

test('who calls again gets who helped them last, and the assignment says so; where people work shows', async () => {
  const queues = await desk.does<{ results: { id: string; code: string; version: number; authorityId: string | null }[] }>(otto, 'GET', '/routing-queues');
  const general = queues.body.results.find(({ code, authorityId }) => code === 'general' && authorityId === null)!;
  expect((await desk.does(otto, 'PATCH', `/routing-queues/${general.id}`, { version: general.version, lastAgentHours: 24 })).status).toBe(200);
  await away(anouk);
  await available(bram);
  const { citizen } = await desk.talksWith(bram, '0612347777');
  citizen.hangUp();
  await eventually('wrap-up', async () => ((await desk.myCall(bram)).presence.state === 'wrap-up' ? true : undefined));
  desk.server.clock.advanceSeconds(60);
  await available(anouk);
  await available(bram);
  await desk.does(bram, 'PUT', '/phone/work-place', { place: 'home' });
  desk.server.clock.advanceSeconds(1);
  const again = await desk.talksWith(bram, '0612347777'); // although anouk has been free longer
  const { results } = (await desk.does<{ results: { sentence: string }[] }>(mirjam, 'GET', `/assignments?workId=${again.call.id}`)).body;
  expect(results[0]!.sentence).toMatch(/^bram kreeg dit .*, en dit was wie de klant het laatst had geholpen \(2 konden het doen\)\.$/);
  expect((await desk.does<PhoneNow>(mirjam, 'GET', '/phone/now')).body.agents).toContainEqual(expect.objectContaining({ displayName: 'bram', place: 'home' }));
  again.citizen.hangUp();
  await eventually('wrap-up', async () => ((await desk.myCall(bram)).presence.state === 'wrap-up' ? true : undefined));
});

test('what somebody else does meanwhile disappears from the screen', async () => {
  await available(anouk);
  await away(bram);
  const workId = await givenBack('Over het paspoort', '0612340005');
  await offered(anouk, workId);
  const { version } = (await desk.does<{ version: number }>(mirjam, 'GET', `/callbacks/${workId}`)).body;
  expect((await desk.does(mirjam, 'POST', `/callbacks/${workId}/close`, { version, result: 'withdrawn', note: 'Zij belde zelf.' })).status).toBe(200);
  desk.server.clock.advanceSeconds(20);
  await eventually('no offer any more', async () => ((await offerOf(anouk)) === null ? true : undefined));
  expect(await states(workId)).toEqual(['withdrawn']);
});

test('a message that waits for anybody is offered to who is free, is theirs by one key, and never two people\'s', async () => {
  await away(bram);
  await available(anouk);
  const leave = async (text: string) => (await desk.does<{ id: string; answerBy: string }>(mirjam, 'POST', '/contacts', { channel: 'email', authorityId: 'papendrecht', waitsForAnybody: true, questions: [{ text }] })).body;
  const { id: mail, answerBy } = await leave('Mijn kliko is gestolen');
  desk.server.clock.advanceSeconds(20);
  expect(await offered(anouk, mail)).toMatchObject({ kind: 'message', channel: 'email', because: 'waiting', subject: 'Mijn kliko is gestolen', customerName: '', phoneDisplay: null, dueAt: answerBy, isMine: false });
  const second = await leave('En wanneer komt er een nieuwe?');
  expect(await desk.does<OfferAccepted>(anouk, 'POST', `/phone/offers/${mail}/accept`)).toMatchObject({ status: 202, body: { callId: null, contactId: mail } });
  expect((await desk.does(anouk, 'GET', `/contacts/${mail}`)).body).toMatchObject({ agentName: 'anouk', status: 'open' });
  expect((await desk.does(bram, 'POST', `/contacts/${mail}/pick-up`)).status).toBe(409);
  const sentence = await desk.does<{ results: { channel: string; sentence: string }[] }>(mirjam, 'GET', `/assignments?workId=${mail}`);
  expect(sentence.body.results).toMatchObject([{ channel: 'message', sentence: expect.stringContaining('anouk kreeg dit') }]);

  // who answers one gets no second; a caller may still come, and a colleague gets the second
  desk.server.clock.advanceSeconds(20);
  const { citizen } = await desk.talksWith(anouk, '0612349998');
  citizen.hangUp();
  await eventually('wrap-up', async () => ((await desk.myCall(anouk)).presence.state === 'wrap-up' ? true : undefined));
  await available(anouk);
  await available(bram);
  desk.server.clock.advanceSeconds(20);
  await offered(bram, second.id);
  expect(await offerOf(anouk)).toBeNull();

  // a colleague who takes it from the list is first: the offer goes
  expect((await desk.does(mirjam, 'POST', `/contacts/${second.id}/pick-up`)).status).toBe(200);
  expect(await offerOf(bram)).toBeNull();
  expect((await desk.does(bram, 'POST', `/phone/offers/${second.id}/accept`)).status).toBe(409);
  desk.server.clock.advanceSeconds(20);
  await eventually('nothing due any more', async () => ((await desk.does<PhoneNow>(mirjam, 'GET', '/phone/now')).body.offers.length === 0 ? true : undefined));
  expect(['withdrawn', 'snoozed']).toContain((await states(second.id)).at(-1)); // seen before bram tried, or by his trying
  await away(anouk);
  await away(bram);
});
