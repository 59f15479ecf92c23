import { expect, test } from 'vitest';
import type { CustomerId } from '@ingang/kernel';
import { idOf, memoryDesk } from '../testing/memory-desk.ts';
import { changeContact } from './change-contact.ts';
import { addQuestion, changeQuestion, removeQuestion } from './change-question.ts';
import { discardContact, restoreContact } from './discard-contact.ts';
import { finishContact } from './finish-contact.ts';
import { openContact } from './open-contact.ts';
import { registerContact } from './register-contact.ts';
import { loadDraft, saveDraft } from './save-draft.ts';
import { takeOverContact } from './take-over-contact.ts';

const papendrecht = { authorityId: 'papendrecht' as never };
const answered = { text: 'Wat kost een paspoort?', articleId: 'article' as never, articleVersion: 2 };

test('a phone contact is open from its first second and knows how long it lasted', async () => {
  const room = memoryDesk();
  const open = await openContact(room.as('Samira'), { channel: 'phone', ...papendrecht });
  expect(open).toMatchObject({ status: 'open', agentName: 'Samira', version: 1 });
  room.clock.advanceSeconds(95);
  const stopped = await changeContact(room.as('Samira'), open.id, 1, { endedAt: room.clock.now(), questions: [answered] });
  room.clock.advanceSeconds(10);
  const done = await finishContact(room.as('Samira'), open.id, stopped.version);
  expect(done).toMatchObject({ status: 'finished', version: 3, wrapUpSeconds: 10, questions: [{ outcome: 'answered' }] });
  expect(done.endedAt!.getTime() - done.startedAt.getTime()).toBe(95_000);
});

test('finishing takes the last words along, and says everything that is missing', async () => {
  const room = memoryDesk();
  const open = await openContact(room.as('Samira'), { channel: 'desk' });
  const finishing = finishContact(room.as('Samira'), open.id, 1, { questions: [{ text: 'Grofvuil?' }] });
  await expect(finishing).rejects.toMatchObject({
    faults: [{ field: 'authorityId', code: 'contact.authority-missing' }, { field: 'questions[0].outcome', code: 'question.outcome-missing' }],
  });
  const done = await finishContact(room.as('Samira'), open.id, 1, { ...papendrecht, questions: [{ text: 'Grofvuil?', answer: 'Maak een afspraak.' }] });
  expect(done.status).toBe('finished');
});

test('who was second sees what is there now', async () => {
  const room = memoryDesk();
  const open = await openContact(room.as('Samira'), { channel: 'phone', ...papendrecht });
  await changeContact(room.as('Samira'), open.id, 1, { note: 'eerste' });
  const second = changeContact(room.as('Samira'), open.id, 1, { note: 'tweede' });
  await expect(second).rejects.toMatchObject({ code: 'conflict.version', current: { version: 2, note: 'eerste' } });
});

test('a colleague leaves it alone; the team lead takes it over with everything that was typed', async () => {
  const room = memoryDesk();
  const open = await openContact(room.as('Samira'), { channel: 'phone', ...papendrecht });
  await saveDraft(room.as('Samira'), open.id, { content: { searchBox: 'pasp' } });
  await expect(changeContact(room.as('Teun'), open.id, 1, { note: 'x' })).rejects.toMatchObject({ code: 'contact.of-another-agent' });
  await expect(takeOverContact(room.as('Teun'), open.id, 1)).rejects.toMatchObject({ code: 'contact.of-another-agent' });
  const taken = await takeOverContact(room.as('Ilse', 'team-lead'), open.id, 1);
  expect(taken).toMatchObject({ agentName: 'Ilse', version: 2 });
  expect((await loadDraft(room.as('Ilse'), open.id)).content).toEqual({ searchBox: 'pasp' });
  await changeContact(room.as('Ilse'), open.id, 2, { note: 'verder' });
  await expect(changeContact(room.as('Samira'), open.id, 3, { note: 'x' })).rejects.toMatchObject({ code: 'contact.of-another-agent' });
});

test('two screens of one person do not overwrite each other, and nothing typed is thrown away at the finish', async () => {
  const room = memoryDesk();
  const open = await openContact(room.as('Samira'), { channel: 'phone', ...papendrecht });
  await saveDraft(room.as('Samira'), open.id, { content: 'links', version: 0, desk: 'A' });
  const second = saveDraft(room.as('Samira'), open.id, { content: 'rechts', version: 0, desk: 'B' });
  await expect(second).rejects.toMatchObject({ code: 'conflict.version', current: { content: 'links', version: 1, desk: 'A' } });
  await saveDraft(room.as('Samira'), open.id, { content: 'links en rechts', version: 1, desk: 'B' });
  expect(room.published.at(-1)).toMatchObject({ topic: 'contacts.draft-saved', onlyFor: idOf('Samira'), about: { version: 2, desk: 'B' } });
  const early = finishContact(room.as('Samira'), open.id, 1, { questions: [answered] }, 'completed', 1);
  await expect(early).rejects.toMatchObject({ code: 'contact.draft-changed', current: { version: 2 } });
  expect(await finishContact(room.as('Samira'), open.id, 1, { questions: [answered] }, 'completed', 2)).toMatchObject({ status: 'finished' });
  await expect(saveDraft(room.as('Samira'), open.id, { content: 'te laat', version: 2 })).rejects.toMatchObject({ code: 'contact.not-possible-now' });
});

