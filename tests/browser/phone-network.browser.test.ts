import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Place } from '../../apps/server/src/modules/phone/asterisk/keeper/place.ts';
import { notices } from '../../apps/server/src/modules/phone/domain/call/texts.ts';
import { readWav } from '../../apps/server/src/modules/phone/sound/index.ts';
import { EspeakSynthesizer } from '../../apps/server/src/modules/phone/speech/index.ts';
import { Hearing } from '../../tools/callers/hearing/hearing.ts';
import { levelsOf } from '../../tools/callers/hearing/levels.ts';
import type { SipCall, SipTelephone } from '../../tools/phone/sip/index.ts';
import { api } from '../../tools/screenshots/scenes.ts';
import { pageFor, type Setting } from '../../tools/screenshots/sign-in.ts';
import { describeWithPhone } from '../support/phone.ts';
import { eventually } from '../support/processes.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { CutLine } from './network/cut-line.ts';
import { TurnServer } from './network/turn-server.ts';
import { CITIZEN_HERTZ, openCitizen, openSpeakingBrowser, speaks } from './phone/exchange.ts';
import { citizenHears, heard, listenAlong } from './phone/listen.ts';
import { addStraightNumber } from './phone/straight-number.ts';

const dialled = '+31786441996';
const secret = 'shared-with-the-turn-server';
/** Six in earnest (docs/benchmarks/phone.md); a machine that does much else at the same time gets more. */
const mostSeconds = 20;

/** Sound goes through the TURN server or not at all, as where the agent's network lets nothing else out. */
const relayOnly = `
  const Direct = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Direct {
    constructor(settings) {
      super({ ...settings, iceTransportPolicy: 'relay' });
    }
  };`;

describeWithPhone('an agent at home, whose page and sound go over one line that can be cut', ({ installation }) => {
  let folder: string;
  let server: TestServer;
  let turn: TurnServer;
  let lines: { readonly page: CutLine; readonly sound: CutLine };
  let citizen: SipTelephone | undefined;
  const browsers: Browser[] = [];
  const setting = (address: string): Setting => ({ address, language: 'nl', theme: 'light', width: 1366, height: 768 });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ingang-test-'));
    turn = await TurnServer.open(secret);
    const sound = await CutLine.to(turn.port);
    server = await startServer({ env: { CONTENT: 'demo', PHONE: 'auto', PHONE_ICE_SERVERS: `turn:127.0.0.1:${sound.port}?transport=tcp`, PHONE_TURN_SECRET: secret } });
    lines = { page: await CutLine.to(Number(new URL(server.url).port)), sound };
    await eventually('the exchange', () => server.lines.find((line) => line.includes('calls were taken up')), { seconds: 60, lines: server.lines });
    browsers.push(await openSpeakingBrowser(folder), await openSpeakingBrowser(folder));
  }, 120_000);
  afterAll(async () => {
    citizen?.close();
    for (const browser of browsers) await browser.close();
    for (const line of Object.values(lines ?? {})) await line.close();
    await turn?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });

  async function atHome(): Promise<Page> {
    const address = `http://127.0.0.1:${lines.page.port}`;
    const page = await pageFor(browsers[0]!, 'anouk', setting(address));
    await page.context().grantPermissions(['microphone'], { origin: address });
    await page.context().addInitScript(relayOnly);
    await page.context().addInitScript(listenAlong);
    await page.goto('/desk');
    await page.getByRole('region', { name: 'Telefoon' }).getByRole('button', { name: 'Aanmelden met de telefoon' }).waitFor();
    await page.keyboard.press('Alt+b');
    await page.getByText('Klaar voor het volgende gesprek').waitFor();
    return page;
  }

  /** Resolves when the caller has heard these words to their end. */
  async function hears(call: SipCall, text: string): Promise<void> {
    const spoken = await new EspeakSynthesizer(installation, join(folder, 'prompts')).say(text, 'nl');
    const seconds = () => performance.now() / 1000;
    const hearing = new Hearing([{ meaning: { is: 'apology' }, levels: levelsOf(readWav(readFileSync(spoken)).samples) }], seconds());
    call.sound.ear = (samples) => hearing.take(samples, seconds());
    await eventually(text, () => (hearing.now(seconds()).prompt?.is === 'apology' ? true : undefined), { seconds: 40 });
  }

  const cut = () => Object.values(lines).forEach((line) => line.cut());
  const mend = () => Object.values(lines).forEach((line) => line.mend());

  test('sound goes both ways through TURN; a short silence of the network changes nothing; a longer one returns the caller, who is told why', async () => {
    const otto = await pageFor(browsers[1]!, 'otto', setting(server.url));
    await otto.goto('/settings');
    await addStraightNumber(otto, dialled);
    const lead = await pageFor(browsers[1]!, 'mirjam', setting(server.url));
    await lead.goto('/settings');
    const waiting = async () => (await api<{ results: { callId: string; since: string }[] }>(lead, 'GET', '/phone/waiting-calls')).results;

    const agent = await atHome();
    const phone = agent.getByRole('region', { name: 'Telefoon' });
    citizen = await openCitizen(new Place(server.dataDir).readKeeper()!.sipPort);
    const call = speaks(await citizen.dial(dialled, '0612345678'));
    await phone.getByRole('button', { name: 'Opnemen' }).waitFor();
    await agent.keyboard.press('Alt+a');
    await heard(agent, CITIZEN_HERTZ);
    await citizenHears(call, true);
    await eventually('sound through TURN, both ways', () => (turn.passed.there > 10 && turn.passed.back > 10) || undefined, { seconds: 10 }); // a tone is recognised from eight packets
    await agent.waitForURL((address) => address.searchParams.has('contact'));
    await agent.locator('#question:focus').waitFor();
    await agent.keyboard.type('grofvuil ophalen');
    const contactId = new URL(agent.url()).searchParams.get('contact')!;
    await eventually('what was typed at the server', async () => JSON.stringify(await api(agent, 'GET', `/contacts/${contactId}`)).includes('grofvuil ophalen') || undefined, { seconds: 10 });

    cut();
    await new Promise((resolve) => setTimeout(resolve, 1500)); // shorter than anybody may notice
    mend();
    await heard(agent, CITIZEN_HERTZ);
    await citizenHears(call, true);
    expect(await waiting()).toEqual([]);

    const apology = hears(call, notices.agentLost.nl);
    const cutAt = performance.now();
    cut();
    const place = await eventually('the own place in the queue', async () => (await waiting()).find(({ callId }) => callId === contactId), { seconds: mostSeconds });
    const seconds = (performance.now() - cutAt) / 1000;
    expect(Date.parse(place.since)).toBeLessThan(Date.now() - seconds * 1000); // the waiting time goes on where it was
    expect(seconds).toBeLessThan(mostSeconds);
    await apology;
    expect(call.state).toBe('connected');
    if (process.env['REPORT'] === 'true') process.stdout.write(`line cut: back in the queue after ${seconds.toFixed(1)} s, apology heard to its end after ${((performance.now() - cutAt) / 1000).toFixed(1)} s\n`);
    mend();
    await phone.getByRole('button', { name: 'Opnemen' }).waitFor({ timeout: 60_000 }); // the screen finds out by itself, and the same caller rings
    await agent.keyboard.press('Alt+a');
    await heard(agent, CITIZEN_HERTZ);
    await citizenHears(call, true);
    expect(await agent.locator('#question').inputValue()).toBe('grofvuil ophalen');
    call.hangUp();
    for (const page of [agent, lead, otto]) await page.context().close();
  }, 240_000);
});
