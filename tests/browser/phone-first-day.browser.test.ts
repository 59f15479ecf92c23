import { readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Place } from '../../apps/server/src/modules/phone/asterisk/keeper/place.ts';
import type { SipTelephone } from '../../tools/phone/sip/index.ts';
import { api } from '../../tools/screenshots/scenes.ts';
import { pageFor, type Setting } from '../../tools/screenshots/sign-in.ts';
import { describeWithPhone } from '../support/phone.ts';
import { eventually, startProcess, type TestProcess } from '../support/processes.ts';
import { AGENT_HERTZ, CITIZEN_HERTZ, COLLEAGUE_HERTZ, openCitizen, openSpeakingBrowser, speaks } from './phone/exchange.ts';
import { citizenHears, citizenHearsMusic, heard, listenAlong } from './phone/listen.ts';
import { addStraightNumber } from './phone/straight-number.ts';

const START = join(import.meta.dirname, '../../tools/start/start.mjs');
const { password } = JSON.parse(readFileSync(join(import.meta.dirname, '../../apps/server/content/demo/accounts.json'), 'utf8')) as { password: string };
const dialled = '+31786441997';
const caller = '0612340099';

/** Everything that was promised of the telephone, in one working day of a newcomer: as `npm start` runs it, which keeps the server. */
describeWithPhone('the first day with the telephone', () => {
  let folder: string;
  let ingang: TestProcess;
  let setting: Setting;
  let citizen: SipTelephone | undefined;
  const browsers: Browser[] = [];
  const dataDir = () => join(folder, 'data');

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ingang-test-'));
    const env = { DATA_DIR: dataDir(), TMPDIR: folder, PORT: '0', CONTENT: 'demo', PHONE: 'auto', LOG_LEVEL: 'info', DATABASE_URL: undefined, npm_lifecycle_event: undefined };
    ingang = startProcess(process.execPath, [START], { env, endsWithUs: true });
    browsers.push(await openSpeakingBrowser(folder, { hertz: AGENT_HERTZ }), await openSpeakingBrowser(folder, { hertz: COLLEAGUE_HERTZ }));
    await ingang.waitFor(/calls were taken up/, 120);
    const [, address = ''] = await ingang.waitFor(/ready at (http:\/\/[\d.]+:\d+)/, 120);
    setting = { address, language: 'nl', theme: 'light', width: 1366, height: 768 };
  }, 240_000);
  afterAll(async () => {
    citizen?.close();
    for (const browser of browsers) await browser.close();
    ingang?.kill('SIGTERM');
    await ingang?.finish(); // and with it the exchange
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });

  interface Desk {
    readonly page: Page;
    readonly phone: Locator;
  }

  /** Signs in with name and password, by keys alone. */
  async function signsIn(browser: Browser, name: string): Promise<Desk> {
    const page = await pageFor(browser, undefined, setting);
    await page.context().grantPermissions(['microphone'], { origin: setting.address });
    await page.context().addInitScript(listenAlong);
    await page.goto('/');
    await page.locator('input[name=username]:focus').waitFor();
    for (const keys of [name, password]) {
      await page.keyboard.type(keys);
      await page.keyboard.press(keys === name ? 'Tab' : 'Enter');
    }
    const phone = page.getByRole('region', { name: 'Telefoon', exact: true });
    await phone.getByRole('button', { name: 'Aanmelden met de telefoon' }).waitFor();
    return { page, phone };
  }

  /** Presses a key until this has the focus. */
  async function reaches(page: Page, key: 'Tab' | 'Shift+Tab', target: Locator): Promise<void> {
    await target.waitFor();
    for (let pressed = 0; pressed < 40; pressed += 1) {
      if ((await target.and(page.locator(':focus')).count()) > 0) return;
      await page.keyboard.press(key);
    }
    expect.fail(`not reached with ${key}`);
  }

  /** What the place of the telephone says, sooner or later. */
  const shows = ({ phone }: Desk, what: RegExp) => {
    const seen: string[] = [];
    return eventually(`${what} on the telephone`, async () => {
      const text = (await phone.innerText()).replaceAll('\n', ' | ');
      if (text !== seen.at(-1)) seen.push(text);
      return what.test(text) || undefined;
    }, { seconds: 30, lines: seen });
  };

  /** kill -9 of the server itself; whoever started it starts it again. */
  function killServer(): void {
    const children = readFileSync(`/proc/${ingang.pid}/task/${ingang.pid}/children`, 'utf8').trim().split(' ').map(Number);
    const server = children.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('main.ts'));
    process.kill(server!, 'SIGKILL');
  }

  test('wait, talk, warm transfer, kill -9 in the middle, a promise; and all of it is in the history of the customer', async () => {
    const otto = await pageFor(browsers[1]!, 'otto', setting);
    await otto.goto('/settings');
    await addStraightNumber(otto, dialled);
    const customer = await api<{ id: string }>(otto, 'POST', '/customers', { kind: 'person', authorityId: 'papendrecht', givenNames: 'Jacoba', familyName: 'Merwedekade', digitalAddresses: [{ kind: 'phone', value: caller, preferred: true }] });
    await otto.context().close();

    const samir = await signsIn(browsers[1]!, 'samir');
    const anouk = await signsIn(browsers[0]!, 'anouk');
    citizen = await openCitizen(new Place(dataDir()).readKeeper()!.sipPort);
    const call = speaks(await citizen.dial(dialled, caller));
    await citizenHearsMusic(call, [AGENT_HERTZ, COLLEAGUE_HERTZ]);
    const waitsSince = performance.now();
    await eventually('a wait worth telling', () => performance.now() - waitsSince > 11_000 || undefined);

    await anouk.page.keyboard.press('Alt+b');
    await shows(anouk, /Merwedekade \(niet geverifieerd\)/);
    await anouk.page.keyboard.press('Alt+a');
    await heard(anouk.page, CITIZEN_HERTZ);
    await citizenHears(call, true);
    await anouk.page.waitForURL((address) => address.searchParams.has('contact'));
    await anouk.page.locator('#question:focus').waitFor();
    await anouk.page.keyboard.type('paspoort kwijt in het buitenland');
    await anouk.page.keyboard.press('Alt+k');
    await reaches(anouk.page, 'Shift+Tab', anouk.page.getByRole('button', { name: /^Dit is .*Merwedekade/ }));
    await anouk.page.keyboard.press('Enter');
    await anouk.page.getByRole('button', { name: 'Ontkoppelen' }).waitFor();
    // how often the caller may be put through is read in full, and nothing that is only heard makes the page scroll
    expect(await anouk.page.evaluate("[...document.querySelectorAll('.phone-lines span')].filter(({ textContent, scrollWidth, clientWidth }) => /nog 2$/.test(textContent) && scrollWidth <= clientWidth + 1).length")).toBe(1);
    expect(await anouk.page.evaluate('document.documentElement.scrollHeight - innerHeight')).toBe(0);

    await samir.phone.getByRole('button', { name: 'Aanmelden met de telefoon' }).click();
    await samir.phone.getByText('Klaar voor het volgende gesprek').waitFor();
    await anouk.page.keyboard.press('Alt+v');
    await anouk.page.getByRole('combobox', { name: /Collega, afdeling/ }).and(anouk.page.locator(':focus')).waitFor();
    await anouk.page.keyboard.type('samir');
    await anouk.page.getByRole('option', { name: /Samir.*Beschikbaar/s }).waitFor();
    await anouk.page.keyboard.press('Enter');
    await samir.page.getByRole('region', { name: /^Van Anouk/ }).getByText('paspoort kwijt in het buitenland').waitFor();
    await samir.phone.getByRole('button', { name: 'Opnemen' }).click();
    await heard(anouk.page, COLLEAGUE_HERTZ);
    await heard(samir.page, AGENT_HERTZ);

    killServer();
    await ingang.waitFor(/Server {2,}ended \(SIGKILL\)/);
    await citizenHearsMusic(call, [AGENT_HERTZ, COLLEAGUE_HERTZ]);
    await heard(samir.page, AGENT_HERTZ); // they talk on, without a server
    await anouk.page.keyboard.press('Alt+q');
    await anouk.page.keyboard.press('End');
    await anouk.page.keyboard.type(' op vakantie');
    await ingang.waitFor(/Server {2,}ready again after/, 120);
    await shows(anouk, /Overdragen/);
    await anouk.page.getByText('Geen verbinding met de server').waitFor({ state: 'detached', timeout: 60_000 });
    const contactId = new URL(anouk.page.url()).searchParams.get('contact');
    await eventually('what was typed meanwhile, at the server', async () => JSON.stringify(await api(anouk.page, 'GET', `/contacts/${contactId}`)).includes('op vakantie') || undefined, { seconds: 30 });
    await anouk.page.keyboard.press('Alt+v');
    await anouk.phone.getByText('U hoeft niets meer in te vullen.').waitFor({ timeout: 30_000 });
    await heard(samir.page, CITIZEN_HERTZ);
    await citizenHears(call, true, COLLEAGUE_HERTZ);
    await citizenHears(call, false, AGENT_HERTZ);

    await samir.page.waitForURL((address) => address.searchParams.has('contact'));
    await expect.poll(() => samir.page.locator('#question').inputValue(), { timeout: 20_000 }).toBe('paspoort kwijt in het buitenland op vakantie');
    await samir.page.getByRole('button', { name: 'Terugbellen beloven' }).click();
    const dialog = samir.page.getByRole('dialog');
    await dialog.locator('.notice').first().waitFor();
    await dialog.getByRole('button', { name: /^(Beloven|Terugbellen beloven)/ }).click();
    await dialog.waitFor({ state: 'detached' });
    await samir.phone.getByRole('button', { name: 'Ophangen' }).click();
    await eventually('the end at the citizen', () => call.state === 'ended' || undefined, { seconds: 10 });
    await samir.page.getByRole('button', { name: 'Afronden' }).click();
    await samir.page.getByText(/Contact KC-\d+-\d is geregistreerd/).waitFor();

    await anouk.page.goto(`/customers/${customer.id}`);
    await anouk.page.getByRole('heading', { name: 'Open beloften' }).waitFor();
    await anouk.page.getByText('Paspoort kwijt in het buitenland op vakantie').or(anouk.page.getByText('paspoort kwijt in het buitenland op vakantie')).first().waitFor();
    const line = anouk.page.getByRole('button', { name: /^\d:\d\d gewacht · eenmaal doorverbonden/ });
    await reaches(anouk.page, 'Tab', line);
    await anouk.page.keyboard.press('Enter');
    const story = anouk.page.getByRole('list', { name: 'Aan de telefoon' });
    await story.waitFor();
    expect(await story.innerText()).toMatch(/Wachtte \d:\d\d in de wachtrij.*Anouk .*nam op.*Anouk .*Samir.*Samir .*Einde van het gesprek/s);
    await anouk.page.context().close();
    await samir.page.context().close();
  }, 300_000);
});
