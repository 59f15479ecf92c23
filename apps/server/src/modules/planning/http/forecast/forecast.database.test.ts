import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn, withRegion, type TestPerson } from '../../../../../../../tests/support/people.ts';
import { testServer, type TestServer } from '../../../../../../../tests/support/test-server.ts';

let server: TestServer;
let mirjam: TestPerson;
let anouk: TestPerson;

beforeAll(async () => {
  server = await testServer();
  await withRegion(server);
  mirjam = await signedIn(server, 'mirjam', { role: 'team-lead' });
  anouk = await signedIn(server, 'anouk', { role: 'agent' });
});
afterAll(() => server.close());

const ask = (who: TestPerson, method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) =>
  server.app.inject({ method, url: `/api/v1${url}`, headers: { ...who.headers, ...(method === 'POST' && { 'idempotency-key': randomUUID() }) }, ...(payload && { payload }) });

const days = (count: number): string[] => Array.from({ length: count }, (_, day) => new Date(Date.UTC(2025, 9, 6 + day)).toISOString().slice(0, 10)).filter((date) => ![0, 6].includes(new Date(date).getUTCDay()));
const csv = (dates: readonly string[]): string => ['tijdstip;kanaal;gemeente;aantal', ...dates.flatMap((date) => [9, 10, 11, 14].flatMap((hour, place) => [`${date} ${String(hour).padStart(2, '0')}:00;Telefoon;Papendrecht;${20 + place}`, `${date} ${String(hour).padStart(2, '0')}:30;Telefoon;dordrecht;${40 + place}`]))].join('\n');

/** Waits until the work that was asked for is over. */
async function made({ forecastId, workId }: { readonly forecastId: string; readonly workId: string }): Promise<string> {
  await expect.poll(async () => (await ask(mirjam, 'GET', `/planning-works/${workId}`)).json(), { timeout: 80_000, interval: 100 }).toMatchObject({ state: 'done', result: { forecastId } });
  return forecastId;
}

const wanted = { name: 'Proef', split: 'authority', intervalMinutes: 30, horizonDays: 28 } as const;

test('a file is read, forecast by authority, staffed, and kept for the schedule', { timeout: 120_000 }, async () => {
  const kept = await ask(mirjam, 'POST', '/contact-counts', { name: 'Centrale', content: csv(days(100)) });
  expect(kept.json()).toMatchObject({ intervalMinutes: 30, history: { days: days(100).length, firstDate: '2025-10-06', enough: 'no-year' } });
  const started = await ask(mirjam, 'POST', '/forecasts', { ...wanted, source: 'counts', countsId: kept.json().id });
  expect(started.statusCode).toBe(202);
  const id = await made(started.json());
  const forecast = (await ask(mirjam, 'GET', `/forecasts/${id}`)).json();
  expect(forecast.series.map(({ path }: { path: string[] }) => path)).toEqual([[], ['dordrecht'], ['papendrecht']]);
  expect(forecast.backtest.intervals.wape).toBeLessThan(0.2);
  expect(forecast.partsTried).toMatchObject([{ path: ['dordrecht'], days: { contacts: expect.any(Number) } }, { path: ['papendrecht'], intervals: { wape: expect.any(Number) } }]);
  const { kept: whole, history } = (await ask(mirjam, 'GET', `/forecasts/${id}/series/0`)).json();
  expect(whole.days).toHaveLength(28);
  expect(history).toHaveLength(56);
  expect(whole.days[0].bounds.map(({ coverage }: { coverage: number }) => coverage)).toEqual([0.75, 0.9]);
  expect((await ask(mirjam, 'GET', `/forecasts/${id}/today`)).json().counts).toBeNull();

  const request = {
    forecastId: id, monday: '2026-01-19', periodMinutes: 30, rule: { of: 'rate', over: 'average' }, costs: { awayFraction: 0.3, fullTimeHours: 36, euroAnHour: 40 },
    queues: [1, 2].map((position) => ({ position, skill: 'phone', handlingSeconds: 300, patienceSeconds: 180, norm: { serviceLevel: { fraction: 0.8, withinSeconds: 20 }, maxOccupancyFraction: 0.75 }, leastAgents: 2 })),
  };
  const staff = await ask(mirjam, 'POST', '/required-staffs', { name: 'Week 4', teamId: 'joint-phone', request });
  expect(staff.statusCode).toBe(201);
  const { skills, figures, isExample } = staff.json();
  expect(skills.phone).toHaveLength(336);
  expect(skills.phone[18]).toBeGreaterThan(5);
  expect(figures.workHours * 2).toBe(skills.phone.reduce((sum: number, people: number) => sum + people, 0));
  expect(isExample).toBe(false);
  expect((await ask(mirjam, 'GET', '/required-staffs?monday=2026-01-19&teamId=joint-phone')).json().results).toHaveLength(1);
  for (const [change, code] of [[{ monday: '2026-01-20' }, 'planning.no-monday'], [{ queues: [{ ...request.queues[0], position: 0 }, request.queues[1]] }, 'planning.queues-overlap'], [{ queues: [{ ...request.queues[0], norm: {} }] }, 'planning.staffing-unusable']] as const) {
    expect((await ask(mirjam, 'POST', '/required-staffs', { name: 'x', teamId: null, request: { ...request, ...change } })).json().faults[0].code).toBe(code);
  }
  expect((await ask(mirjam, 'DELETE', `/required-staffs/${staff.json().id}`)).statusCode).toBe(204);
  expect((await ask(mirjam, 'DELETE', `/contact-counts/${kept.json().id}`)).statusCode).toBe(204);
  expect((await ask(mirjam, 'GET', `/forecasts/${id}`)).json().countsId).toBeNull();
  expect((await ask(mirjam, 'DELETE', `/forecasts/${id}`)).statusCode).toBe(204);
});

