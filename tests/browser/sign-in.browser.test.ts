import { afterAll, expect, it } from 'vitest';
import { openPage } from '../support/browser.ts';
import { startIdentityProvider } from '../support/identity-provider.ts';
import { freePort } from '../support/test-postgres.ts';
import { startServer } from '../support/server.ts';

const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
});

it('signs in with the organisation, brings one back to the page one asked for, and refuses who has no account', async () => {
  const port = await freePort();
  const PUBLIC_URL = `http://127.0.0.1:${port}`;
  const provider = await startIdentityProvider(`${PUBLIC_URL}/api/v1/session/oidc/callback`);
  closing.push(() => provider.close());
  const { issuer, clientId, clientSecret } = provider;
  const { url } = await startServer({ port, env: { CONTENT: 'demo', LOG_LEVEL: 'warn', PUBLIC_URL, OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } });

  provider.who = { sub: 'stranger', email: 'niemand@drechtsteden.example', email_verified: true };
  const stranger = await openPage({ baseURL: url });
  await stranger.goto('/sign-in');
  await stranger.getByRole('link', { name: 'Inloggen met uw organisatie' }).click();
  await stranger.locator('.notice[data-state=bad]').waitFor();
  expect(new URL(stranger.url()).pathname).toBe('/sign-in');
  await stranger.context().close();

  provider.who = { sub: 'a-1', email: 'anouk@drechtsteden.example', email_verified: true };
  const page = await openPage({ baseURL: url });
  await page.goto('/callbacks?list=open');
  const button = page.getByRole('link', { name: 'Inloggen met uw organisatie' });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Terugbelnotities' }).waitFor();
  expect(new URL(page.url()).search).toBe('?list=open');
  await page.getByRole('button', { name: /Anouk Waterman-Telg/ }).waitFor();
  await page.context().close();
});
