import { expect, test } from 'vitest';
import { pino } from 'pino';
import { FixedClock } from '@ingang/kernel';
import { readConfig } from '../config.ts';
import { freshDatabase } from '../../../../tests/support/database.ts';
import { createServer } from './server.ts';

test('a region with believable content: an agent signs in and finds customers, their past and what was promised', async () => {
  const { url } = await freshDatabase();
  const config = readConfig({ LOG_LEVEL: 'silent', DATABASE_URL: url, RATE_LIMIT_PER_MINUTE: '0' }, process.cwd());
  const options = { config, connection: { connectionString: url }, log: pino({ level: 'silent' }), clock: new FixedClock('2026-01-14T13:00:00Z'), seed: 'demo' } as const;
  const server = await createServer(options);
  const signIn = await server.app.inject({ method: 'POST', url: '/api/v1/session', headers: { 'sec-fetch-site': 'same-origin' }, payload: { username: 'anouk', password: 'drie-rivieren-een-stad' } });
  const headers = { cookie: `ingang=${signIn.cookies[0]!.value}` };
  const get = async (path: string) => (await server.app.inject({ url: `/api/v1${path}`, headers })).json();

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
  await server.close();
});
