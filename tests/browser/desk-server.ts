import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { signInAs } from '../../tools/screenshots/sign-in.ts';
import { openPage, openBrowser } from '../support/browser.ts';
import { startServer, type TestServer } from '../support/server.ts';

let running: Promise<TestServer> | undefined;

/** One server with demo content for a test file; stopped with the file. */
export function demoServer(): Promise<TestServer> {
  running ??= startServer({ env: { CONTENT: 'demo', LOG_LEVEL: 'warn' } });
  return running;
}

/** A page of somebody who is signed in, at an address of the app. */
export async function pageOf(username: string, path: string, server?: Pick<TestServer, 'url'>): Promise<Page> {
  await openBrowser();
  const { url } = server ?? (await demoServer());
  const page = await openPage({ baseURL: url });
  await signInAs(page.context(), username, url);
  await page.goto(path);
  await page.locator('main h1').first().waitFor({ state: 'attached' });
  return page;
}

/** Waits until something holds, for what arrives by itself. */
export async function eventually<Value>(read: () => Promise<Value>, check: (value: Value) => boolean, what: string, milliseconds = 5000): Promise<Value> {
  const ends = Date.now() + milliseconds;
  for (;;) {
    const value = await read();
    if (check(value)) return value;
    if (Date.now() > ends) expect.fail(`${what}: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
