import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { findChromium } from './chromium.ts';

/** No sandbox: root may not use it. The rest keeps the browser from looking for the internet, and makes it repeatable. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
];

/** The screen that the desk is designed for. */
const DESK_SCREEN = { width: 1366, height: 768 };

let browser: Promise<Browser> | undefined;

afterAll(async () => {
  await (await browser)?.close();
  browser = undefined;
});

/** One browser for a test file. It is closed when the file is done. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('Chromium is not installed: apt-get install chromium');
  browser ??= chromium.launch({ executablePath, args: BROWSER_FLAGS });
  return browser;
}

/**
 * A page of its own: no cookies, Dutch, on the screen of a desk.
 *
 * @param context for instance `{ locale: 'en-GB' }`, or `{ baseURL: server.url }` so that tests go to paths
 */
export async function openPage(context: BrowserContextOptions = {}): Promise<Page> {
  const opened = await openBrowser();
  const settings = { viewport: DESK_SCREEN, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', reducedMotion: 'reduce' };
  return (await opened.newContext({ ...settings, ...context } as BrowserContextOptions)).newPage();
}

/** Collects what goes wrong on a page while a test uses it: uncaught errors and lines that the console marks as errors. */
export function collectPageErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}