test('a team lead of another authority leads nothing here', async () => {
  const room = memoryDesk();
  const open = await openContact(room.as('Samira'), { channel: 'phone', ...papendrecht });
  const elsewhere = room.as('Ilse', 'team-lead', ['zwijndrecht']);
  await expect(takeOverContact(elsewhere, open.id, 1)).rejects.toMatchObject({ code: 'contact.of-another-agent' });
});

test('questions are added, changed and removed one by one', async () => {
  const room = memoryDesk();
  const open = await openContact(room.as('Samira'), { channel: 'phone', ...papendrecht, questions: [{ text: 'Eerste' }] });
  const two = await addQuestion(room.as('Samira'), open.id, { text: 'Tweede' });
  expect(two.questions.map((question) => question.text)).toEqual(['Eerste', 'Tweede']);
  const changed = await changeQuestion(room.as('Samira'), open.id, two.questions[1]!.id, two.version, { outcome: 'referred', outcomeDetail: 'het waterschap' });
  expect(changed.questions[1]).toMatchObject({ text: 'Tweede', outcome: 'referred' });
  const one = await removeQuestion(room.as('Samira'), open.id, two.questions[0]!.id, changed.version);
  expect(one.questions.map((question) => question.text)).toEqual(['Tweede']);
  await expect(removeQuestion(room.as('Samira'), open.id, two.questions[0]!.id, one.version)).rejects.toMatchObject({ code: 'question.unknown' });
});

test('a promise is not lost by throwing away its contact, its question or its outcome', async () => {
  const room = memoryDesk();
  const open = await openContact(room.as('Samira'), { channel: 'phone', ...papendrecht, questions: [{ text: 'Bel mij terug' }] });
  const [question] = open.questions;
  await room.as('Samira').contacts.setFollowUp(question!.id, idOf('promise') as never, 'callback');
  const fault = { faults: [{ code: 'question.promise-made' }] };
  await expect(discardContact(room.as('Samira'), open.id, 1)).rejects.toMatchObject(fault);
  await expect(removeQuestion(room.as('Samira'), open.id, question!.id, 1)).rejects.toMatchObject(fault);
  await expect(changeQuestion(room.as('Samira'), open.id, question!.id, 1, { outcome: 'answered' })).rejects.toMatchObject(fault);
  expect((await finishContact(room.as('Samira'), open.id, 1)).questions[0]).toMatchObject({ outcome: 'callback' });
});

test('what was thrown away can be taken back', async () => {
  const room = memoryDesk();
  const open = await openContact(room.as('Samira'), { channel: 'phone' });
  const gone = await discardContact(room.as('Samira'), open.id, 1, 'verkeerd verbonden');
  expect(gone).toMatchObject({ status: 'discarded', discardReason: 'verkeerd verbonden' });
  await expect(changeContact(room.as('Samira'), open.id, 2, { note: 'x' })).rejects.toMatchObject({ code: 'contact.not-possible-now' });
  const back = await restoreContact(room.as('Samira'), open.id, 2);
  expect(back).toMatchObject({ status: 'open', version: 3 });
  expect(back.discardReason).toBeUndefined();
});

test('a finished contact can be corrected, but not made incomplete, and each correction is recorded', async () => {
  const room = memoryDesk();
  const done = await registerContact(room.as('Samira'), { channel: 'desk', ...papendrecht, startedAt: room.clock.now(), questions: [answered] });
  await expect(changeContact(room.as('Samira'), done.id, 1, { questions: [] })).rejects.toMatchObject({ faults: [{ code: 'contact.question-missing' }] });
  const before = room.recorded.length;
  const right = await changeContact(room.as('Ilse', 'team-lead'), done.id, 1, { authorityId: 'zwijndrecht' as never });
  expect(right).toMatchObject({ status: 'finished', authorityId: 'zwijndrecht', version: 2 });
  expect(room.recorded.slice(before)).toMatchObject([{ action: 'change', details: { event: 'correct', fields: ['authorityId'] } }]);
});

test('what points at nothing, or at somebody who may not be seen, is a fault at its field', async () => {
  const room = memoryDesk();
  const opening = openContact(room.as('Samira'), { channel: 'phone', authorityId: 'rotterdam' as never, customerId: idOf('x') as CustomerId });
  await expect(opening).rejects.toMatchObject({
    faults: [{ field: 'authorityId', code: 'contact.authority-not-yours' }, { field: 'customerId', code: 'contact.customer-unknown' }],
  });
});

test('who works for one authority need not say which', async () => {
  const room = memoryDesk();
  expect((await openContact(room.as('Samira', 'agent', ['papendrecht']), { channel: 'phone' })).authorityId).toBe('papendrecht');
  const unknown = await openContact(room.as('Teun'), { channel: 'phone' });
  expect(unknown.authorityId).toBeUndefined();
  expect(unknown.candidateAuthorityIds).toEqual(['papendrecht', 'zwijndrecht']);
});

test('typing is recorded once, at the finish; who it is about at once', async () => {
  const customer = idOf('customer') as CustomerId;
  const room = memoryDesk({ customers: { [customer]: 'Jansen, A.' } });
  const open = await openContact(room.as('Samira'), { channel: 'phone', ...papendrecht });
  await changeContact(room.as('Samira'), open.id, 1, { note: 'eerste' });
  expect(room.recorded).toHaveLength(1);
  await changeContact(room.as('Samira'), open.id, 2, { customerId: customer, identification: { level: 'stated' } });
  expect(room.recorded.slice(1)).toMatchObject([
    { action: 'change', details: { fields: ['identification', 'customerId'] } },
    { action: 'change', customerId: customer },
  ]);
});
