import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Place } from '../../apps/server/src/modules/phone/asterisk/keeper/place.ts';
import { SipTelephone, tonesHeard, type SipCall } from '../../tools/phone/sip/index.ts';
import { api } from '../../tools/screenshots/scenes.ts';
import { pageFor } from '../../tools/screenshots/sign-in.ts';
import { describeWithPhone } from '../support/phone.ts';
import { eventually } from '../support/processes.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { AGENT_HERTZ, CITIZEN_HERTZ, openCitizen, openSpeakingBrowser, speaks } from './phone/exchange.ts';
import { addStraightNumber } from './phone/straight-number.ts';
import { citizenHears, heard, listenAlong, loudestHertz } from './phone/listen.ts';

const dialled = '+31786441998';
/** Six in earnest (docs/benchmarks/phone.md); a machine that does much else at the same time gets more. */
const mostSeconds = 20;

/** The figures of docs/benchmarks/phone.md: REPORT=true. */
function report(line: string): void {
  if (process.env['REPORT'] === 'true') process.stdout.write(`${line}\n`);
}

/** Picks up by key and by click in the same moment: the call is answered once, and is heard. */
const twiceAtOnce = `
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', code: 'KeyA', altKey: true, bubbles: true, cancelable: true }));
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent.startsWith('Opnemen')).click();`;

/** The processes of the browser that carries a mark. */
function processesOf(mark: string): number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = new Map(all.map((pid) => [pid, Number(read(`/proc/${pid}/stat`).split(') ')[1]?.split(' ')[1])] as const));
  const of = (pid: number): number[] => [pid, ...all.filter((one) => parents.get(one) === pid).flatMap(of)];
  const first = all.find((pid) => read(`/proc/${pid}/cmdline`).includes(`--mark=${mark}\0`));
  return first === undefined ? [] : of(first);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // it has ended
  }
}

