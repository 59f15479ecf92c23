import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSystem, signedIn, withRegion, type TestPerson } from '../../../../../../../tests/support/people.ts';
import { testServer, type TestServer } from '../../../../../../../tests/support/test-server.ts';
import { publicPrincipal, type Principal } from '../../../../platform/access/index.ts';
import { requirementOfOffice } from '../../testing/requirement.ts';

let server: TestServer;
let mirjam: TestPerson;
let bea: TestPerson;
let anouk: TestPerson;
let samir: TestPerson;
const week = '2026-01-19';

beforeAll(async () => {
  server = await testServer();
  await withRegion(server);
  mirjam = await signedIn(server, 'mirjam', { role: 'team-lead' });
  bea = await signedIn(server, 'bea', { role: 'team-lead' });
  anouk = await signedIn(server, 'anouk', { role: 'agent' });
  samir = await signedIn(server, 'samir', { role: 'agent' });
  await asSystem(server, async ({ tx }) => {
    for (const [team, person, leads] of [['joint-phone', mirjam, true], ['joint-writing', bea, true], ['joint-phone', anouk, false], ['joint-phone', samir, false]] as const) {
      await sql`INSERT INTO team_member (team_id, user_id, leads) VALUES (${team}, ${person.userId}, ${leads})`.execute(tx);
    }
    for (const { userId } of [anouk, samir]) await sql`INSERT INTO user_skill (user_id, kind, value, level) VALUES (${userId}, 'channel', 'phone', 4)`.execute(tx);
  });
});
afterAll(() => server.close());

const ask = (who: TestPerson, method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, payload?: object) =>
  server.app.inject({ method, url: `/api/v1${url}`, headers: { ...who.headers, ...(method === 'POST' && { 'idempotency-key': randomUUID() }) }, ...(payload && { payload }) });

const contract = { version: 0, place: 'office', paidMinutesAWeek: 1920, mostDays: 4, shortestShiftMinutes: 240, longestShiftMinutes: 510, week: [{ weekday: 3, hours: null }] };
const hours = { fromMinute: 540, untilMinute: 1020, breaks: [{ fromMinute: 720, untilMinute: 750 }], activities: [] };
const boardOf = async (who: TestPerson, monday = week) => (await ask(who, 'GET', `/schedule-teams/joint-phone/weeks/${monday}`)).json();

test('a team lead plans for the own team only, and an agent for nobody', async () => {
  expect((await ask(mirjam, 'GET', '/schedule-teams')).json().results.map(({ teamId }: { teamId: string }) => teamId)).toEqual(['joint-phone']);
  expect((await ask(bea, 'GET', `/schedule-teams/joint-phone/weeks/${week}`)).statusCode).toBe(404);
  expect((await ask(anouk, 'GET', '/schedule-teams')).statusCode).toBe(403);
  expect((await ask(mirjam, 'GET', '/schedule-teams/joint-phone/weeks/2026-01-20')).json().faults[0].message).toBe('Kies een maandag: een week begint op maandag.');
});

test('contracts, absences and wishes are kept by who leads the team, the one after the other', async () => {
  expect((await ask(mirjam, 'PUT', `/planning-contracts/${anouk.userId}`, contract)).json()).toMatchObject({ version: 1, week: [{ weekday: 3, hours: null }] });
  expect((await ask(mirjam, 'PUT', `/planning-contracts/${anouk.userId}`, contract)).statusCode).toBe(409);
  expect((await ask(mirjam, 'PUT', `/planning-contracts/${anouk.userId}`, { ...contract, version: 1, mostDays: 5 })).json()).toMatchObject({ version: 2, mostDays: 5 });
  expect((await ask(bea, 'PUT', `/planning-contracts/${anouk.userId}`, { ...contract, version: 2 })).statusCode).toBe(404);
  const leave = { userId: anouk.userId, kind: 'leave', fromDate: '2026-01-20', fromMinute: 780, untilDate: '2026-01-21', untilMinute: 1440 };
  const noted = await ask(mirjam, 'POST', '/planning-absences', leave);
  expect([noted.statusCode, noted.json()]).toEqual([201, { ...leave, id: expect.any(String) }]);
  expect((await ask(bea, 'DELETE', `/planning-absences/${noted.json().id}`)).statusCode).toBe(404);
  expect((await ask(mirjam, 'POST', '/planning-wishes', { userId: anouk.userId, date: '2026-01-22', hours: { fromMinute: 540, untilMinute: 900 } })).statusCode).toBe(201);
  expect(await boardOf(mirjam)).toMatchObject({ absences: [leave], wishes: [{ date: '2026-01-22', hours: { fromMinute: 540, untilMinute: 900 } }], draft: null, published: null });
});

