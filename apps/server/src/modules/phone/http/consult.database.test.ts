import type { MyCallAnswer, PickUpFigures, TargetCard } from '@ingang/contracts/phone-desk';
import type { AuthorityId } from '@ingang/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSystem, signedIn, type TestPerson } from '../../../../../../tests/support/people.ts';
import { eventually } from '../../../../../../tests/support/processes.ts';
import { listAllDepartments, type Department } from '../../region/index.ts';
import { openTelephoneDesk, type TelephoneDesk } from '../testing/telephone-desk.ts';

let desk: TelephoneDesk;
let anouk: TestPerson;
/** A specialist of Sliedrecht: sees nothing of Papendrecht. */
let stranger: TestPerson;
let fatma: TestPerson;
let lead: TestPerson;
let department: Department;

beforeAll(async () => {
  desk = await openTelephoneDesk();
  const departments = await asSystem(desk.server, listAllDepartments);
  department = departments.find(({ authorityIds }) => authorityIds.includes('papendrecht' as AuthorityId))!;
  const elsewhere = departments.find(({ authorityId }) => authorityId === 'sliedrecht')!;
  anouk = await signedIn(desk.server, 'anouk', { role: 'agent' });
  stranger = await signedIn(desk.server, 'geertje', { role: 'specialist', authorityId: 'sliedrecht', departmentId: elsewhere.id });
  fatma = await signedIn(desk.server, 'fatma', { role: 'specialist', authorityId: 'papendrecht', departmentId: department.id });
  lead = await signedIn(desk.server, 'mirjam', { role: 'team-lead' });
  for (const person of [anouk, stranger, fatma]) await desk.signsOn(person);
}, 60_000);
afterAll(() => desk.close());

const question = {
  typing: 'en wat kost spoed', note: '', authorityChosen: false,
  questions: [{ key: 'q1', text: 'Mijn rijbewijs is weg', outcome: 'answered', articleId: '00000000-0000-7000-8000-00000000a11c', articleVersion: 1, articleQuestion: 'Rijbewijs kwijt, wat nu?' }],
};

async function talks() {
  const { citizen, call } = await desk.talksWith(anouk);
  await desk.does(anouk, 'PUT', `/contacts/${call.contactId}/draft`, { content: question, version: 0 });
  await desk.does(anouk, 'PATCH', `/contacts/${call.contactId}`, { version: 1, identification: { level: 'stated', how: 'naam en geboortedatum' } });
  return { citizen, id: call.id, contactId: call.contactId! };
}

/** What the audit log says of the briefings of a call. */
const looks = (callId: string) =>
  asSystem(desk.server, ({ tx }) =>
    tx.withTables<{ audit_entry: { at: Date; action: string; user_id: string; subject_kind: string; subject_id: string } }>()
      .selectFrom('audit_entry').select(['action', 'user_id']).where('subject_kind', '=', 'call-briefing').where('subject_id', '=', callId).orderBy('at').execute());

