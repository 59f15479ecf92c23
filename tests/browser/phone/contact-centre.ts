import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { Place } from '../../../apps/server/src/modules/phone/asterisk/keeper/place.ts';
import { SipTelephone, type SipCall } from '../../../tools/phone/sip/index.ts';
import { api } from '../../../tools/screenshots/scenes.ts';
import { pageFor } from '../../../tools/screenshots/sign-in.ts';
import { eventually } from '../../support/processes.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { AGENT_HERTZ, COLLEAGUE_HERTZ, openCitizen, openSpeakingBrowser, speaks } from './exchange.ts';
import { listenAlong } from './listen.ts';

const dialled = '+31786441999';
const straight = { languages: ['nl'], start: 'queue', fallbackQueue: 'general', nodes: { queue: { kind: 'queue', queue: 'general', priority: 'normal' } } };

interface Version {
  readonly number: number;
  readonly revision: number;
}

/** Somebody who works here, in a browser with a voice of their own. */
export interface Desk {
  readonly page: Page;
  /** The place of the telephone on the screen. */
  readonly phone: Locator;
}

/** The whole product with a real exchange: server, carrier, and two browsers whose microphones hear different tones. */
export interface RealContactCentre {
  readonly server: TestServer;
  /** Signs on with the telephone. */
  agent(name: string, which: 'first' | 'second', path?: string): Promise<Desk>;
  /** Somebody who works here, without a telephone. */
  page(name: string, path: string): Promise<Page>;
  /** A citizen dials the number of Papendrecht and speaks. */
  dials(caller: string): Promise<SipCall>;
  /** Telephones of citizens that we phone. */
  citizens(): Promise<SipTelephone>;
  close(): Promise<void>;
}

/** A number of Papendrecht that leads straight to the queue, whatever the hour. */
async function addNumber(administrator: Page): Promise<void> {
  const flow = await api<{ id: string; versions: Version[] }>(administrator, 'POST', '/call-flows', { name: 'Recht naar de wachtrij' });
  const [draft] = flow.versions;
  const path = `/call-flows/${flow.id}/versions/${draft?.number}`;
  const saved = await api<Version>(administrator, 'PUT', path, { revision: draft?.revision, content: straight });
  await api(administrator, 'POST', `${path}/publish`, { revision: saved.revision });
  await api(administrator, 'PUT', `/phone-numbers/${encodeURIComponent(dialled)}`, { flowId: flow.id, authorityId: 'papendrecht', version: 0 });
}

export async function openRealContactCentre(): Promise<RealContactCentre> {
  const folder = mkdtempSync(join(tmpdir(), 'ingang-test-'));
  const browsers: Record<'first' | 'second', Browser> = { first: await openSpeakingBrowser(folder, { hertz: AGENT_HERTZ }), second: await openSpeakingBrowser(folder, { hertz: COLLEAGUE_HERTZ }) };
  const server = await startServer({ env: { CONTENT: 'demo', PHONE: 'auto' } });
  await eventually('the exchange', () => server.lines.find((line) => line.includes('calls were taken up')), { seconds: 60, lines: server.lines });
  const setting = { address: server.url, language: 'nl', theme: 'light', width: 1366, height: 768 } as const;
  const administrator = await pageFor(browsers.first, 'otto', setting);
  await administrator.goto('/settings');
  await addNumber(administrator);
  await administrator.context().close();
  const telephones: SipTelephone[] = [];
  const kept = () => new Place(server.dataDir).readKeeper();
  return {
    server,
    agent: async (name, which, path = '/desk') => {
      const page = await pageFor(browsers[which], name, setting);
      await page.context().grantPermissions(['microphone'], { origin: server.url });
      await page.context().addInitScript(listenAlong);
      await page.goto(path);
      const phone = page.getByRole('region', { name: 'Telefoon', exact: true });
      await phone.getByRole('button', { name: 'Aanmelden met de telefoon' }).waitFor();
      await page.keyboard.press('Alt+b');
      await phone.getByText('Klaar voor het volgende gesprek').waitFor();
      return { page, phone };
    },
    page: async (name, path) => {
      const page = await pageFor(browsers.second, name, setting);
      await page.goto(path);
      return page;
    },
    dials: async (caller) => {
      const telephone = await openCitizen(kept()?.sipPort ?? 0);
      telephones.push(telephone);
      return speaks(await telephone.dial(dialled, caller));
    },
    citizens: async () => {
      const telephone = await SipTelephone.open({ host: '127.0.0.2', port: kept()?.carrierPort ?? 0, exchange: { host: '127.0.0.1', port: kept()?.sipPort ?? 0 } });
      telephones.push(telephone);
      return telephone;
    },
    close: async () => {
      for (const telephone of telephones) telephone.close();
      for (const browser of Object.values(browsers)) await browser.close();
      await server.stop(); // and with it the exchange
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