test('a file that is none is refused with its faults', async () => {
  const answer = await ask(mirjam, 'POST', '/contact-counts', { name: 'x', content: 'tijdstip,aantal\n\ngisteren,3\n2026-01-05 09:00,-1' });
  expect(answer.json().faults.map(({ message }: { message: string }) => message)).toEqual([
    'Regel 3, kolom 1 (tijdstip): hier staat "gisteren", en geen tijdstip zoals 2026-03-02 08:15.', 'Regel 4, kolom 2 (aantal): hier staat "-1", en geen aantal van 0 tot en met 10 miljoen.',
  ]);
});

test('contacts of this system count as they came, by channel; without two weeks of them nothing is forecast', { timeout: 120_000 }, async () => {
  const empty = (await ask(mirjam, 'GET', '/counted-contacts')).json();
  expect(empty).toEqual({ today: '2026-01-14', all: { days: 0, contacts: 0, firstDate: null, lastDate: null, enough: 'nothing' }, channels: [] });
  const refused = await ask(mirjam, 'POST', '/forecasts', { ...wanted, source: 'running' });
  expect([refused.statusCode, refused.json().code]).toEqual([403, 'planning.history-too-short']);
  const question = { text: 'Paspoort', outcome: 'answered', answer: 'ja' };
  for (const [day, hour] of [['2025-12-15', '09'], ['2025-12-15', '10'], ['2026-01-12', '09'], ['2026-01-14', '08']] as const) {
    const at = `${day}T${hour}:05:00.000Z`;
    await ask(anouk, 'POST', '/contacts/registrations', { channel: 'phone', authorityId: 'papendrecht', startedAt: at, endedAt: at, questions: [question] });
  }
  expect((await ask(mirjam, 'GET', '/counted-contacts')).json()).toMatchObject({ all: { days: 3, contacts: 4, firstDate: '2025-12-15', lastDate: '2026-01-14', enough: 'unproven' }, channels: [{ channel: 'phone', contacts: 4 }] });
  const started = await ask(mirjam, 'POST', '/forecasts', { ...wanted, source: 'running', channel: 'phone' });
  const id = await made(started.json());
  expect((await ask(mirjam, 'GET', `/forecasts/${id}`)).json()).toMatchObject({ startsOn: '2026-01-14', backtest: null, series: [{ path: [] }] });
  const today = (await ask(mirjam, 'GET', `/forecasts/${id}/today`)).json();
  expect([today.date, today.counts.length, today.counts[18]]).toEqual(['2026-01-14', 20, 1]); // 10:00 on the wall, called at 09:05
});