test('the question, the article, the identification and the note are on the other screen while it rings, also for who sees nothing else of it', async () => {
  const { citizen, id, contactId } = await talks();
  expect((await desk.does(stranger, 'GET', `/contacts/${contactId}`)).status).toBe(404);
  await desk.does(anouk, 'POST', `/phone/calls/${id}/consult`, { target: { kind: 'person', userId: stranger.userId }, note: 'Klant heeft haast, zaterdag op vakantie' });
  const ringing = await desk.callThat(stranger, 'consulting');
  expect(ringing).toMatchObject({
    consultedBy: 'anouk', allowed: [],
    briefing: {
      byName: 'anouk', note: 'Klant heeft haast, zaterdag op vakantie', typing: 'en wat kost spoed', identification: { level: 'stated', how: 'naam en geboortedatum' },
      questions: [{ text: 'Mijn rijbewijs is weg', articleQuestion: 'Rijbewijs kwijt, wat nu?' }],
    },
    parties: [{ role: 'caller', state: 'music' }, { role: 'agent', name: 'anouk', isMe: false, state: 'together' }, { role: 'colleague', name: expect.stringContaining('geertje'), isMe: true, state: 'ringing' }],
  });
  await desk.does(anouk, 'PUT', `/contacts/${contactId}/draft`, { content: { ...question, typing: 'kan het morgen nog' }, version: 1 });
  await eventually('what is typed meanwhile', async () => ((await desk.myCall(stranger)).call?.briefing?.typing === 'kan het morgen nog' ? true : undefined));
  await desk.myCall(stranger);
  expect(await looks(id)).toEqual([{ action: 'create', user_id: anouk.userId }, { action: 'look', user_id: stranger.userId }]);
  expect((await desk.myCall(fatma)).call).toBeNull();
  expect((await desk.does(stranger, 'GET', `/contacts/${contactId}`)).status).toBe(404); // asked is not the same as having it

  desk.telephoneOf(stranger).pickUp();
  const consulting = await eventually('buttons', async () => {
    const { call } = await desk.myCall(stranger);
    return call && call.allowed.length > 0 ? call : undefined;
  });
  expect(consulting.allowed).toEqual(['hold', 'conference', 'take', 'hang-up']);
  expect((await desk.does<MyCallAnswer>(stranger, 'POST', `/phone/calls/${id}/hold`)).body.call).toMatchObject({ parties: [{}, { state: 'music' }, { state: 'aside' }] });
  await desk.does(stranger, 'POST', `/phone/calls/${id}/retrieve`);
  const taken = await desk.does<MyCallAnswer>(stranger, 'POST', `/phone/calls/${id}/take`, {});
  expect(taken.body.call).toMatchObject({ phase: 'talking', transfers: 1, transfersLeft: 1, mustBeWarm: true });
  const contact = await eventually('the contact', async () => {
    const answer = await desk.does<{ version: number; agentName: string; draft?: { content: unknown } }>(stranger, 'GET', `/contacts/${contactId}`);
    return answer.status === 200 ? answer.body : undefined;
  });
  expect(contact).toMatchObject({ agentName: 'geertje', draft: { content: { ...question, typing: 'kan het morgen nog' } } });
  citizen.hangUp();
  await eventually('wrap-up', async () => ((await desk.myCall(stranger)).presence.state === 'wrap-up' ? true : undefined));
  expect((await desk.does(fatma, 'GET', `/phone/my-call`)).body).toMatchObject({ call: null });
  const finished = await desk.does(stranger, 'POST', `/contacts/${contactId}/finish`, { version: contact.version, questions: [{ text: 'Mijn rijbewijs is weg', outcome: 'answered' }] });
  expect(finished).toMatchObject({ status: 200, body: { status: 'finished' } });
  await desk.does(stranger, 'PUT', '/phone/presence', { state: 'available' });
});

test('a department rings at its people, a miss is kept against its service agreement, and the call stays with the agent', async () => {
  const { citizen, id } = await talks();
  await desk.does(anouk, 'POST', `/phone/calls/${id}/consult`, { target: { kind: 'department', departmentId: department.id } });
  expect(await desk.callThat(fatma, 'consulting')).toMatchObject({ consultedBy: 'anouk', briefing: { questions: [{ text: 'Mijn rijbewijs is weg' }] } });
  expect((await desk.myCall(anouk)).call).toMatchObject({ other: { name: department.name.nl, isConnected: false }, parties: [{}, { isMe: true }, { name: department.name.nl, state: 'ringing', isMe: false }] });
  desk.telephoneOf(fatma).decline();
  expect(await desk.callThat(anouk, 'held')).toMatchObject({ transfers: 0, other: null });
  expect((await desk.myCall(fatma)).presence.state).toBe('available');
  await desk.does(anouk, 'POST', `/phone/calls/${id}/consult`, { target: { kind: 'department', departmentId: department.id } });
  await desk.callThat(fatma, 'consulting');
  desk.telephoneOf(fatma).pickUp();
  await eventually('fatma', async () => ((await desk.myCall(anouk)).call?.other?.isConnected ? true : undefined));
  await desk.does(anouk, 'POST', `/phone/calls/${id}/take-back`);
  citizen.hangUp();
  await desk.does(fatma, 'PUT', '/phone/presence', { state: 'available' });
  const { results } = (await desk.does<{ results: PickUpFigures[] }>(lead, 'GET', '/phone/pick-up-figures')).body;
  expect(results.find(({ departmentId }) => departmentId === department.id)).toMatchObject({ asked: 2, answered: 1, missed: 1, answeredInTime: 1, agreedSeconds: department.transferAnswerSeconds, lastMissedAt: expect.any(String) });
});

