import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ScheduleProposal, TeamWish } from '@ingang/contracts/planning/schedule';
import type { LongWork } from '@ingang/contracts/planning/work';
import { asSystem, signedIn, withRegion, type TestPerson } from '../../../../../../../tests/support/people.ts';
import { eventually } from '../../../../../../../tests/support/processes.ts';
import { testServer, type TestServer } from '../../../../../../../tests/support/test-server.ts';
import { publishedWeek as week, publishWeek, teamOf, type Team } from '../../testing/published-week.ts';
import { requirementOfOffice } from '../../testing/requirement.ts';

let server: TestServer;
let team: Team;
let bea: TestPerson;

beforeAll(async () => {
  server = await testServer();
  await withRegion(server);
  team = await teamOf(server);
  bea = await signedIn(server, 'bea', { role: 'team-lead' });
  await asSystem(server, ({ tx }) => sql`INSERT INTO team_member (team_id, user_id, leads) VALUES ('joint-writing', ${bea.userId}, true)`.execute(tx));
  await publishWeek(server, [{ who: team.anouk, date: week }]);
});
afterAll(() => server.close());

const ask = (who: TestPerson, method: 'GET' | 'POST' | 'PUT' | 'PATCH', url: string, payload?: object) =>
  server.app.inject({ method, url: `/api/v1${url}`, headers: { ...who.headers, ...(method === 'POST' && { 'idempotency-key': randomUUID() }) }, ...(payload && { payload }) });
const wish = async (who: TestPerson, date: string, hours: object | null = null): Promise<string> => (await ask(who, 'POST', '/my-schedule-wishes', { date, hours })).json().id;
const seenBy = async (who: TestPerson) => (await ask(who, 'GET', '/schedule-teams/joint-phone/wishes')).json<{ results: TeamWish[] }>().results;

test('a lead sees what the team would rather, beside what is published, and answers it; who wished reads that', async () => {
  const id = await wish(team.anouk, week);
  await wish(team.geertje, week);
  expect(await seenBy(team.mirjam)).toMatchObject([{ id, name: 'anouk', date: week, hours: null, answer: null, isOwn: false, shift: { fromMinute: 540, untilMinute: 1050 } }]);
  expect((await ask(team.mirjam, 'PATCH', `/planning-wishes/${id}`, { version: 1, answer: 'refused', reason: ' ' })).json().faults).toMatchObject([{ field: 'reason', message: 'Schrijf waarom de wens niet kan: dat leest wie hem heeft.' }]);
  expect((await ask(team.mirjam, 'PATCH', `/planning-wishes/${id}`, { version: 1, answer: 'refused', reason: 'Maandag is iedereen nodig.' })).json()).toMatchObject({ version: 2, answer: 'refused' });
  const late = await ask(team.mirjam, 'PATCH', `/planning-wishes/${id}`, { version: 1, answer: 'granted' });
  expect([late.statusCode, late.json().current]).toMatchObject([409, { version: 2, answer: 'refused' }]);
  expect((await ask(team.anouk, 'GET', '/my-schedule-wishes')).json().results).toMatchObject([{ id, answer: 'refused', reason: 'Maandag is iedereen nodig.' }]);
  const again = await wish(team.anouk, week, { fromMinute: 540, untilMinute: 900 });
  expect((await ask(team.mirjam, 'PATCH', `/planning-wishes/${id}`, { version: 2, answer: 'granted' })).statusCode).toBe(404);
  expect(await seenBy(team.mirjam)).toMatchObject([{ id: again, answer: null, reason: null, version: 1 }]);
});

test('nobody answers the own wish, or that of another team', async () => {
  const own = await wish(team.mirjam, week);
  expect((await ask(team.mirjam, 'PATCH', `/planning-wishes/${own}`, { version: 1, answer: 'granted' })).json()).toMatchObject({ status: 403, code: 'planning.own-wish' });
  expect((await ask(bea, 'GET', '/schedule-teams/joint-phone/wishes')).statusCode).toBe(404);
  expect((await ask(bea, 'PATCH', `/planning-wishes/${own}`, { version: 1, answer: 'granted' })).statusCode).toBe(404);
  expect((await ask(team.anouk, 'PATCH', `/planning-wishes/${own}`, { version: 1, answer: 'granted' })).statusCode).toBe(403);
  const self = { kind: 'user' as const, userId: team.mirjam.userId, name: 'mirjam', roles: ['team-lead' as const], permissions: new Set<never>(), authorityIds: [], departmentIds: [] };
  await expect(server.deps.inWork({ principal: self, purpose: 'test', correlationId: 'test', locale: 'nl' },
    ({ tx, now }) => sql`UPDATE planning_wish SET answer = 'granted', answered_at = ${now}, answered_by = user_id WHERE id = ${own}`.execute(tx))).rejects.toThrow(/not_answered_by_oneself/);
});

test('what was granted the solver keeps to, and what was refused counts no more', async () => {
  const next = '2026-01-26';
  const contract = { version: 0, place: 'office', paidMinutesAWeek: 960, mostDays: 2, shortestShiftMinutes: 180, longestShiftMinutes: 510, week: [3, 4, 5].map((weekday) => ({ weekday, hours: null })) };
  for (const who of [team.anouk, team.samir]) await ask(team.mirjam, 'PUT', `/planning-contracts/${who.userId}`, contract);
  await ask(team.mirjam, 'PUT', '/schedule-teams/joint-phone/requirement', { version: 0, content: requirementOfOffice });
  const granted = await wish(team.anouk, next);
  const refused = await wish(team.samir, next);
  await ask(team.mirjam, 'PATCH', `/planning-wishes/${granted}`, { version: 1, answer: 'granted' });
  await ask(team.mirjam, 'PATCH', `/planning-wishes/${refused}`, { version: 1, answer: 'refused', reason: 'Dan is er niemand.' });
  const { id } = (await ask(team.mirjam, 'POST', '/schedule-teams/joint-phone/schedules', { week: next })).json();
  const { workId } = (await ask(team.mirjam, 'POST', `/schedules/${id}/makings`, { version: 1, seconds: 10, gap: 0.1 })).json();
  const work = await eventually('an answer', async () => {
    const one = (await ask(team.mirjam, 'GET', `/planning-works/${workId}`)).json<LongWork>();
    return one.state === 'queued' || one.state === 'running' ? undefined : one;
  }, { seconds: 60 });
  const { shifts } = work.result as ScheduleProposal;
  expect(shifts.filter(({ date }) => date === next).map(({ agentId }) => agentId)).toEqual([team.samir.userId]);
}, 90_000);