test('a week is begun for who is needed, changed by hand, and published; a team sees what is published', async () => {
  expect((await ask(mirjam, 'POST', '/schedule-teams/joint-phone/schedules', { week })).json().detail).toMatch(/nog niet vastgelegd/);
  expect((await ask(mirjam, 'PUT', '/schedule-teams/joint-phone/requirement', { version: 0, content: requirementOfOffice })).statusCode).toBe(200);
  const draft = (await ask(mirjam, 'POST', '/schedule-teams/joint-phone/schedules', { week })).json();
  expect(draft).toMatchObject({ state: 'draft', version: 1, basis: { source: 'given', norm: { fraction: 0.8, withinSeconds: 20 } } });
  expect(draft.basis.days).toHaveLength(5);
  expect((await ask(mirjam, 'POST', '/schedule-teams/joint-phone/schedules', { week })).json()).toMatchObject({ status: 409, code: 'planning.schedule-begun' });

  const added = (await ask(mirjam, 'POST', `/schedules/${draft.id}/shifts`, { agentId: anouk.userId, date: week, ...hours })).json();
  expect(added).toMatchObject({ version: 1, startsAt: '2026-01-19T08:00:00.000Z', endsAt: '2026-01-19T16:00:00.000Z' });
  expect((await ask(mirjam, 'POST', `/schedules/${draft.id}/shifts`, { agentId: anouk.userId, date: week, ...hours })).json().code).toBe('planning.shift-taken');
  const wrong = await ask(mirjam, 'POST', `/schedules/${draft.id}/shifts`, { agentId: samir.userId, date: '2026-02-02', ...hours, activities: [{ kind: 'training', fromMinute: 700, untilMinute: 730 }] });
  expect(wrong.json().faults.map(({ code }: { code: string }) => code)).toEqual(['planning.shift-in-another-week', 'planning.stretches-overlap']);
  expect((await ask(bea, 'PATCH', `/schedule-shifts/${added.id}`, { version: 1, ...hours })).statusCode).toBe(404);

  const moved = (await ask(mirjam, 'PATCH', `/schedule-shifts/${added.id}`, { version: 1, ...hours, fromMinute: 555 })).json();
  expect(moved).toMatchObject({ version: 2, fromMinute: 555 });
  const late = await ask(mirjam, 'PATCH', `/schedule-shifts/${added.id}`, { version: 1, ...hours });
  expect([late.statusCode, late.json().current]).toEqual([409, moved]);

  expect((await ask(mirjam, 'POST', `/schedules/${draft.id}/publications`, { version: 1 })).statusCode).toBe(409);
  const board = await boardOf(mirjam);
  const published = await ask(mirjam, 'POST', `/schedules/${draft.id}/publications`, { version: board.draft.version });
  expect(published.json()).toMatchObject({ state: 'published', version: 1, publishedByName: 'mirjam', shifts: [{ agentId: anouk.userId, fromMinute: 555 }] });
  expect(await boardOf(mirjam)).toMatchObject({ draft: null, published: { version: 1 } });
});

