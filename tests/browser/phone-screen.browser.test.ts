import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BridgeId, ChannelId } from '../../apps/server/src/modules/phone/engine/index.ts';
import { api, clearDesk } from '../../tools/screenshots/scenes.ts';
import { pageFor } from '../../tools/screenshots/sign-in.ts';
import { describeWithPhone } from '../support/phone.ts';
import { demoServer } from './desk-server.ts';
import { CITIZEN_HERTZ, openExchange, type Exchange } from './phone/exchange.ts';
import { citizenHears, heard, listenAlong } from './phone/listen.ts';
import { aCall, SwitchboardStandIn, talkingActions } from './phone/switchboard-stand-in.ts';

describeWithPhone('the screen of the telephone, on a real exchange', () => {
  let exchange: Exchange;
  beforeAll(async () => {
    exchange = await openExchange();
  });
  afterAll(() => exchange?.close());

  test('rings, is answered with a key, both hear each other, hold and hang up, and the contact is on the desk', async () => {
    const { url } = await demoServer();
    const page = await pageFor(exchange.browser, 'anouk', { address: url, language: 'nl', theme: 'light', width: 1366, height: 768 });
    const standIn = new SwitchboardStandIn(exchange);
    await page.context().grantPermissions(['microphone'], { origin: url });
    await page.context().addInitScript(listenAlong);
    await standIn.attend(page.context());
    await page.goto('/desk');
    const phone = page.getByRole('region', { name: 'Telefoon' });
    await phone.getByRole('button', { name: 'Aanmelden met de telefoon' }).waitFor();
    await page.keyboard.press('Alt+b');
    await phone.getByText('Klaar voor het volgende gesprek').waitFor();
    await expect.poll(() => exchange.engine.reachablePhones(), { timeout: 5000 }).toContain('anouk');

    // somebody types in another contact when it rings
    await page.keyboard.press('Alt+n');
    await page.keyboard.type('grofvuil');
    const citizen = await exchange.dial('14078', '0612345678');
    const { channel: caller } = await exchange.told('arrived');
    await exchange.engine.answer(caller);
    standIn.call = await aCall(page);
    standIn.is('ringing', { callId: standIn.call.id });
    const leg = 'leg-of-anouk' as ChannelId;
    await exchange.engine.originate({ channel: leg, to: { kind: 'phone', phone: standIn.phone }, forChannel: caller, showNumber: '0612345678', ringSeconds: 20 });
    await phone.getByText('Paspoort en identiteitskaart').first().waitFor();
    await phone.getByText('Mevrouw J. Lekdijkstra (niet geverifieerd)').waitFor();
    expect(await phone.textContent()).toMatch(/gemeente Papendrecht.*Wanneer is mijn rijbewijs klaar/s);
    expect(await page.evaluate('document.activeElement.id')).toBe('question'); // the focus is not taken
    await page.keyboard.type(' dordrecht');
    expect(await page.locator('#question').inputValue()).toBe('grofvuil dordrecht');

    await page.keyboard.press('Alt+a');
    await exchange.told('answered', (event) => event.channel === leg);
    const bridge = { id: 'bridge-of-anouk' as BridgeId, caller, leg };
    standIn.bridge = bridge;
    standIn.call = { ...standIn.call, phase: 'talking', answeredAt: new Date().toISOString(), allowed: talkingActions };
    standIn.is('talking', { callId: standIn.call.id });
    await exchange.engine.createBridge(bridge.id);
    await exchange.engine.addToBridge(bridge.id, caller);
    await exchange.engine.addToBridge(bridge.id, leg);
    await heard(page, CITIZEN_HERTZ);
    await citizenHears(citizen, true);

    await page.waitForURL((address) => address.searchParams.get('contact') === standIn.call?.contactId);
    expect(await page.getByRole('combobox', { name: 'Organisatie van dit contact' }).inputValue()).toBe('papendrecht');
    await page.getByRole('button', { name: 'Dit is Mevrouw J. Lekdijkstra' }).waitFor();

    await phone.getByRole('button', { name: 'In de wacht' }).waitFor();
    await page.keyboard.press('Alt+w');
    await phone.getByRole('button', { name: 'Uit de wacht' }).waitFor();
    await citizenHears(citizen, false);
    await page.keyboard.press('Alt+w');
    await citizenHears(citizen, true);
    await page.keyboard.press('Alt+m');
    await phone.getByText('Microfoon staat uit').waitFor();
    await citizenHears(citizen, false);

    await page.keyboard.press('Alt+e');
    await phone.getByText('Nog nodig: de vraag').waitFor();
    await exchange.told('hung-up', (event) => event.channel === caller);
    await page.keyboard.press('Alt+b');
    await phone.getByText('Klaar voor het volgende gesprek').waitFor();
    await clearDesk(page);
    expect((await api<{ results: unknown[] }>(page, 'GET', '/contacts?status=open&mine=true')).results).toEqual([]);
    await page.context().close();
  });
});
