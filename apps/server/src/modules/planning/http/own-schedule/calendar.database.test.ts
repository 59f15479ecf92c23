import ICAL from 'ical.js';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSystem, withRegion, type TestPerson } from '../../../../../../../tests/support/people.ts';
import { testServer, type TestServer } from '../../../../../../../tests/support/test-server.ts';
import { publishWeek, teamOf, type Team } from '../../testing/published-week.ts';

let server: TestServer;
let team: Team;
let schedule: string;

beforeAll(async () => {
  server = await testServer();
  await withRegion(server);
  team = await teamOf(server);
  schedule = await publishWeek(server, [
    { who: team.anouk, date: '2026-01-19', activities: [{ kind: 'meeting', fromMinute: 540, untilMinute: 570 }] }, { who: team.anouk, date: '2026-01-20' }, { who: team.samir, date: '2026-01-21' },
  ]);
});
afterAll(() => server.close());

const ask = (who: TestPerson, method: 'GET' | 'PUT' | 'DELETE', url: string) => server.app.inject({ method, url: `/api/v1${url}`, headers: who.headers });
const read = (path: string, headers: Readonly<Record<string, string>> = {}) => server.app.inject({ method: 'GET', url: path, headers });
const newAddress = async (who: TestPerson): Promise<string> => (await ask(who, 'PUT', '/my-calendar-feed')).json().path;
const eventsIn = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
  const event = new ICAL.Event(component);
  return { uid: event.uid, sequence: event.sequence, start: event.startDate.toJSDate().toISOString(), description: event.description, status: component.getFirstPropertyValue('status') };
});

test('a calendar program reads the own shifts at the secret address, and nobody else\'s', async () => {
  expect((await ask(team.anouk, 'GET', '/my-calendar-feed')).json()).toEqual({ feed: null });
  const path = await newAddress(team.anouk);
  expect(path).toMatch(/^\/api\/v1\/calendar-feeds\/[\w-]{43}\.ics$/);
  const answer = await read(path);
  expect([answer.statusCode, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([200, 'text/calendar; charset=utf-8', 'private, no-cache']);
  expect(eventsIn(answer.body)).toMatchObject([
    { sequence: 0, start: '2026-01-19T08:00:00.000Z', description: 'Overleg 09:00–09:30\nPauze 12:30–13:00', status: 'CONFIRMED' }, { start: '2026-01-20T08:00:00.000Z' },
  ]);
  for (const name of ['samir', 'anouk', team.samir.userId, team.anouk.userId]) expect(answer.body).not.toContain(name);
  expect((await ask(team.anouk, 'GET', '/my-calendar-feed')).json().feed).toMatchObject({ lastReadAt: '2026-01-14T09:00:00.000Z' });
});

test('who has seen it gets nothing new until something changes', async () => {
  const path = await newAddress(team.anouk);
  const first = await read(path);
  const tag = String(first.headers.etag);
  for (const known of [tag, `"other", W/${tag}`, '*']) {
    const again = await read(path, { 'if-none-match': known });
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', tag]);
  }
  server.clock.advanceSeconds(60);
  const [before] = eventsIn(first.body);
  await asSystem(server, ({ tx }) => sql`UPDATE planning_shift SET from_minute = 600, activities = '[]' WHERE schedule_id = ${schedule} AND agent_id = ${team.anouk.userId} AND date = '2026-01-19'`.execute(tx));
  const moved = await read(path, { 'if-none-match': tag });
  expect(moved.statusCode).toBe(200);
  expect(eventsIn(moved.body)[0]).toMatchObject({ uid: before!.uid, sequence: 1, start: '2026-01-19T09:00:00.000Z' });
  await asSystem(server, ({ tx }) => sql`DELETE FROM planning_shift WHERE schedule_id = ${schedule} AND agent_id = ${team.anouk.userId} AND date = '2026-01-19'`.execute(tx));
  expect(eventsIn((await read(path)).body)[0]).toMatchObject({ uid: before!.uid, sequence: 2, status: 'CANCELLED' });
  const both = await Promise.all([read(path), read(path), read(path)]);
  expect(new Set(both.map(({ body }) => body)).size).toBe(1);
});

test('a new address ends the one before; a revoked one, and that of somebody who left, show nothing', async () => {
  const old = await newAddress(team.samir);
  const path = await newAddress(team.samir);
  expect([(await read(old)).statusCode, (await read(path)).statusCode]).toEqual([404, 200]);
  expect((await ask(team.samir, 'DELETE', '/my-calendar-feed')).statusCode).toBe(204);
  expect((await read(path)).json()).toMatchObject({ status: 404, code: 'calendar.unknown' });
  expect((await read('/api/v1/calendar-feeds/guess.ics')).statusCode).toBe(404);
  const gone = await newAddress(team.samir);
  await asSystem(server, ({ tx }) => sql`UPDATE user_account SET active = false WHERE id = ${team.samir.userId}`.execute(tx));
  expect((await read(gone)).statusCode).toBe(404);
});

test('the server cannot read back what it keeps of a secret', async () => {
  await newAddress(team.wilma);
  await expect(asSystem(server, ({ tx }) => sql`SELECT secret_hash FROM planning_calendar_feed`.execute(tx))).rejects.toThrow('permission denied');
});
