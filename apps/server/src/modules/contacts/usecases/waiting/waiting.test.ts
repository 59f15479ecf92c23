import { expect, test } from 'vitest';
import { memoryDesk } from '../../testing/memory-desk.ts';
import { discardContact, restoreContact } from '../discard-contact.ts';
import { finishContact } from '../finish-contact.ts';
import { openContact } from '../open-contact.ts';
import { loadDraft, saveDraft } from '../save-draft.ts';
import { takeOverContact } from '../take-over-contact.ts';
import { leaveContact } from './leave-contact.ts';
import { lookAtWaiting } from './look-at-waiting.ts';
import { pickUpContact } from './pick-up-contact.ts';

const letter = { channel: 'post', authorityId: 'papendrecht' as never, questions: [{ text: 'Bezwaar tegen de aanslag' }] } as const;
const page = { limit: 10 };

test('a letter waits for anybody, and the work on it starts when somebody picks it up', async () => {
  const room = memoryDesk();
  const waits = await openContact(room.as('Wilma'), letter, 'anybody');
  expect(waits).toMatchObject({ status: 'open', agentName: 'Wilma', waitsSince: room.clock.now(), receivedAt: room.clock.now() });
  expect(waits.agentId).toBeUndefined();
  expect(waits.answerBy!.getTime()).toBeGreaterThan(room.clock.now().getTime());
  room.clock.advanceSeconds(86_400);
  const picked = await pickUpContact(room.as('Samira'), waits.id);
  expect(picked).toMatchObject({ agentName: 'Samira', startedAt: room.clock.now(), answerBy: waits.answerBy, receivedAt: waits.receivedAt });
  expect(picked.waitsSince).toBeUndefined();
  room.clock.advanceSeconds(240);
  const done = await finishContact(room.as('Samira'), waits.id, picked.version, { questions: [{ text: 'Bezwaar', outcome: 'answered', answer: 'Doorgestuurd.' }] });
  expect(done.endedAt!.getTime() - done.startedAt.getTime()).toBe(240_000);
  expect(room.published.filter(({ topic }) => topic === 'waiting.changed')).toHaveLength(3);
  expect((await lookAtWaiting(room.as('Samira'), {}, page)).waiting).toBe(0);
});

test('one of two gets it, and nobody who does not work for its authority', async () => {
  const room = memoryDesk();
  const { id } = await openContact(room.as('Wilma'), letter, 'anybody');
  await expect(pickUpContact(room.as('Vreemd', 'agent', ['dordrecht']), id)).rejects.toThrow('contact.of-another-agent');
  await pickUpContact(room.as('Samira'), id);
  await expect(pickUpContact(room.as('Bram'), id)).rejects.toThrow('contact.taken-already');
});

test('what was typed goes along with what is left for others, and the promised date stays', async () => {
  const room = memoryDesk();
  const mail = await openContact(room.as('Samira'), { channel: 'email', authorityId: 'papendrecht' as never });
  await expect(leaveContact(room.as('Samira'), mail.id, 1)).rejects.toMatchObject({ faults: [{ field: 'questions', code: 'contact.nothing-to-answer' }] });
  await saveDraft(room.as('Samira'), mail.id, { content: { typing: 'parkeervergunning', questions: [] } });
  await expect(leaveContact(room.as('Bram'), mail.id, 1)).rejects.toThrow('contact.of-another-agent');
  const left = await leaveContact(room.as('Samira'), mail.id, 1);
  room.clock.advanceSeconds(3600);
  const picked = await pickUpContact(room.as('Bram'), mail.id);
  expect((await loadDraft(room.as('Bram'), mail.id)).content).toMatchObject({ typing: 'parkeervergunning' });
  const again = await leaveContact(room.as('Bram'), mail.id, picked.version);
  expect(again.answerBy).toEqual(left.answerBy);
  await expect(leaveContact(room.as('Mirjam', 'team-lead'), mail.id, again.version)).rejects.toThrow('contact.waits-already');
});

test('only a message of an authority waits', async () => {
  const room = memoryDesk();
  const faultsOf = (changes: object) => openContact(room.as('Wilma'), { ...letter, ...changes }, 'anybody');
  await expect(faultsOf({ channel: 'phone' })).rejects.toMatchObject({ faults: [{ field: 'channel', code: 'contact.only-messages-wait' }] });
  await expect(faultsOf({ direction: 'outbound' })).rejects.toMatchObject({ faults: [{ code: 'contact.only-messages-wait' }] });
  await expect(faultsOf({ authorityId: undefined })).rejects.toMatchObject({ faults: [{ field: 'authorityId' }] });
});

test('who leads may give it to somebody, or throw it away and bring it back to the list', async () => {
  const room = memoryDesk();
  const lead = room.as('Mirjam', 'team-lead');
  const one = await openContact(room.as('Wilma'), letter, 'anybody');
  const thrown = await discardContact(lead, one.id, one.version, 'dubbel');
  expect((await lookAtWaiting(lead, {}, page)).contacts).toEqual([]);
  const back = await restoreContact(lead, one.id, thrown.version);
  expect((await lookAtWaiting(lead, {}, page)).contacts).toEqual([back]);
  const taken = await takeOverContact(lead, one.id, back.version);
  expect(taken).toMatchObject({ agentName: 'Mirjam' });
  expect(taken.waitsSince).toBeUndefined();
});
