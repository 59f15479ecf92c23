import { createRequire } from 'node:module';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Place } from '../../apps/server/src/modules/phone/asterisk/keeper/place.ts';
import type { SipTelephone } from '../../tools/phone/sip/index.ts';
import { api } from '../../tools/screenshots/scenes.ts';
import { pageFor } from '../../tools/screenshots/sign-in.ts';
import { describeWithPhone } from '../support/phone.ts';
import { eventually } from '../support/processes.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { CITIZEN_HERTZ, openCitizen, openSpeakingBrowser, speaks } from './phone/exchange.ts';
import { citizenHears, heard, listenAlong } from './phone/listen.ts';

const dialled = '+31786441998';
const straight = { languages: ['nl'], start: 'queue', fallbackQueue: 'general', nodes: { queue: { kind: 'queue', queue: 'general', priority: 'normal' } } };
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Version {
  readonly number: number;
  readonly revision: number;
}

/** A number of Papendrecht straight to the queue, and every conversation recorded. */
async function prepare(administrator: Page): Promise<void> {
  const flow = await api<{ id: string; versions: Version[] }>(administrator, 'POST', '/call-flows', { name: 'Recht naar de wachtrij' });
  const [draft] = flow.versions;
  const path = `/call-flows/${flow.id}/versions/${draft?.number}`;
  const saved = await api<Version>(administrator, 'PUT', path, { revision: draft?.revision, content: straight });
  await api(administrator, 'POST', `${path}/publish`, { revision: saved.revision });
  await api(administrator, 'PUT', `/phone-numbers/${encodeURIComponent(dialled)}`, { flowId: flow.id, authorityId: 'papendrecht', version: 0 });
  await administrator.goto('/administration/recording');
  await administrator.getByRole('button', { name: 'Nieuwe afspraak' }).click();
  await administrator.getByLabel('Aandeel van de gesprekken, in procenten').fill('100');
  await administrator.getByRole('button', { name: 'Opslaan' }).click();
  await administrator.getByRole('cell', { name: 'Altijd' }).waitFor();
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate<string[]>("axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.map(({ html }) => html.slice(0, 120)).join(' ')))");
}

describeWithPhone('the telephone as it is now, for who leads', () => {
  let folder: string;
  let browser: Browser;
  let server: TestServer;
  let citizen: SipTelephone | undefined;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ingang-test-'));
    browser = await openSpeakingBrowser(folder);
    server = await startServer({ env: { CONTENT: 'demo', PHONE: 'auto' } });
    await eventually('the exchange', () => server.lines.find((line) => line.includes('calls were taken up')), { seconds: 60, lines: server.lines });
  });
  afterAll(async () => {
    citizen?.close();
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('who waits and who talks by itself; listening with the own telephone; the agent sees it, and sees what is kept; the recording is heard', async () => {
    const setting = { address: server.url, language: 'nl', theme: 'light', width: 1366, height: 768 } as const;
    const open = async (user: string, path: string): Promise<Page> => {
      const page = await pageFor(browser, user, setting);
      await page.context().grantPermissions(['microphone'], { origin: server.url });
      await page.context().addInitScript(listenAlong);
      await page.goto(path);
      return page;
    };
    await prepare(await open('otto', '/settings'));
    const lead = await open('mirjam', '/phone-now');
    await lead.getByText('Niemand wacht').waitFor();
    await lead.getByText('Niemand is in gesprek').waitFor();

    citizen = await openCitizen(new Place(server.dataDir).readKeeper()?.sipPort ?? 0);
    const call = speaks(await citizen.dial(dialled, '0612345678'));
    const waiting = lead.getByRole('region', { name: 'Wachten' });
    await waiting.getByText('Papendrecht').waitFor({ timeout: 30_000 });
    await waiting.getByText(/Er is nu niemand|niemand|medewerker/i).first().waitFor();
    expect(await violations(lead)).toEqual([]);

    const agent = await open('anouk', '/desk');
    const phone = agent.getByRole('region', { name: 'Telefoon' });
    await phone.getByRole('button', { name: 'Aanmelden met de telefoon' }).click();
    await phone.getByRole('button', { name: 'Opnemen' }).waitFor({ timeout: 90_000 });
    await waiting.getByText('Gaat over bij Anouk').waitFor();
    await agent.keyboard.press('Alt+a');
    await phone.getByText('Wordt opgenomen').waitFor({ timeout: 15_000 });
    const calls = lead.getByRole('region', { name: 'Gesprekken' });
    await calls.getByText('In gesprek').waitFor();
    await lead.getByRole('region', { name: 'Telefoon' }).getByRole('button', { name: 'Aanmelden met de telefoon' }).click();
    const listen = calls.getByRole('button', { name: 'Meeluisteren' });
    await eventually('the telephone of the team lead', async () => (await listen.isEnabled()) || undefined, { seconds: 15 });
    await listen.focus();
    await lead.keyboard.press('Enter');
    await lead.getByText('U luistert mee met Anouk').waitFor({ timeout: 15_000 });
    await heard(lead, CITIZEN_HERTZ);
    await phone.getByText(/luistert mee/).first().waitFor();
    expect(await violations(lead)).toEqual([]);

    await agent.keyboard.press('Alt+i');
    await phone.getByText('Opname gepauzeerd').waitFor();
    await agent.keyboard.press('Alt+q');
    await phone.getByText('Wordt opgenomen').waitFor();
    await lead.getByRole('region', { name: 'Telefoon' }).getByRole('button', { name: 'Stoppen' }).click();
    await lead.getByText('U luistert mee met Anouk').waitFor({ state: 'detached' });
    await citizenHears(call, true);
    const contactId = new URL(agent.url()).searchParams.get('contact');
    await agent.keyboard.press('Alt+e');

    await lead.goto(`/contacts/${contactId}`);
    await lead.getByRole('heading', { name: 'Opnamen' }).waitFor();
    const hear = lead.getByRole('button', { name: 'Beluisteren' });
    await eventually('a sealed recording', async () => (await hear.isVisible()) || undefined, { seconds: 30 });
    await hear.click();
    const seconds = await eventually('its sound', async () => (await lead.evaluate<number>("document.querySelector('audio')?.duration ?? 0")) || undefined, { seconds: 10 });
    expect(seconds).toBeGreaterThan(0.5);
  }, 240_000);
});