test('the calendar is that of the opening hours: a holiday that one authority does not keep, a closure that one has', { timeout: 120_000 }, async () => {
  const dates = Array.from({ length: 120 }, (_, day) => new Date(Date.UTC(2025, 10, 24 + day)).toISOString().slice(0, 10)).filter((date) => ![0, 6].includes(new Date(date).getUTCDay()));
  const { id: countsId } = (await ask(mirjam, 'POST', '/contact-counts', { name: 'Winter', content: csv(dates).replaceAll('Papendrecht', 'Hendrik-Ido-Ambacht') })).json();
  const id = await made((await ask(mirjam, 'POST', '/forecasts', { ...wanted, source: 'counts', countsId, channel: 'phone', horizonDays: 56 })).json());
  const { series } = (await ask(mirjam, 'GET', `/forecasts/${id}`)).json();
  const dayOf = async (authority: string | undefined, date: string) => {
    const position = series.findIndex(({ path }: { path: string[] }) => path[0] === authority);
    return (await ask(mirjam, 'GET', `/forecasts/${id}/series/${position}`)).json().kept.days.find((day: { date: string }) => day.date === date);
  };
  const goodFriday = '2026-04-03';
  expect(await dayOf('dordrecht', goodFriday)).toMatchObject({ open: true });
  expect(await dayOf('hendrik-ido-ambacht', goodFriday)).toMatchObject({ open: false, expected: 0, parts: { names: ['Goede Vrijdag'] } });
  expect((await dayOf(undefined, goodFriday)).parts.names[0]).toMatch(/^Goede Vrijdag \(.*Hendrik-Ido-Ambacht/);
  expect(await dayOf(undefined, '2026-04-06')).toMatchObject({ open: false, parts: { names: ['Tweede Paasdag'] } });
});

test('what is known is kept, changed and removed; fields that do not go together are refused', async () => {
  const event = { kind: 'event', name: 'Belastingaanslagen', authorityId: null, date: '2026-02-26', untilDate: null, likeness: 'tax-letter', isClosed: false, reached: 42_000, contactsEach: 0.05, contacts: null };
  const kept = await ask(mirjam, 'POST', '/forecast-circumstances', event);
  expect(kept.json()).toMatchObject({ version: 1, reached: 42_000, changedByName: 'mirjam' });
  const { id } = kept.json();
  expect((await ask(mirjam, 'PUT', `/forecast-circumstances/${id}`, { ...event, version: 1, reached: 50_000 })).json()).toMatchObject({ version: 2, reached: 50_000 });
  expect((await ask(mirjam, 'PUT', `/forecast-circumstances/${id}`, { ...event, version: 1 })).statusCode).toBe(409);
  expect((await ask(mirjam, 'POST', '/forecast-circumstances', { ...event, kind: 'period' })).json().faults.map(({ field }: { field: string }) => field)).toEqual(['untilDate', 'reached', 'contactsEach']);
  expect((await ask(mirjam, 'DELETE', `/forecast-circumstances/${id}?version=2`)).statusCode).toBe(204);
  expect((await ask(mirjam, 'GET', '/forecast-circumstances')).json().results).toEqual([]);
});

test('the example is forecast for everybody who leads, and agents see none of it', { timeout: 120_000 }, async () => {
  const started = await ask(mirjam, 'POST', '/forecasts', { ...wanted, name: 'Voorbeeld', source: 'example', split: 'none', intervalMinutes: 60, horizonDays: 7 });
  const id = await made(started.json());
  const forecast = (await ask(mirjam, 'GET', `/forecasts/${id}`)).json();
  expect(forecast.backtest.origins).toHaveLength(10);
  expect(forecast.backtest.intervals.wape).toBeLessThan(forecast.backtest.intervals.wapeNaive);
  expect((await ask(mirjam, 'GET', `/forecasts/${id}/today`)).json().counts).toHaveLength(10);
  expect((await ask(anouk, 'GET', `/forecasts/${id}`)).statusCode).toBe(403);

  const keeper = new Client({ connectionString: server.databaseUrl });
  await keeper.connect();
  await keeper.query(`UPDATE planning_forecast SET summary = summary - 'partsTried' WHERE id = $1`, [id]);
  expect((await ask(mirjam, 'GET', `/forecasts/${id}`)).json()).toMatchObject({ partsTried: [] });
  await keeper.query(`UPDATE planning_forecast SET summary = summary - 'backtest' WHERE id = $1`, [id]);
  await keeper.query(`UPDATE planning_forecast_series SET content = '{}' WHERE forecast_id = $1`, [id]);
  await keeper.end();
  for (const path of ['', '/series/0']) expect((await ask(mirjam, 'GET', `/forecasts/${id}${path}`)).json().code).toBe('planning.forecast-outdated');
});
