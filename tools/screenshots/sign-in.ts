import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';

const { password } = JSON.parse(readFileSync(join(import.meta.dirname, '../../apps/server/content/demo/accounts.json'), 'utf8')) as { password: string };
/** Signing in is slow on purpose, so each account does it once; its cookies serve every page after that. */
const cookies = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>();

export interface Setting {
  readonly address: string;
  readonly language: 'nl' | 'en';
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
}

/** A page for one person in one setting: language, light or dark, size. */
export async function pageFor(browser: Browser, user: string | undefined, setting: Setting): Promise<Page> {
  const { address, language, theme, width, height } = setting;
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height },
    colorScheme: theme,
    locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
  });
  await context.addInitScript(`localStorage.setItem('ingang.language', '${language}'); localStorage.setItem('ingang.theme', '${theme}');`);
  if (user) await signInAs(context, user, address);
  return context.newPage();
}

/** Gives a browser context the session of a demo account. */
export async function signInAs(context: BrowserContext, user: string, address: string): Promise<void> {
  await context.addCookies(await cookiesOf(context, user, address));
}

async function cookiesOf(context: BrowserContext, user: string, address: string) {
  const known = cookies.get(`${address} ${user}`);
  if (known) return known;
  const answer = await context.request.post(`${address}/api/v1/session`, { data: { username: user, password } });
  if (!answer.ok()) throw new Error(`${user} could not sign in: ${answer.status()} ${await answer.text()}`);
  const made = await context.cookies();
  cookies.set(`${address} ${user}`, made);
  return made;
}
