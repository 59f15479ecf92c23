import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSystem, withRegion, type TestPerson } from '../../../../../../../tests/support/people.ts';
import { testServer, type TestServer } from '../../../../../../../tests/support/test-server.ts';
import { lapseSwaps } from '../../own-schedule/jobs.ts';
import { publishWeek, teamOf, type Team } from '../../testing/published-week.ts';

let server: TestServer;
let team: Team;
let schedule: string;
let draft: string;

/** Anouk works Monday and Thursday, Samir Tuesday and late on Wednesday, Wilma Monday in the afternoon and Friday. */
beforeAll(async () => {
  server = await testServer();
  await withRegion(server);
  team = await teamOf(server);
  const days = [
    { who: team.anouk, date: '2026-01-19' }, { who: team.anouk, date: '2026-01-22' }, { who: team.samir, date: '2026-01-20' }, { who: team.samir, date: '2026-01-21', fromMinute: 960, untilMinute: 1380 },
    { who: team.wilma, date: '2026-01-19', fromMinute: 780, untilMinute: 1020 }, { who: team.wilma, date: '2026-01-23' },
  ];
  schedule = await publishWeek(server, days);
  draft = await publishWeek(server, days, { state: 'draft' });
});
afterAll(() => server.close());

const ask = (who: TestPerson, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object) =>
  server.app.inject({ method, url: `/api/v1${url}`, headers: { ...who.headers, ...(method === 'POST' && { 'idempotency-key': randomUUID() }) }, ...(payload && { payload }) });
const step = (who: TestPerson, swap: { id: string; version: number }, name: string, more: object = {}) => ask(who, 'PATCH', `/shift-swaps/${swap.id}`, { version: swap.version, step: name, ...more });
const swapsOf = async (who: TestPerson): Promise<{ id: string; version: number; state: string; mayStep: string[] }[]> => (await ask(who, 'GET', '/shift-swaps')).json().results;
const daysOf = async (who: TestPerson): Promise<string[]> => (await ask(who, 'GET', '/my-schedule?from=2026-01-19')).json().shifts.map(({ date, fromMinute }: { date: string; fromMinute: number }) => `${date} ${fromMinute}`);
const daysIn = (scheduleId: string): Promise<string[]> => asSystem(server, async ({ tx }) => (await sql<{ day: string }>`
  SELECT account.username || ' ' || date || ' ' || from_minute AS day FROM planning_shift JOIN user_account AS account ON account.id = agent_id WHERE schedule_id = ${scheduleId} ORDER BY date, 1`.execute(tx)).rows.map(({ day }) => day));
const withdrawAll = async (who: TestPerson): Promise<void> => {
  for (const swap of await swapsOf(who)) if (swap.mayStep.includes('withdraw')) await step(who, swap, 'withdraw');
};

test('one sees the own shifts of published weeks, with hours beside the contract', async () => {
  const { weeks, shifts, today } = (await ask(team.anouk, 'GET', '/my-schedule')).json();
  expect(today).toBe('2026-01-14');
  expect(weeks).toMatchObject([{ week: '2026-01-19', teamId: 'joint-phone', paidMinutes: 960, contractMinutes: null }]);
  expect(shifts).toMatchObject([{ date: '2026-01-19', startsAt: '2026-01-19T08:00:00.000Z', breaks: [{ fromMinute: 750, untilMinute: 780 }], swapId: null }, { date: '2026-01-22' }]);
  expect((await ask(team.geertje, 'GET', '/my-schedule')).json()).toMatchObject({ weeks: [], shifts: [] });
});

test('who may take a shift is said with what forbids it, as far as shifts show it', async () => {
  const { results } = (await ask(team.anouk, 'GET', '/shift-swap-choices?date=2026-01-22')).json();
  expect(results.map(({ name, fault }: { name: string; fault: string }) => [name, fault])).toEqual([['mirjam', null], ['samir', 'swap.rest-of-day-too-short'], ['wilma', null]]);
  expect(results[2].shifts).toEqual([{ date: '2026-01-19', fromMinute: 780, untilMinute: 1020, fault: 'swap.two-shifts-a-day' }, { date: '2026-01-23', fromMinute: 540, untilMinute: 1050, fault: null }]);
  expect((await ask(team.anouk, 'GET', '/shift-swap-choices?date=2026-01-20')).json().code).toBe('swap.no-shift');
});

test('what working time forbids is refused when it is asked, with the reason in words', async () => {
  const answer = await ask(team.anouk, 'POST', '/shift-swaps', { date: '2026-01-22', offeredTo: team.samir.userId });
  expect(answer.json()).toMatchObject({ status: 400, faults: [{ field: 'offeredTo', message: 'Tussen twee diensten blijft minder dan 11 uur rust over.' }] });
  expect((await ask(team.anouk, 'POST', '/shift-swaps', { date: '2026-01-22', offeredTo: team.geertje.userId })).json().faults[0].code).toBe('swap.other-team');
  expect((await ask(team.anouk, 'POST', '/shift-swaps', { date: '2026-01-22', wishedDate: '2026-01-23' })).json().faults[0].code).toBe('swap.with-nobody');
});

