/**
 * How long the desk waits for the server at a million contacts: `npm run benchmark -- screen`. A real Chromium does the core
 * task over and over against a real server process on the data of contacts.bench.ts, and notes of every request to the API how
 * long the browser waited for it. Settings: CONTACTS (default 1,000,000), TIMES (how often each task is done, default 60).
 * The staff app has to be built.
 */
import { join } from 'node:path';
import { chromium, type Page, type Request } from 'playwright-core';
import { findChromium } from '../../../../../../tests/support/chromium.ts';
import { startProcess } from '../../../../../../tests/support/processes.ts';
import { fill } from './fill.ts';
import { busyCustomer, customerId } from './generate-sql.ts';

const contacts = Number(process.env['CONTACTS'] ?? 1_000_000);
const times = Number(process.env['TIMES'] ?? 60);
const dataDir = join(process.cwd(), `.data/benchmark-contacts-${contacts}`);
const questions = ['paspoort kosten papendrecht', 'grofvuil laten ophalen dordrecht', 'verhuizing doorgeven', 'parkeervergunning aanvragen zwijndrecht', 'geboorte aangeven'];

const { cookie } = await fill(join(dataDir, 'postgres'), contacts, console.log);
const server = startProcess(process.execPath, [join(import.meta.dirname, '../../../main.ts')], {
  env: { PORT: '0', DATA_DIR: dataDir, CONTENT: 'empty', PHONE: 'off', RATE_LIMIT_PER_MINUTE: '0', LOG_LEVEL: 'warn', DATABASE_URL: undefined },
});
const browser = await chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const [, url = ''] = await server.waitFor(/ready at (http:\/\/[\d.]+:\d+)/, 120);
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1366, height: 768 }, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Lax' }]);
  report(await waitsOf(await context.newPage()));
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await browser.close();
  server.kill('SIGTERM');
  await server.finish();
}

/** @returns how long the browser waited for each kind of request, in milliseconds */
async function waitsOf(page: Page): Promise<Map<string, number[]>> {
  const waits = new Map<string, number[]>();
  let warm = false;
  page.on('requestfinished', (request) => {
    const { requestStart, responseEnd } = request.timing();
    const kind = kindOf(request);
    if (warm && kind !== undefined) waits.set(kind, [...(waits.get(kind) ?? []), responseEnd - requestStart]);
  });
  await answerAtOnce(page, 0);
  warm = true;
  for (let time = 1; time <= times; time++) {
    await answerAtOnce(page, time);
    await lookBack(page, time);
  }
  return waits;
}

async function answerAtOnce(page: Page, time: number): Promise<void> {
  if (new URL(page.url(), 'http://none').pathname !== '/desk') await page.goto('/desk');
  await page.locator('main h1').first().waitFor({ state: 'attached' });
  await page.keyboard.press('Alt+n');
  await page.locator('#question').waitFor();
  await page.keyboard.type(questions[time % questions.length]!, { delay: 40 });
  await page.locator('#answers [role=option]').first().waitFor();
  await page.getByRole('article', { name: 'Antwoord' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: 'Vragen in dit contact' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText(/is geregistreerd/).first().waitFor();
}

async function lookBack(page: Page, time: number): Promise<void> {
  const customer = time % 5 === 0 ? busyCustomer : customerId(1 + ((time * 7919) % 200_000));
  await goTo(page, `/customers/${customer}`, '/timeline');
  await goTo(page, '/contacts', '/contacts');
  await page.evaluate("history.pushState({}, '', '/desk')");
  await page.getByRole('button', { name: 'Nieuw contact' }).waitFor();
}

/** As a link does: without loading the app anew. Waits for the answer that the page is about. */
async function goTo(page: Page, path: string, request: string): Promise<void> {
  const answered = page.waitForResponse((response) => new URL(response.url()).pathname.endsWith(request));
  await page.evaluate(`history.pushState({}, '', ${JSON.stringify(path)})`);
  await answered;
}

/** The request without its ids and its question; undefined for what is not the API, and for the stream that never ends. */
function kindOf(request: Request): string | undefined {
  const { pathname } = new URL(request.url());
  if (!pathname.startsWith('/api/v1/') || pathname.endsWith('/events')) return undefined;
  return `${request.method()} ${pathname.slice('/api/v1'.length).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')}`;
}

function report(waits: ReadonlyMap<string, number[]>): void {
  const every = [...waits.values()].flat();
  for (const [kind, list] of [...waits].toSorted(([a], [b]) => a.localeCompare(b))) line(kind, list);
  line('all of them', every);
  console.log(`waits over 100 ms: ${every.filter((wait) => wait > 100).length} of ${every.length}`);
}

function line(kind: string, list: readonly number[]): void {
  const sorted = list.toSorted((a, b) => a - b);
  const at = (share: number): string => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(1).padStart(7);
  console.log(`${kind.padEnd(52)} n ${String(list.length).padStart(5)}   p50 ${at(0.5)}   p99 ${at(0.99)}   most ${at(1)} ms`);
}
