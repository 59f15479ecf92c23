import { beforeAll, expect, test } from 'vitest';
import type { AuthorityId, ContactId, CustomerId, FollowUpId, QuestionId, UserId } from '@ingang/kernel';
import { addAuthorities } from '../../../../../../tests/support/authorities.ts';
import { ground, type Ground } from '../../../../../../tests/support/ground.ts';
import { publicPrincipal, type Principal } from '../../../platform/access/index.ts';
import { newId } from '../../../platform/database/work.ts';
import { aContact, aQuestion } from '../testing/examples.ts';
import { makeRows, type Rows } from '../testing/rows.ts';
import { timelineEntryOf } from '../domain/index.ts';
import { postgresContacts } from './contact-register.ts';
import { postgresDrafts } from './draft-register.ts';
import { postgresTimeline } from './timeline-register.ts';

let floor: Ground;
let rows: Rows;
let mine: ContactId;
let undecided: ContactId;

const working = (userId: string, ...authorityIds: string[]): Principal => ({
  ...publicPrincipal,
  kind: 'user',
  userId: userId as UserId,
  name: 'somebody',
  authorityIds: authorityIds as AuthorityId[],
});

beforeAll(async () => {
  floor = await ground();
  await addAuthorities(floor.pools.owner);
  rows = await makeRows(floor.pools.owner);
  mine = newId() as ContactId;
  undecided = newId() as ContactId;
  await floor.inWork(async (work) => {
    const contact = aContact({ id: mine, agentId: rows.agentId, customerId: rows.customerId, questions: [aQuestion({ id: newId() })] });
    await postgresContacts(work.tx).add(contact);
    await postgresTimeline(work.tx).put(timelineEntryOf(contact)!);
    await postgresDrafts(work.tx).save(mine, rows.agentId as UserId, { content: 'geheim', updatedAt: work.now });
  });
  await floor.inWork(async (work) => {
    const contact = aContact({
      id: undecided,
      agentId: rows.agentId,
      authorityId: undefined,
      candidateAuthorityIds: ['papendrecht', 'sliedrecht'] as AuthorityId[],
      questions: [aQuestion({ id: newId() })],
    });
    await postgresContacts(work.tx).add(contact);
  }, working(rows.agentId, 'papendrecht', 'sliedrecht'));
});

const seenBy = (principal: Principal, id: ContactId) => floor.inWork((work) => postgresContacts(work.tx).find(id), principal);

test('who works for another authority finds no contact, question, draft or timeline, and can change none', async () => {
  await floor.inWork(async (work) => {
    const contacts = postgresContacts(work.tx);
    expect(await contacts.find(mine)).toBeUndefined();
    expect(await contacts.findToChange(mine)).toBeUndefined();
    expect(await contacts.list({}, { limit: 10 })).toEqual([]);
    expect(await contacts.list({ outcome: 'open' }, { limit: 10 })).toEqual([]);
    expect(await contacts.save(aContact({ id: mine, version: 2, agentId: rows.otherAgentId }), work.now)).toBe(false);
    expect(await contacts.setFollowUp(newId() as QuestionId, newId() as FollowUpId, 'callback')).toBe(false);
    expect(await postgresDrafts(work.tx).newest(mine)).toBeUndefined();
    expect(await postgresTimeline(work.tx).ofCustomers([rows.customerId as CustomerId], { limit: 10 })).toEqual([]);
  }, working(rows.otherAgentId, 'sliedrecht'));
});

test('nobody writes a contact, or an entry of a timeline, for an authority he does not work for', async () => {
  const other = working(rows.otherAgentId, 'sliedrecht');
  const adding = floor.inWork((work) => postgresContacts(work.tx).add(aContact({ id: newId(), agentId: rows.otherAgentId })), other);
  await expect(adding).rejects.toMatchObject({ code: '42501' });
  const entry = timelineEntryOf(aContact({ id: newId(), customerId: rows.customerId }))!;
  await expect(floor.inWork((work) => postgresTimeline(work.tx).put(entry), other)).rejects.toMatchObject({ code: '42501' });
});

test('a contact cannot be pushed over the fence either', async () => {
  const own = working(rows.agentId, 'papendrecht');
  const pushing = floor.inWork(
    (work) => postgresContacts(work.tx).save(aContact({ id: mine, version: 2, agentId: rows.agentId, authorityId: 'sliedrecht' }), work.now),
    own,
  );
  await expect(pushing).rejects.toMatchObject({ code: '42501' });
});

test('while its authority is unknown, a contact is seen by its agent and by who works for every authority it may be', async () => {
  expect(await seenBy(working(rows.agentId), undecided)).toBeDefined();
  expect((await seenBy(working(rows.otherAgentId, 'papendrecht', 'sliedrecht'), undecided))?.questions).toHaveLength(1);
  expect(await seenBy(working(rows.otherAgentId, 'papendrecht'), undecided)).toBeUndefined();
});

test('the public sees nothing at all', async () => {
  expect(await seenBy(publicPrincipal, mine)).toBeUndefined();
  expect(await seenBy(publicPrincipal, undecided)).toBeUndefined();
});
