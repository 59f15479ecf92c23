import { expect, test } from 'vitest';
import { pino } from 'pino';
import { FixedClock } from '@ingang/kernel';
import { readConfig } from '../config.ts';
import { freshDatabase } from '../../../../tests/support/database.ts';
import { readyReport } from './ready-report.ts';
import { createServer } from './server.ts';

test('a region without demo content has one administrator, whose password is shown once', async () => {
  const { url } = await freshDatabase();
  const config = readConfig({ LOG_LEVEL: 'silent', DATABASE_URL: url }, process.cwd());
  const options = { config, connection: { connectionString: url }, log: pino({ level: 'silent' }), clock: new FixedClock('2026-01-14T09:00:00Z'), seed: 'empty' } as const;
  const first = await createServer(options);
  const { username, password } = first.seeded!.administrator!;
  expect(await readyReport(first, 'http://localhost:8080', 'not installed')).toContain(password);
  const signIn = await first.app.inject({ method: 'POST', url: '/api/v1/session', headers: { 'sec-fetch-site': 'same-origin' }, payload: { username, password } });
  expect(signIn.json()).toMatchObject({ user: { username: 'beheerder', roles: ['administrator'] } });
  expect((await first.app.inject({ url: '/api/v1/products?limit=200' })).json().results).toHaveLength(150);
  await first.close();
  const second = await createServer(options);
  expect(second.seeded).toBeUndefined();
  expect(await readyReport(second, 'http://localhost:8080', 'not installed')).not.toContain('Administrator');
  await second.close();
});
