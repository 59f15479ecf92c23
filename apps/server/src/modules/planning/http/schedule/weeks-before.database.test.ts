import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ScheduleProposal, WeekBoard } from '@ingang/contracts/planning/schedule';
import type { LongWork } from '@ingang/contracts/planning/work';
import { withRegion } from '../../../../../../../tests/support/people.ts';
import { eventually } from '../../../../../../../tests/support/processes.ts';
import { testServer, type TestServer } from '../../../../../../../tests/support/test-server.ts';
import { daysAfter } from '../../domain/schedule/week.ts';
import { publishedWeek as week, publishWeek, teamOf, type Team } from '../../testing/published-week.ts';
import { requirementOfOffice } from '../../testing/requirement.ts';

let server: TestServer;
let team: Team;

/** In each of the fifteen weeks before, Anouk worked four times eleven hours and a half and once the end of a night; Samir worked last week only. */
beforeAll(async () => {
  server = await testServer();
  await withRegion(server);
  team = await teamOf(server);
  for (let back = 1; back <= 15; back++) {
    const monday = daysAfter(week, -7 * back);
    const long = [0, 1, 2, 3].map((day) => ({ who: team.anouk, date: daysAfter(monday, day), fromMinute: 480, untilMinute: 1200 }));
    await publishWeek(server, [...long, { who: team.anouk, date: daysAfter(monday, 5), fromMinute: 240, untilMinute: 540 }, ...(back === 1 ? [{ who: team.samir, date: monday }] : [])], { week: monday });
  }
});
afterAll(() => server.close());

const ask = (method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) =>
  server.app.inject({ method, url: `/api/v1${url}`, headers: { ...team.mirjam.headers, ...(method === 'POST' && { 'idempotency-key': randomUUID() }) }, ...(payload && { payload }) });

test('the board knows what was worked in sixteen weeks, a number a day', async () => {
  const { worked, before } = (await ask('GET', `/schedule-teams/joint-phone/weeks/${week}`)).json<WeekBoard>();
  const of = (userId: string) => worked.find((one) => one.userId === userId);
  expect(worked).toHaveLength(2);
  expect(of(team.anouk.userId)).toMatchObject({ from: daysAfter(week, -15 * 7), nights: Array.from({ length: 15 }, (_, back) => daysAfter(week, -15 * 7 + 7 * back + 5)) });
  expect(of(team.anouk.userId)!.paidMinutes.slice(0, 8)).toEqual([690, 690, 690, 690, 0, 300, 0, 690]);
  expect(of(team.anouk.userId)!.paidMinutes).toHaveLength(15 * 7);
  expect(of(team.samir.userId)).toEqual({ userId: team.samir.userId, from: daysAfter(week, -7), paidMinutes: [480, 0, 0, 0, 0, 0, 0], nights: [] });
  expect(before).toHaveLength(6);
});

test('the solver gives nobody more than the sixteen weeks leave', async () => {
  const contract = { version: 0, place: 'office', paidMinutesAWeek: 2160, mostDays: 5, shortestShiftMinutes: 180, longestShiftMinutes: 510, week: [] };
  for (const who of [team.anouk, team.samir]) await ask('PUT', `/planning-contracts/${who.userId}`, contract);
  await ask('PUT', '/schedule-teams/joint-phone/requirement', { version: 0, content: requirementOfOffice });
  const { id } = (await ask('POST', '/schedule-teams/joint-phone/schedules', { week })).json();
  const { workId } = (await ask('POST', `/schedules/${id}/makings`, { version: 1, seconds: 10, gap: 0.1 })).json();
  const work = await eventually('an answer', async () => {
    const one = (await ask('GET', `/planning-works/${workId}`)).json<LongWork>();
    return one.state === 'queued' || one.state === 'running' ? undefined : one;
  }, { seconds: 60 });
  expect([work.state, work.failure]).toEqual(['done', null]);
  const { shifts, broken } = work.result as ScheduleProposal;
  const hoursOf = (userId: string) => shifts.filter(({ agentId }) => agentId === userId).reduce((sum, { fromMinute, untilMinute, breaks }) => sum + untilMinute - fromMinute - (breaks.length > 0 ? 30 : 0), 0) / 60;
  expect(hoursOf(team.anouk.userId)).toBeLessThanOrEqual(16 * 48 - 15 * (4 * 11.5 + 5));
  expect(hoursOf(team.samir.userId)).toBeGreaterThan(20);
  expect(broken).toEqual([]);
}, 90_000);
