import { expect, test } from 'vitest';
import { pino } from 'pino';
import { FixedClock } from '@ingang/kernel';
import { readConfig } from '../config.ts';
import { freshDatabase } from '../../../../tests/support/database.ts';
import { createServer, type Server } from './server.ts';

test('a region with believable content: an agent signs in and finds customers, their past and what was promised', async () => {
  const { url } = await freshDatabase();
  const config = readConfig({ LOG_LEVEL: 'silent', DATABASE_URL: url, RATE_LIMIT_PER_MINUTE: '0' }, process.cwd());
  const options = { config, connection: { connectionString: url }, log: pino({ level: 'silent' }), clock: new FixedClock('2026-01-14T13:00:00Z'), seed: 'demo' } as const;
  const server = await createServer(options);
  const get = await readerFor(server, 'anouk');

  const [customer] = (await get('/customers?q=Waterlander')).results;
  expect(customer.displayName).toContain('Waterlander');
  const contacts = (await get('/contacts?limit=200')).results;
  expect(contacts.length).toBeGreaterThan(150);
  expect(contacts.every((contact: { authorityId: string }) => contact.authorityId !== 'sliedrecht')).toBe(true);
  const overdue = (await get('/callbacks?list=overdue')).results;
  expect(overdue.length).toBeGreaterThan(0);
  const withCustomer = overdue.concat((await get('/callbacks?list=all&limit=200')).results).find((one: { customerId: string | null }) => one.customerId);
  const timeline = (await get(`/customers/${withCustomer.customerId}/timeline`)).results;
  expect(new Set(timeline.map((entry: { kind: string }) => entry.kind))).toEqual(new Set(['contact', 'follow-up']));
  const [promise] = overdue.filter((one: { customerId: string | null }) => one.customerId);
  if (promise) expect((await get(`/customers?q=${promise.number}`)).results.map((one: { id: string }) => one.id)).toContain(promise.customerId);
  const known = contacts.find((contact: { customerId?: string }) => contact.customerId);
  expect((await get(`/customers?q=${known.number}`)).results.map((one: { id: string }) => one.id)).toContain(known.customerId);
  await seesTheEveningsOnly(await readerFor(server, 'dina'), contacts);
  await server.close();
});

interface Placed {
  readonly id: string;
  readonly authorityId: string;
}
type Read = (path: string) => Promise<{ readonly status?: number; readonly results: Placed[] }>;

async function readerFor({ app }: Server, username: string) {
  const payload = { username, password: 'drie-rivieren-een-stad' };
  const signIn = await app.inject({ method: 'POST', url: '/api/v1/session', headers: { 'sec-fetch-site': 'same-origin' }, payload });
  const headers = { cookie: `ingang=${signIn.cookies[0]!.value}` };
  return async (path: string) => (await app.inject({ url: `/api/v1${path}`, headers })).json();
}

/** The evening partner works for Zwijndrecht, which agreed to it, and not for Dordrecht, which did not: of that not a name. */
async function seesTheEveningsOnly(get: Read, contacts: readonly Placed[]): Promise<void> {
  for (const path of ['/contacts?limit=200', '/callbacks?list=open&limit=200']) {
    const { results } = await get(path);
    expect(results.length).toBeGreaterThan(2);
    expect(new Set(results.map(({ authorityId }) => authorityId))).toEqual(new Set(['zwijndrecht']));
  }
  const elsewhere = contacts.find(({ authorityId }) => authorityId === 'dordrecht')!;
  expect((await get(`/contacts/${elsewhere.id}`)).status).toBe(404);
}

