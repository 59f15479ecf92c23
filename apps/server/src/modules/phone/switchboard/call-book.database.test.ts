import { beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import type { AuthorityId, UserId } from '@ingang/kernel';
import { addAuthorities } from '../../../../../../tests/support/authorities.ts';
import { ground, type Ground } from '../../../../../../tests/support/ground.ts';
import type { WorkId } from '@ingang/routing';
import { newId } from '../../../platform/database/work.ts';
import type { Call, CallId } from '../domain/call/index.ts';
import { newPresence } from '../domain/presence/presence.ts';
import { forgetNumbers } from '../postgres/forget-numbers.ts';
import { anybody } from '../anybody.ts';
import { callBookOf } from '../keep-moments.ts';
import { recallRouting } from '../../routing/index.ts';
import type { CallBook } from '../usecases/call-book.ts';

let on: Ground;
let book: CallBook;
const anouk = newId() as UserId;
const arrivedAt = Date.parse('2026-01-14T09:00:00Z');

beforeAll(async () => {
  on = await ground();
  await addAuthorities(on.pools.owner);
  await on.pools.owner.query(`INSERT INTO user_account (id, kind, username, display_name, language, active, created_at) VALUES ($1, 'person', 'anouk', 'Anouk', 'nl', true, now())`, [anouk]);
  book = callBookOf({ inWork: (_workFor, task) => on.inWork(task) }, () => ['papendrecht', 'sliedrecht'] as AuthorityId[]);
});

const arriving = (change: Partial<Call> = {}): Call => ({
  id: newId() as CallId, direction: 'inbound', phase: 'in-flow', dialled: '14078', callerNumber: '+31612345678', language: 'nl',
  caller: { id: 'x' as never, state: 'connected' }, transfers: 0, made: 0, timers: {}, arrivedAt, ...change,
});

async function contactOf(call: Call) {
  const { rows } = await on.pools.owner.query('SELECT * FROM contact WHERE id = $1', [call.id]);
  return rows[0];
}

const keep = (before: Call | undefined, call: Call) => book.keep({ calls: [{ before, call }], notes: [{ callId: call.id, at: arrivedAt, note: 'arrived' }], presences: [], assignments: [], pickUps: [], offers: [] });

test('a call that comes in is a contact at once, and lives until it has ended', async () => {
  const call = arriving();
  await keep(undefined, call);
  expect(await contactOf(call)).toMatchObject({ status: 'open', channel: 'phone', direction: 'inbound', authority_id: null, candidate_authority_ids: ['papendrecht', 'sliedrecht'], agent_id: null });
  expect((await book.living()).calls).toContainEqual(call);
});

test('the contact follows: authority, agent, start of the conversation, end, wait and transfers', async () => {
  const call = arriving();
  await keep(undefined, call);
  const known: Call = { ...call, authorityId: 'papendrecht' as AuthorityId, queuedAt: arrivedAt + 20_000 };
  await keep(call, known);
  const talking: Call = { ...known, phase: 'talking', agent: { id: 'l' as never, state: 'connected', agentId: anouk, phone: 'p', name: 'Anouk' }, handledBy: anouk, answeredAt: arrivedAt + 65_000, transfers: 1 };
  await keep(known, talking);
  expect(await contactOf(call)).toMatchObject({ authority_id: 'papendrecht', agent_id: anouk, agent_name: 'Anouk', started_at: new Date(arrivedAt + 65_000), waited_seconds: 45, version: 1 });
  const { agent: _agent, caller: _caller, ...rest } = talking;
  await keep(talking, { ...rest, phase: 'ended', ending: 'talked', endedAt: arrivedAt + 125_000 });
  expect(await contactOf(call)).toMatchObject({ status: 'open', ended_at: new Date(arrivedAt + 125_000), duration_seconds: 60, transfer_count: 1 });
  expect((await book.living()).calls.map(({ id }) => id)).not.toContain(call.id);
});

test('who hangs up before an agent answers is registered with the municipality asked for', async () => {
  const call = arriving({ authorityId: 'sliedrecht' as AuthorityId });
  await keep(undefined, call);
  await keep(call, { ...call, phase: 'ended', ending: 'abandoned', endedAt: arrivedAt + 30_000 });
  expect(await contactOf(call)).toMatchObject({ status: 'finished', ending: 'abandoned', authority_id: 'sliedrecht', waited_seconds: 30 });
  const unknown = arriving();
  await keep(undefined, unknown);
  await keep(unknown, { ...unknown, phase: 'ended', ending: 'abandoned', endedAt: arrivedAt + 3000 });
  expect(await contactOf(unknown)).toMatchObject({ status: 'discarded', discard_reason: expect.stringContaining('gemeente') });
});

test('who was connected elsewhere was referred', async () => {
  const call = arriving({ authorityId: 'sliedrecht' as AuthorityId });
  await keep(undefined, call);
  await keep(call, { ...call, phase: 'ended', ending: 'forwarded', endedAt: arrivedAt + 30_000 });
  expect(await contactOf(call)).toMatchObject({ status: 'finished', ending: 'completed' });
  const { rows } = await on.pools.owner.query('SELECT outcome FROM question WHERE contact_id = $1', [call.id]);
  expect(rows).toEqual([{ outcome: 'referred' }]);
});

test('what an agent said of the authority, or finished, is not undone by the telephone', async () => {
  const call = arriving({ authorityId: 'sliedrecht' as AuthorityId, answeredAt: arrivedAt + 1000, handledBy: anouk, phase: 'talking' });
  await keep(undefined, call);
  await on.inWork(async ({ tx }) => {
    await sql`UPDATE contact SET authority_id = 'papendrecht', status = 'finished', ending = 'completed', ended_at = ${new Date(arrivedAt + 9000)} WHERE id = ${call.id}`.execute(tx);
  });
  await keep(call, { ...call, phase: 'ended', ending: 'talked', endedAt: arrivedAt + 30_000 });
  expect(await contactOf(call)).toMatchObject({ authority_id: 'papendrecht', status: 'finished', ended_at: new Date(arrivedAt + 9000) });
});

test('presences come back as they were, except of who went home', async () => {
  const presence = { ...newPresence({ agentId: anouk, name: 'Anouk', phone: 'agent-a', authorityIds: ['papendrecht'] as AuthorityId[] }, arrivedAt), state: 'wrap-up' as const, wrapUpUntil: arrivedAt + 5, next: 'away' as const, nextReason: 'lunch' as const, isPhoneReachable: true };
  await book.keep({ calls: [], notes: [], presences: [presence], assignments: [], pickUps: [], offers: [] });
  expect((await book.living()).presences).toEqual([presence]);
  const { wrapUpUntil: _until, ...home } = presence;
  await book.keep({ calls: [], notes: [], presences: [{ ...home, state: 'offline' }], assignments: [], pickUps: [], offers: [] });
  expect((await book.living()).presences).toEqual([]);
});

test('the number of a caller is forgotten when its time is over, the call is not', async () => {
  const call = arriving({ authorityId: 'sliedrecht' as AuthorityId });
  await keep(undefined, call);
  await keep(call, { ...call, phase: 'ended', ending: 'abandoned', endedAt: arrivedAt + 3000 });
  const callerNumber = async () => (await on.pools.owner.query('SELECT caller_number FROM call WHERE id = $1', [call.id])).rows[0].caller_number;
  const later = (days: number) => on.inWork((work) => forgetNumbers({ ...work, now: new Date(arrivedAt + days * 86_400_000) }, 10_000));
  await later(89);
  expect(await callerNumber()).toBe('+31612345678');
  await later(91);
  expect(await callerNumber()).toBeNull();
});

test('who got the call of somebody who had not said whom they want is logged too, and what the router learned is there after a restart', async () => {
  const call = arriving();
  await keep(undefined, call);
  const work = { id: call.id as string as WorkId, channel: 'phone', authority: anybody, queue: 'general', skills: [], priority: 'normal', since: arrivedAt, places: ['own'], norm: { waitSeconds: 20, share: 0.8 }, steps: [], patienceSeconds: 600, wrapUpSeconds: 0 } as const;
  const facts = { rank: 'normal', stage: 0, leadMs: 0, criterion: 'only', candidates: 1 } as const;
  const routing = { accounts: { 'sliedrecht phone': -2.4 }, statistics: { handling: { phone: [3, 181_000] }, patience: {} } } as const;
  const assignments = [{ work, decision: { kind: 'assigned', at: arrivedAt, work: work.id, agent: anouk, waitedMs: 8000, facts } as const }];
  await book.keep({ calls: [], notes: [{ callId: call.id, at: arrivedAt, note: 'rang', agentId: anouk }], presences: [], assignments, pickUps: [], offers: [], routing });
  const { rows } = await on.pools.owner.query('SELECT authority_id, agent_id FROM assignment WHERE work_id = $1', [call.id]);
  expect(rows).toEqual([{ authority_id: null, agent_id: anouk }]);
  expect(await on.inWork((unit) => recallRouting(unit, 'phone'))).toEqual(routing);
  await book.keep({ calls: [], notes: [], presences: [], assignments: [], pickUps: [], offers: [], routing: { ...routing, accounts: {} } });
  expect((await on.inWork((unit) => recallRouting(unit, 'phone')))?.accounts).toEqual({});
});

test('a hundred calls in one moment are one moment', async () => {
  const calls = Array.from({ length: 100 }, () => ({ before: undefined, call: arriving() }));
  await book.keep({ calls, notes: calls.map(({ call }) => ({ callId: call.id, at: arrivedAt, note: 'arrived' })), presences: [], assignments: [], pickUps: [], offers: [] });
  expect((await book.living()).calls.length).toBeGreaterThanOrEqual(100);
});