test('a swap with a shift in return: asked, accepted, approved; schedule and draft follow', async () => {
  const asked = await ask(team.anouk, 'POST', '/shift-swaps', { date: '2026-01-22', offeredTo: team.wilma.userId, wishedDate: '2026-01-23', note: 'Mijn zoon heeft die dag diploma-uitreiking' });
  expect([asked.statusCode, asked.json()]).toMatchObject([201, { state: 'asked', askedByName: 'anouk', offeredToName: 'wilma', mayStep: ['withdraw'], given: { date: '2026-01-22' }, wished: { date: '2026-01-23' } }]);
  expect((await ask(team.anouk, 'POST', '/shift-swaps', { date: '2026-01-22' })).json().code).toBe('swap.asked-already');
  expect((await ask(team.anouk, 'GET', '/my-schedule?from=2026-01-19')).json().shifts[1].swapId).toBe(asked.json().id);
  expect([await swapsOf(team.samir), await swapsOf(team.geertje)]).toEqual([[], []]);
  expect((await step(team.samir, asked.json(), 'accept')).statusCode).toBe(404);
  expect((await step(team.mirjam, asked.json(), 'approve')).json()).toMatchObject({ status: 409, code: 'swap.not-possible-now' });
  const accepted = (await step(team.wilma, asked.json(), 'accept')).json();
  expect(accepted).toMatchObject({ state: 'accepted', colleagueName: 'wilma', mayStep: ['back-out'] });
  expect(await daysOf(team.wilma)).toEqual(['2026-01-19 780', '2026-01-23 540']);
  expect((await step(team.anouk, accepted, 'approve')).json().code).toBe('swap.not-yours');
  const effects = (await ask(team.mirjam, 'GET', `/shift-swaps/${accepted.id}/effects`)).json();
  expect(effects.findings).toEqual([]);
  expect(effects.days).toMatchObject([{ date: '2026-01-22', shortHoursBefore: 1, shortHoursAfter: 1 }, { date: '2026-01-23' }]);
  expect(effects.days[0].serviceBefore).toBeGreaterThan(0.5);
  expect((await ask(team.wilma, 'GET', `/shift-swaps/${accepted.id}/effects`)).statusCode).toBe(403);
  const approved = await step(team.mirjam, accepted, 'approve');
  expect(approved.json()).toMatchObject({ state: 'approved', decidedByName: 'mirjam', mayStep: [] });
  expect([await daysOf(team.anouk), await daysOf(team.wilma)]).toEqual([['2026-01-19 540', '2026-01-23 540'], ['2026-01-19 780', '2026-01-22 540']]);
  expect(await daysIn(draft)).toEqual(await daysIn(schedule));
});

test('two shifts of one day are exchanged', async () => {
  const swap = (await ask(team.anouk, 'POST', '/shift-swaps', { date: '2026-01-19', offeredTo: team.wilma.userId, wishedDate: '2026-01-19' })).json();
  await step(team.mirjam, (await step(team.wilma, swap, 'accept')).json(), 'approve');
  expect([await daysOf(team.anouk), await daysOf(team.wilma)]).toEqual([['2026-01-19 780', '2026-01-23 540'], ['2026-01-19 540', '2026-01-22 540']]);
});

test('what is offered to all goes to who says yes first, who may take it back', async () => {
  const offered = (await ask(team.samir, 'POST', '/shift-swaps', { date: '2026-01-20' })).json();
  expect((await swapsOf(team.wilma)).find(({ id }) => id === offered.id)?.mayStep).toEqual(['accept']);
  const [first, second] = await Promise.all([step(team.anouk, offered, 'accept'), step(team.wilma, offered, 'accept')]);
  expect([first.statusCode, second.statusCode].toSorted()[0]).toBe(200);
  expect([404, 409]).toContain([first.statusCode, second.statusCode].toSorted()[1]);
  const [winner, loser] = first.statusCode === 200 ? [team.anouk, team.wilma] : [team.wilma, team.anouk];
  expect((await swapsOf(loser)).some(({ id }) => id === offered.id)).toBe(false);
  const back = (await step(winner, (first.statusCode === 200 ? first : second).json(), 'back-out')).json();
  expect(back).toMatchObject({ state: 'asked', colleagueId: null });
  const refused = await step(team.mirjam, back, 'refuse');
  expect(refused.json().faults[0].code).toBe('swap.reason-missing');
  expect((await step(team.mirjam, back, 'refuse', { reason: 'Die dag is er al te weinig bezetting.' })).json()).toMatchObject({ state: 'refused', reason: 'Die dag is er al te weinig bezetting.' });
});

