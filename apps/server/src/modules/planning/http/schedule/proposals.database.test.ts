import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ScheduleProposal } from '@ingang/contracts/planning/schedule';
import type { LongWork } from '@ingang/contracts/planning/work';
import { asSystem, signedIn, withRegion, type TestPerson } from '../../../../../../../tests/support/people.ts';
import { eventually } from '../../../../../../../tests/support/processes.ts';
import { testServer, type TestServer } from '../../../../../../../tests/support/test-server.ts';
import { requirementOfOffice } from '../../testing/requirement.ts';

let server: TestServer;
let mirjam: TestPerson;
let hanneke: TestPerson;
const agents: TestPerson[] = [];
const week = '2026-01-12';
const today = '2026-01-14';

beforeAll(async () => {
  server = await testServer();
  await withRegion(server);
  mirjam = await signedIn(server, 'mirjam', { role: 'team-lead' });
  hanneke = await signedIn(server, 'hanneke', { role: 'manager' });
  for (const name of ['an', 'bo', 'cas', 'dee', 'els', 'fay']) agents.push(await signedIn(server, name, { role: 'agent' }));
  await asSystem(server, async ({ tx }) => {
    for (const { userId } of [mirjam, ...agents]) await sql`INSERT INTO team_member (team_id, user_id, leads) VALUES ('joint-phone', ${userId}, ${userId === mirjam.userId})`.execute(tx);
    for (const { userId } of agents) await sql`INSERT INTO user_skill (user_id, kind, value, level) VALUES (${userId}, 'channel', 'phone', 4)`.execute(tx);
  });
  await ask('PUT', '/schedule-teams/joint-phone/requirement', { version: 0, content: requirementOfOffice });
});
afterAll(() => server.close());

const ask = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object, who = mirjam) =>
  server.app.inject({ method, url: `/api/v1${url}`, headers: { ...who.headers, ...(method === 'POST' && { 'idempotency-key': randomUUID() }) }, ...(payload && { payload }) });
const draftNow = async () => (await ask('GET', `/schedule-teams/joint-phone/weeks/${week}`)).json().draft;

async function found(workId: string): Promise<ScheduleProposal> {
  const work = await eventually('an answer', async () => {
    const one = (await ask('GET', `/planning-works/${workId}`)).json<LongWork>();
    return one.state === 'queued' || one.state === 'running' ? undefined : one;
  }, { seconds: 60 });
  expect([work.state, work.failure]).toEqual(['done', null]);
  return work.result as ScheduleProposal;
}

test('a week is made in a thread and becomes the draft when it is taken over; a day with ill people is made anew', async () => {
  const { id } = (await ask('POST', '/schedule-teams/joint-phone/schedules', { week })).json();
  expect((await ask('POST', `/schedules/${id}/makings`, { version: 1 })).json().faults[0].message).toBe('Niemand van dit team heeft een contract; leg eerst uren vast.');
  for (const [index, { userId }] of agents.entries()) {
    const isAtHome = index === 5;
    await ask('PUT', `/planning-contracts/${userId}`, { version: 0, place: isAtHome ? 'home' : 'office', paidMinutesAWeek: isAtHome ? 960 : 1440, mostDays: 4, shortestShiftMinutes: 180, longestShiftMinutes: isAtHome ? 300 : 510, week: [] });
  }
  const started = await ask('POST', `/schedules/${id}/makings`, { version: 1, seconds: 5, gap: 0.2 });
  expect(started.statusCode).toBe(202);
  const proposal = await found(started.json().workId);
  expect(proposal.shifts.length).toBeGreaterThan(15);
  expect(proposal.shifts.every(({ agentId, untilMinute, fromMinute }) => agentId !== agents[5]!.userId || untilMinute - fromMinute <= 300)).toBe(true);
  expect((await draftNow()).shifts).toEqual([]);
  expect((await ask('POST', `/schedules/${id}/takeovers`, { version: 2, workId: started.json().workId })).statusCode).toBe(409);
  expect((await ask('POST', `/schedules/${id}/takeovers`, { version: 1, workId: started.json().workId }, hanneke)).statusCode).toBe(404);
  expect((await ask('POST', `/schedules/${id}/takeovers`, { version: 1, workId: started.json().workId })).statusCode).toBe(204);
  const draft = await draftNow();
  expect(draft).toMatchObject({ version: 2, figures: { gap: proposal.gap, cost: proposal.cost } });
  expect(draft.shifts).toHaveLength(proposal.shifts.length);

  expect((await ask('POST', `/schedules/${id}/replannings`, { version: 2, date: today })).json().faults[0].code).toBe('planning.nobody-absent');
  const ill = draft.shifts.find(({ date, fromMinute, untilMinute }: { date: string; fromMinute: number; untilMinute: number }) => date === today && fromMinute < 660 && untilMinute > 780);
  await ask('POST', '/planning-absences', { userId: ill.agentId, kind: 'sick', fromDate: today, fromMinute: 660, untilDate: today, untilMinute: 1440 });
  const again = await ask('POST', `/schedules/${id}/replannings`, { version: 2, date: today });
  const rest = await found(again.json().workId);
  expect(rest.shifts.find(({ agentId, date }) => agentId === ill.agentId && date === today)).toMatchObject({ fromMinute: ill.fromMinute, untilMinute: 660 });
  const others = (shifts: readonly { date: string; agentId: string; fromMinute: number; untilMinute: number }[]) => shifts.filter(({ date }) => date !== today).map(({ agentId, date, fromMinute, untilMinute }) => [agentId, date, fromMinute, untilMinute].join()).toSorted();
  expect(others(rest.shifts)).toEqual(others(draft.shifts));
  const taken = await ask('POST', `/schedules/${id}/takeovers`, { version: 2, workId: again.json().workId });
  expect(taken.statusCode, taken.body).toBe(204);
}, 120_000);