test('where a call can go: with presence, opening hours and how soon they pick up, honest when that is not known', async () => {
  const cards = (await desk.does<{ results: TargetCard[] }>(anouk, 'GET', '/phone/targets?authorityId=papendrecht')).body.results;
  const of = (id: string) => cards.find((card) => card.id === id);
  expect(of(department.id)).toMatchObject({ kind: 'department', availableMembers: 1, signedOnMembers: 1, isOpen: expect.any(Boolean), usual: { asked: 2, isEnough: false, medianSeconds: null } });
  expect(of(fatma.userId)).toMatchObject({ kind: 'person', departmentNames: [department.name.nl], presence: 'available' });
  expect(of(anouk.userId)).toBeUndefined();
  expect(of('general')).toMatchObject({ kind: 'queue', waiting: 0 });
  expect(of('dordrecht')).toMatchObject({ kind: 'authority', number: expect.stringMatching(/^\+31|^14/) });
  await asSystem(desk.server, async ({ tx, newId, now }) => {
    for (const seconds of [4, 6, 8, 9]) await tx.withTables<{ pick_up: Record<string, unknown> }>().insertInto('pick_up').values({ id: newId(), call_id: newId(), at: now, authority_id: 'papendrecht', how: 'consult', kind: 'group', department_id: department.id, result: 'answered', seconds }).execute();
  });
  const again = (await desk.does<{ results: TargetCard[] }>(anouk, 'GET', '/phone/targets?authorityId=papendrecht')).body.results;
  expect(again.find(({ id }) => id === department.id)?.usual).toMatchObject({ asked: 6, answered: 5, isEnough: true, medianSeconds: 6 });
});

test('beyond the budget: only with a reason, and it shows', async () => {
  const { citizen, id, contactId } = await talks();
  const toQueue = { target: { kind: 'queue', queue: 'general' } };
  await desk.does(anouk, 'POST', `/phone/calls/${id}/transfer`, toQueue);
  await desk.callThat(anouk, 'ringing').catch(() => undefined);
  await desk.does(anouk, 'PUT', '/phone/presence', { state: 'available' });
  await desk.callThat(anouk, 'ringing');
  desk.telephoneOf(anouk).pickUp();
  await desk.callThat(anouk, 'talking');
  expect(await desk.does(anouk, 'POST', `/phone/calls/${id}/transfer`, toQueue)).toMatchObject({ status: 403, body: { code: 'call.last-transfer-warm' } });
  expect(await desk.does(anouk, 'POST', `/phone/calls/${id}/transfer`, { ...toQueue, forced: true })).toMatchObject({ status: 400, body: { faults: [{ field: 'because', code: 'call.reason-missing' }] } });
  expect(await desk.does(anouk, 'POST', `/phone/calls/${id}/transfer`, { target: { kind: 'queue', queue: 'nowhere' } })).toMatchObject({ status: 400, body: { faults: [{ field: 'target.queue' }] } });
  expect((await desk.does(anouk, 'POST', `/phone/calls/${id}/transfer`, { ...toQueue, forced: true, because: 'caller-asks' })).status).toBe(200);
  citizen.hangUp();
  const { results } = (await desk.does<{ results: { transfers: number; events: { event: string; detail: string | null }[] }[] }>(lead, 'GET', `/contacts/${contactId}/calls`)).body;
  expect(results[0]?.transfers).toBe(2);
  expect(results[0]?.events).toContainEqual(expect.objectContaining({ event: 'transfer-forced', detail: 'caller-asks' }));
});