test('who is absent cannot take a shift; the lead sees that, and nobody sees why', async () => {
  await asSystem(server, ({ tx, now }) => sql`INSERT INTO planning_absence (id, user_id, kind, starts_at, ends_at, noted_at)
    VALUES (${randomUUID()}, ${team.wilma.userId}, 'sick', '2026-01-20T07:00:00Z', '2026-01-20T17:00:00Z', ${now})`.execute(tx));
  const offered = (await ask(team.samir, 'POST', '/shift-swaps', { date: '2026-01-20', offeredTo: team.wilma.userId })).json();
  const accepted = (await step(team.wilma, offered, 'accept')).json();
  const { findings } = (await ask(team.mirjam, 'GET', `/shift-swaps/${accepted.id}/effects`)).json();
  expect(findings[0]).toEqual({ code: 'swap.absent', userId: team.wilma.userId, name: 'wilma', date: '2026-01-20', forbids: true });
  expect((await step(team.mirjam, accepted, 'approve')).json()).toMatchObject({ status: 400, faults: [{ code: 'swap.absent' }] });
  expect((await swapsOf(team.samir)).find(({ id }) => id === offered.id)?.state).toBe('accepted');
  await withdrawAll(team.samir);
});

test('a lead does not decide about a swap of his own', async () => {
  await publishWeek(server, [{ who: team.mirjam, date: '2026-01-26' }], { week: '2026-01-26' });
  const offered = (await ask(team.mirjam, 'POST', '/shift-swaps', { date: '2026-01-26' })).json();
  expect(offered.mayStep).toEqual(['withdraw']);
  const accepted = (await step(team.wilma, offered, 'accept')).json();
  expect((await step(team.mirjam, accepted, 'approve')).json().code).toBe('swap.not-yours');
  await step(team.mirjam, accepted, 'withdraw');
});

test('two leads decide at once: one of them does', async () => {
  const offered = (await ask(team.samir, 'POST', '/shift-swaps', { date: '2026-01-20', offeredTo: team.anouk.userId })).json();
  const accepted = (await step(team.anouk, offered, 'accept')).json();
  const answers = await Promise.all([step(team.mirjam, accepted, 'approve'), step(team.mirjam, accepted, 'refuse', { reason: 'nee' })]);
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
  const approved = answers[0]!.statusCode === 200;
  expect((await daysOf(team.anouk)).includes('2026-01-20 540')).toBe(approved);
});

test('a swap lapses when the schedule changes under it, or its shift has begun', async () => {
  const changed = (await ask(team.wilma, 'POST', '/shift-swaps', { date: '2026-01-22', offeredTo: team.anouk.userId })).json();
  await asSystem(server, ({ tx }) => sql`UPDATE planning_shift SET from_minute = 600 WHERE agent_id = ${team.wilma.userId} AND date = '2026-01-22' AND schedule_id = ${schedule}`.execute(tx));
  expect((await step(team.anouk, changed, 'accept')).json().code).toBe('swap.shift-changed');
  await asSystem(server, (work) => lapseSwaps(work, {}));
  expect((await swapsOf(team.wilma)).find(({ id }) => id === changed.id)).toMatchObject({ state: 'lapsed', mayStep: [] });
});

test('everybody says what they would rather, for themselves', async () => {
  const wish = { date: '2026-01-29', hours: { fromMinute: 540, untilMinute: 900 } };
  const kept = await ask(team.anouk, 'POST', '/my-schedule-wishes', wish);
  expect([kept.statusCode, kept.json()]).toEqual([201, { id: expect.any(String), ...wish, answer: null, reason: null }]);
  expect((await ask(team.anouk, 'POST', '/my-schedule-wishes', { ...wish, hours: null })).statusCode).toBe(201);
  const { results } = (await ask(team.anouk, 'GET', '/my-schedule-wishes')).json();
  expect(results).toMatchObject([{ date: '2026-01-29', hours: null }]);
  expect((await ask(team.wilma, 'GET', '/my-schedule-wishes')).json().results).toEqual([]);
  expect((await ask(team.wilma, 'DELETE', `/my-schedule-wishes/${results[0].id}`)).statusCode).toBe(404);
  expect((await ask(team.anouk, 'DELETE', `/my-schedule-wishes/${results[0].id}`)).statusCode).toBe(204);
  const wrong = [{ date: '2026-01-13', hours: null }, { date: '2028-01-13', hours: null }, { date: '2026-01-29', hours: { fromMinute: 900, untilMinute: 540 } }];
  for (const one of wrong) expect((await ask(team.anouk, 'POST', '/my-schedule-wishes', one)).statusCode).toBe(400);
});

test.each(['0000-01-01', '0001-01-01', '9999-12-31'])('%s is a date, however far: nothing fails', async (date) => {
  const asked = await Promise.all([
    ask(team.anouk, 'GET', `/my-schedule?from=${date}`), ask(team.anouk, 'GET', `/my-schedule?until=${date}`), ask(team.anouk, 'GET', `/shift-swap-choices?date=${date}`), ask(team.anouk, 'POST', '/shift-swaps', { date }),
    ask(team.anouk, 'GET', `/my-adherence?date=${date}`), ask(team.mirjam, 'GET', `/adherences?teamId=joint-phone&date=${date}`), ask(team.anouk, 'POST', '/my-schedule-wishes', { date, hours: null }),
  ]);
  expect(asked.map(({ statusCode }) => statusCode).filter((status) => status >= 500)).toEqual([]);
});
