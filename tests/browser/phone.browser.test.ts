import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Place } from '../../apps/server/src/modules/phone/asterisk/keeper/place.ts';
import type { SipTelephone } from '../../tools/phone/sip/index.ts';
import { api } from '../../tools/screenshots/scenes.ts';
import { pageFor } from '../../tools/screenshots/sign-in.ts';
import { describeWithPhone } from '../support/phone.ts';
import { eventually } from '../support/processes.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { CITIZEN_HERTZ, openCitizen, openSpeakingBrowser, speaks } from './phone/exchange.ts';
import { citizenHears, heard, heardNoMore, listenAlong } from './phone/listen.ts';
import { addStraightNumber } from './phone/straight-number.ts';

const dialled = '+31786441999';
describeWithPhone('a citizen phones, an agent answers in the browser', () => {
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
    await server?.stop(); // and with it the exchange
    rmSync(folder, { recursive: true, force: true });
  });

  test('from the call to the registration, with keys only', async () => {
    const setting = { address: server.url, language: 'nl', theme: 'light', width: 1366, height: 768 } as const;
    const administrator = await pageFor(browser, 'otto', setting);
    await administrator.goto('/settings');
    await addStraightNumber(administrator, dialled);
    const page = await pageFor(browser, 'anouk', setting);
    await page.context().grantPermissions(['microphone'], { origin: server.url });
    await page.context().addInitScript(listenAlong);
    await page.goto('/desk');
    const phone = page.getByRole('region', { name: 'Telefoon' });
    await phone.getByRole('button', { name: 'Aanmelden met de telefoon' }).waitFor();
    await page.keyboard.press('Alt+b');
    await phone.getByText('Klaar voor het volgende gesprek').waitFor();

    citizen = await openCitizen(new Place(server.dataDir).readKeeper()?.sipPort ?? 0);
    const call = speaks(await citizen.dial(dialled, '0612345678'));
    await phone.getByRole('button', { name: 'Opnemen' }).waitFor();
    await eventually('what is known before answering', async () => /Papendrecht.*06 12345678/s.test((await phone.textContent()) ?? '') || undefined, { seconds: 5 });
    await page.keyboard.press('Alt+a');
    await heard(page, CITIZEN_HERTZ);
    await citizenHears(call, true);
    await page.waitForURL((address) => address.searchParams.has('contact'));
    expect(await page.getByRole('combobox', { name: 'Organisatie van dit contact' }).inputValue()).toBe('papendrecht');
    await phone.getByRole('button', { name: 'In de wacht' }).waitFor();
    await page.keyboard.press('Alt+w');
    await phone.getByRole('button', { name: 'Uit de wacht' }).waitFor();
    await heardNoMore(page, CITIZEN_HERTZ); // the citizen hears music, and is not heard
    await page.keyboard.press('Alt+w');
    await heard(page, CITIZEN_HERTZ);
    await citizenHears(call, true);

    await page.keyboard.press('Alt+q');
    await page.keyboard.type('paspoort kosten papendrecht');
    await page.getByRole('article', { name: 'Antwoord' }).getByRole('heading', { name: 'Wat kost een paspoort in Papendrecht?' }).waitFor();
    await page.keyboard.press('Alt+e');
    await phone.getByText('Nog nodig: de uitkomst').waitFor();
    await eventually('the end at the citizen', () => call.state === 'ended' || undefined, { seconds: 5 });
    await page.keyboard.press('Enter');
    await phone.getByText('Alles is ingevuld').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText(/Contact KC-\d+-\d is geregistreerd/).waitFor();
    const { results } = await api<{ results: { authorityId: string; channel: string; durationSeconds: number }[] }>(page, 'GET', '/contacts?status=finished&mine=true&limit=1');
    expect(results[0]).toMatchObject({ authorityId: 'papendrecht', channel: 'phone' });
    await page.keyboard.press('Alt+b');
    await phone.getByText('Klaar voor het volgende gesprek').waitFor();
    await page.context().close();
    await administrator.context().close();
  });
});
