import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSystem, signedIn, withRegion, type TestPerson } from '../../../../../../../tests/support/people.ts';
import { testServer, type TestServer } from '../../../../../../../tests/support/test-server.ts';
import { writeMoment } from '../../../phone/postgres/call-book.ts';
import { newPresence, type Presence } from '../../../phone/domain/presence/presence.ts';
import { forgetOwnSchedules } from '../../own-schedule/jobs.ts';
import { publishWeek, teamOf, type Team } from '../../testing/published-week.ts';

let server: TestServer;
let team: Team;
let hanneke: TestPerson;
let otto: TestPerson;

/** The clock of tests stands at ten in the morning, Dutch time, on Wednesday 14 January. */
beforeAll(async () => {
  server = await testServer();
  await withRegion(server);
  team = await teamOf(server);
  hanneke = await signedIn(server, 'hanneke', { role: 'manager' });
  otto = await signedIn(server, 'otto', { role: 'administrator' });
  const work = { fromMinute: 480, untilMinute: 1020 };
  await publishWeek(server, [{ who: team.anouk, date: '2026-01-14', ...work }, { who: team.samir, date: '2026-01-14', ...work }, { who: team.wilma, date: '2026-01-14', fromMinute: 720, untilMinute: 960 }], { week: '2026-01-12' });
  await becomes(team.anouk, { state: 'available', since: at('07:58') });
  await becomes(team.anouk, { state: 'talking', since: at('09:00') });
  await becomes(team.anouk, { state: 'away', reason: 'break', since: at('09:30') });
  await becomes(team.samir, { state: 'available', since: at('08:03') });
  await becomes(team.geertje, { state: 'available', since: at('08:00') });
});
afterAll(() => server.close());

const at = (dutchTime: string): number => Date.parse(`2026-01-14T${dutchTime}:00+01:00`);
/** As the switchboard writes it. */
const becomes = (who: TestPerson, change: Partial<Presence>) => asSystem(server, ({ tx }) =>
  writeMoment(tx, { calls: [], notes: [], presences: [{ ...newPresence({ agentId: who.userId, name: 'x', phone: 'agent-x', authorityIds: '*' }, 0), isPhoneReachable: true, ...change }] } as never));
const ask = (who: TestPerson, url: string) => server.app.inject({ method: 'GET', url: `/api/v1${url}`, headers: who.headers });
const change = (who: TestPerson, payload: object) => server.app.inject({ method: 'PATCH', url: '/api/v1/adherence-rule', headers: who.headers, payload });

test('a team lead sees who should be where, since when it differs, and over the day', async () => {
  const { results, rule, isPublished, date } = (await ask(team.mirjam, '/adherences?teamId=joint-phone')).json();
  expect([date, isPublished, rule]).toMatchObject(['2026-01-14', true, { toleranceMinutes: 5, keepDays: 28 }]);
  expect(results).toMatchObject([
    { name: 'anouk', isKnown: true, now: { planned: 'work', doing: 'break', verdict: 'differs', because: 'not-there', since: '2026-01-14T08:30:00.000Z' }, adherence: 0.75, fittingMinutes: 90, differingMinutes: 30, plannedWorkMinutes: 120, workedMinutes: 92 },
    { name: 'samir', now: { verdict: 'fits', because: 'at-work' }, adherence: 1 },
    { name: 'wilma', isKnown: false, now: null, adherence: null, startsAt: '2026-01-14T11:00:00.000Z' },
  ]);
});

test('one sees the own figures, the same as the lead does, and those of nobody else', async () => {
  const { results } = (await ask(team.mirjam, '/adherences?teamId=joint-phone')).json();
  expect((await ask(team.anouk, '/my-adherence')).json().person).toEqual(results[0]);
  expect((await ask(team.anouk, '/adherences?teamId=joint-phone')).statusCode).toBe(403);
  expect((await ask(hanneke, '/adherences?teamId=joint-phone')).statusCode).toBe(403);
  expect((await ask(team.mirjam, '/adherences?teamId=joint-writing')).statusCode).toBe(404);
  const seen = await server.deps.inWork({ principal: { kind: 'user', userId: team.anouk.userId, name: 'anouk', roles: ['agent'], permissions: new Set(), authorityIds: [], departmentIds: [] }, purpose: 'test', correlationId: 'test', locale: 'nl' },
    async ({ tx }) => (await sql<{ user_id: string }>`SELECT DISTINCT user_id FROM agent_presence_moment`.execute(tx)).rows);
  expect(seen).toEqual([{ user_id: team.anouk.userId }]);
});

test('that a lead looked is recorded, once an hour', async () => {
  const looks = () => asSystem(server, async ({ tx }) => (await sql<{ details: object }>`SELECT details FROM audit_entry WHERE subject_kind = 'adherence'`.execute(tx)).rows);
  await ask(team.mirjam, '/adherences?teamId=joint-phone');
  expect(await looks()).toHaveLength(1);
});

test('the tolerance is a rule that the administrator or a lead of the joint centre sets, the one after the other', async () => {
  expect((await change(hanneke, { version: 1, toleranceMinutes: 10 })).statusCode).toBe(403);
  expect((await change(otto, { version: 1, toleranceMinutes: 30 })).json()).toMatchObject({ toleranceMinutes: 30, version: 2, changedByName: 'otto' });
  expect((await change(otto, { version: 1, toleranceMinutes: 4 })).statusCode).toBe(409);
  expect((await ask(team.anouk, '/my-adherence')).json().person).toMatchObject({ differingMinutes: 30 });
  expect((await ask(team.mirjam, '/adherence-rule')).json()).toMatchObject({ version: 2, changedByName: 'otto' });
  expect((await change(team.mirjam, { version: 2, toleranceMinutes: 31 })).statusCode).toBe(400);
  expect((await change(team.mirjam, { version: 2, toleranceMinutes: 30 })).json()).toMatchObject({ version: 3, changedByName: 'mirjam' });
  server.clock.set(new Date(at('09:50')));
  expect((await ask(team.anouk, '/my-adherence')).json().person).toMatchObject({ differingMinutes: 0, now: { because: 'short' } });
  server.clock.set(new Date(at('10:00')));
});

test('what is older than agreed is removed, and then there is nothing to see', async () => {
  expect((await ask(team.anouk, '/my-adherence?date=2026-01-15')).json().code).toBe('adherence.not-yet');
  expect((await ask(team.anouk, '/my-adherence?date=2025-12-10')).json().code).toBe('adherence.forgotten');
  expect((await ask(team.anouk, '/my-adherence?date=2026-01-13')).json().person).toMatchObject({ isKnown: false, now: null, stretches: [] });
  server.clock.set(new Date('2026-02-20T09:00:00Z'));
  await asSystem(server, (work) => forgetOwnSchedules(work, {}));
  const { rows } = await asSystem(server, ({ tx }) => sql`SELECT FROM agent_presence_moment`.execute(tx));
  expect(rows).toEqual([]);
});