describeWithPhone('the browser or the network of an agent is gone in the middle of a conversation', () => {
  let folder: string;
  let server: TestServer;
  let watcher: Browser;
  let lead: Page;
  let browser: Browser | undefined;
  const citizens: SipTelephone[] = [];
  const setting = () => ({ address: server.url, language: 'nl', theme: 'light', width: 1366, height: 768 }) as const;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ingang-test-'));
    server = await startServer({ env: { CONTENT: 'demo', PHONE: 'auto' } });
    await eventually('the exchange', () => server.lines.find((line) => line.includes('calls were taken up')), { seconds: 60, lines: server.lines });
    watcher = await openSpeakingBrowser(folder);
    lead = await pageFor(watcher, 'otto', setting());
    await lead.goto('/settings');
    await addStraightNumber(lead, dialled);
    lead = await pageFor(watcher, 'mirjam', setting());
    await lead.goto('/settings');
  }, 120_000);
  afterEach(async () => {
    for (const citizen of citizens.splice(0)) {
      for (const call of citizen.calls) call.hangUp();
      await eventually('the end of what a citizen had', () => citizen.calls.every(({ state }) => state === 'ended') || undefined, { seconds: 5 }); // or the next test begins with it
      citizen.close();
    }
    await browser?.close().catch(() => undefined); // it may have been killed
  });
  afterAll(async () => {
    await watcher?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });

  /** An agent at work in a browser of their own, which carries a mark by which its processes are found. */
  async function atWork(mark: string): Promise<Page> {
    browser = await openSpeakingBrowser(folder, { flags: [`--mark=${mark}`] });
    const page = await pageFor(browser, 'anouk', setting());
    await page.context().grantPermissions(['microphone'], { origin: server.url });
    await page.context().addInitScript(listenAlong);
    await page.goto('/desk');
    return page;
  }

  /** Signs on, unless the page did so by itself because the agent still was; and is ready. */
  async function signsOn(page: Page): Promise<void> {
    const phone = page.getByRole('region', { name: 'Telefoon' });
    const off = phone.getByRole('button', { name: 'Aanmelden met de telefoon' });
    const on = phone.getByRole('button', { name: /^Telefoon: / });
    await off.or(on).first().waitFor();
    if (await off.isVisible()) await page.keyboard.press('Alt+b');
    const ready = phone.getByText('Klaar voor het volgende gesprek');
    const seen: string[] = [];
    await eventually('an agent who is ready', async () => {
      if (await ready.isVisible()) return true;
      const shown = await phone.innerText();
      if (shown !== seen.at(-1)) seen.push(shown);
      await page.request.put('/api/v1/phone/presence', { data: { state: 'available' }, headers: { 'sec-fetch-site': 'same-origin' } });
      return undefined;
    }, { seconds: 30, lines: seen });
  }

  /** A conversation, with something typed in its registration. */
  async function conversation(page: Page): Promise<{ call: SipCall; contactId: string }> {
    const citizen = await openCitizen(new Place(server.dataDir).readKeeper()?.sipPort ?? 0);
    citizens.push(citizen);
    const call = speaks(await citizen.dial(dialled, '0612345678'));
    await page.getByRole('region', { name: 'Telefoon' }).getByRole('button', { name: 'Opnemen' }).waitFor();
    await page.evaluate(twiceAtOnce);
    await heard(page, CITIZEN_HERTZ);
    await citizenHears(call, true);
    await page.waitForURL((address) => address.searchParams.has('contact'));
    await page.keyboard.press('Alt+q');
    await page.keyboard.type('grofvuil ophalen');
    const contactId = new URL(page.url()).searchParams.get('contact')!;
    await eventually('what was typed at the server', async () => ((await draft(page, contactId)).includes('grofvuil ophalen') ? true : undefined), { seconds: 10 });
    return { call, contactId };
  }

  const draft = async (page: Page, contactId: string): Promise<string> => JSON.stringify(await api<object>(page, 'GET', `/contacts/${contactId}`));
  const waiting = async () => (await api<{ results: { callId: string; since: string }[] }>(lead, 'GET', '/phone/waiting-calls')).results;

  /** Seconds until the caller is back in the own place of the queue, and hears something other than the agent. */
  async function backInQueue(contactId: string, call: SipCall, since: number): Promise<number> {
    const place = await eventually('the own place in the queue', async () => (await waiting()).find(({ callId }) => callId === contactId), { seconds: mostSeconds, lines: server.lines.slice(-5) });
    const seconds = (performance.now() - since) / 1000;
    expect(Date.parse(place.since)).toBeLessThan(Date.now() - seconds * 1000); // the waiting time goes on where it was
    await eventually('the apology', () => (call.sound.heard(0.3).some((sample) => Math.abs(sample) > 0.01) && tonesHeard([AGENT_HERTZ], call.sound.heard(0.3), 8000, 0.01).length === 0) || undefined, { seconds: 10 });
    expect(call.state).toBe('connected');
    report(`back in the queue after ${seconds.toFixed(1)} s, apology after ${((performance.now() - since) / 1000).toFixed(1)} s`);
    return seconds;
  }

  /** The agent comes back, and the registration is as it was. */
  async function registrationIsIntact(contactId: string, mark: string): Promise<void> {
    const page = await atWork(mark);
    await page.goto(`/desk?contact=${contactId}`);
    await page.locator('#question').waitFor();
    expect(await draft(page, contactId)).toContain('grofvuil ophalen');
    expect(await page.locator('#question').inputValue()).toBe('grofvuil ophalen');
    await page.context().close();
  }

  test('the tab is closed', async () => {
    const page = await atWork('tab');
    await signsOn(page);
    const { call, contactId } = await conversation(page);
    const closedAt = performance.now();
    await page.context().close();
    expect(await backInQueue(contactId, call, closedAt)).toBeLessThan(mostSeconds);
    call.hangUp();
    await registrationIsIntact(contactId, 'tab-again');
  }, 180_000);

  test('the browser is killed, and the agent who comes back gets the same caller', async () => {
    const page = await atWork('killed');
    await signsOn(page);
    const { call, contactId } = await conversation(page);
    const killedAt = performance.now();
    for (const pid of processesOf('killed')) process.kill(pid, 'SIGKILL');
    expect(await backInQueue(contactId, call, killedAt)).toBeLessThan(mostSeconds);
    const again = await atWork('back');
    const phone = again.getByRole('region', { name: 'Telefoon' });
    await phone.getByRole('button', { name: 'Opnemen' }).waitFor({ timeout: 30_000 }); // available again by itself, and first in the queue
    await again.keyboard.press('Alt+a');
    await heard(again, CITIZEN_HERTZ);
    await citizenHears(call, true);
    expect(new URL(again.url()).searchParams.get('contact') ?? contactId).toBe(contactId);
    call.hangUp();
    await registrationIsIntact(contactId, 'killed-again');
  }, 180_000);

  test('the page is loaded anew: the conversation goes on where it was, without being taken again', async () => {
    const page = await atWork('anew');
    await signsOn(page);
    const { call, contactId } = await conversation(page);
    const reloadedAt = performance.now();
    await page.reload({ waitUntil: 'commit' });
    const answer = page.getByRole('region', { name: 'Telefoon' }).getByRole('button', { name: 'Opnemen' });
    await eventually('the conversation again', async () => {
      if (await answer.isVisible()) await page.keyboard.press('Alt+a'); // a machine that is too slow: the caller went back, and comes first
      return Math.abs((await loudestHertz(page)) - CITIZEN_HERTZ) < 20 || undefined;
    }, { seconds: 60 });
    report(`again after ${((performance.now() - reloadedAt) / 1000).toFixed(1)} s`);
    await citizenHears(call, true);
    expect((await waiting()).some(({ callId }) => callId === contactId)).toBe(false);
    await page.getByRole('region', { name: 'Telefoon' }).getByRole('button', { name: 'Ophangen' }).waitFor();
    call.hangUp();
    await page.context().close();
  }, 180_000);

  test('the network is gone for a moment: the conversation goes on; for longer: the caller goes back', async () => {
    const page = await atWork('network');
    await signsOn(page);
    const { call, contactId } = await conversation(page);
    // nothing arrives and nothing leaves, and nobody is told: what a cut line looks like from outside
    const silence = (signal: NodeJS.Signals) => processesOf('network').forEach((pid) => process.kill(pid, signal));
    silence('SIGSTOP');
    await new Promise((resolve) => setTimeout(resolve, 1500)); // shorter than anybody may notice
    silence('SIGCONT');
    await citizenHears(call, true);
    await heard(page, CITIZEN_HERTZ);
    expect((await waiting()).some(({ callId }) => callId === contactId)).toBe(false);
    const cutAt = performance.now();
    silence('SIGSTOP');
    try {
      expect(await backInQueue(contactId, call, cutAt)).toBeLessThan(mostSeconds);
    } finally {
      silence('SIGCONT');
    }
    await page.getByRole('region', { name: 'Telefoon' }).getByRole('button', { name: 'Opnemen' }).waitFor({ timeout: 30_000 }); // the screen finds out, and the same caller rings
    await page.keyboard.press('Alt+a');
    await heard(page, CITIZEN_HERTZ);
    await citizenHears(call, true);
    call.hangUp();
    expect(await draft(page, contactId)).toContain('grofvuil ophalen');
    await page.context().close();
  }, 180_000);
});