test('a next version keeps the ids of shifts that stay on their date; a draft is seen by nobody else', async () => {
  const { published } = await boardOf(mirjam);
  const draft = (await ask(mirjam, 'POST', '/schedule-teams/joint-phone/schedules', { week })).json();
  expect(draft.shifts).toMatchObject([{ agentId: anouk.userId, fromMinute: 555 }]);
  await ask(mirjam, 'PATCH', `/schedule-shifts/${draft.shifts[0].id}`, { version: 1, ...hours, fromMinute: 570 });
  await ask(mirjam, 'POST', `/schedules/${draft.id}/shifts`, { agentId: samir.userId, date: '2026-01-20', ...hours });
  const known = [{ date: week, from_minute: 555 }];
  expect([await shiftsSeenBy(anouk), await shiftsSeenBy(samir), await shiftsSeenBy(bea)]).toEqual([known, known, []]);
  const { draft: { version } } = await boardOf(mirjam);
  const next = (await ask(mirjam, 'POST', `/schedules/${draft.id}/publications`, { version })).json();
  expect(next.shifts.map(({ id, date }: { id: string; date: string }) => [id === published.shifts[0].id, date])).toEqual([[true, week], [false, '2026-01-20']]);
  const all = [{ date: week, from_minute: 570 }, { date: '2026-01-20', from_minute: 540 }];
  expect([await shiftsSeenBy(anouk), await shiftsSeenBy(samir), await shiftsSeenBy(bea)]).toEqual([all, all, []]);
});

test('who is needed comes from the staffing page when something was kept there for the week', async () => {
  const monday = '2026-02-02';
  const people = Array.from({ length: 7 * 24 }, (_, hour) => (hour >= 24 + 9 && hour < 24 + 12 ? 3 : 0)); // on Tuesday from nine to twelve
  const queue = { position: 0, skill: 'phone', handlingSeconds: 240, patienceSeconds: 180, norm: { serviceLevel: { fraction: 0.7, withinSeconds: 30 } }, leastAgents: 1 };
  await asSystem(server, ({ tx, newId, now }) => sql`INSERT INTO planning_required_staff (id, name, is_example, monday, team_id, period_minutes, skills, request, figures, kept_at)
    VALUES (${newId()}, 'februari', false, ${monday}, 'joint-phone', 60, ${JSON.stringify({ phone: people })}, ${JSON.stringify({ queues: [queue] })}, '{}', ${now})`.execute(tx));
  const { basis } = (await ask(mirjam, 'POST', '/schedule-teams/joint-phone/schedules', { week: monday })).json();
  expect(basis).toEqual({
    source: 'staffing', intervalMinutes: 60, norm: { fraction: 0.7, withinSeconds: 30 },
    days: [{ date: '2026-02-03', open: { fromMinute: 540, untilMinute: 720 }, required: { 'channel:phone': [3, 3, 3] }, offered: {} }],
  });
});

test('what was begun can be discarded; what people know stays', async () => {
  const draft = (await ask(mirjam, 'POST', '/schedule-teams/joint-phone/schedules', { week })).json();
  await ask(mirjam, 'DELETE', `/schedule-shifts/${draft.shifts[0].id}?version=${draft.shifts[0].version}`);
  expect((await ask(mirjam, 'DELETE', `/schedules/${draft.id}?version=${draft.version}`)).statusCode).toBe(409);
  expect((await ask(mirjam, 'DELETE', `/schedules/${draft.id}?version=${draft.version + 1}`)).statusCode).toBe(204);
  expect((await boardOf(mirjam)).published.shifts).toHaveLength(2);
});

test('who looks at and changes a schedule is recorded, without what was in it', async () => {
  const { rows } = await asSystem(server, ({ tx }) => sql<{ action: string; subject_kind: string }>`SELECT DISTINCT action, subject_kind FROM audit_entry WHERE subject_kind LIKE 'planning-%' AND user_id = ${mirjam.userId} ORDER BY 2, 1`.execute(tx));
  expect(rows.map(({ action, subject_kind }) => `${action} ${subject_kind}`)).toEqual(expect.arrayContaining(['look planning-schedule', 'change planning-shift', 'create planning-absence']));
});

/** What the database lets somebody see of shifts, whatever a route would ask. */
async function shiftsSeenBy({ userId }: TestPerson): Promise<unknown[]> {
  const role = userId === mirjam.userId || userId === bea.userId ? 'team-lead' : 'agent';
  const principal: Principal = { ...publicPrincipal, kind: 'user', userId, name: 'x', roles: [role], scopes: new Map([[role, '*']]) };
  return server.deps.inWork({ principal, purpose: 'test', correlationId: 'test', locale: 'nl' }, async ({ tx }) => (await sql`SELECT date::text, from_minute FROM planning_shift ORDER BY date`.execute(tx)).rows);
}
