import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChannelId } from '../../apps/server/src/modules/phone/engine/index.ts';
import { clearDesk } from '../../tools/screenshots/scenes.ts';
import { pageFor } from '../../tools/screenshots/sign-in.ts';
import { describeWithPhone } from '../support/phone.ts';
import { violationsInBothThemes } from './axe.ts';
import { demoServer } from './desk-server.ts';
import { openExchange, type Exchange } from './phone/exchange.ts';
import { aCall, SwitchboardStandIn, talkingActions } from './phone/switchboard-stand-in.ts';

const widths = [1024, 1366, 1920];

describeWithPhone('the states of the telephone', () => {
  let exchange: Exchange;
  beforeAll(async () => {
    exchange = await openExchange();
  });
  afterAll(() => exchange?.close());

  /** At every width, light and dark: no violations, nothing beside the page, and who calls may be cut short but not what may be done. */
  async function holds(page: Page, state: string): Promise<void> {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 768 });
      const found = await violationsInBothThemes(page);
      const beside = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      const outside = await page.evaluate("[...document.querySelectorAll('.phone-bar button')].filter((button) => button.getBoundingClientRect().right > innerWidth + 1).length");
      expect({ state, width, found, beside, outside }).toEqual({ state, width, found: [], beside: 0, outside: 0 });
    }
  }

  test.each([['nl', /Nog nodig|Alles is ingevuld/, /De lijn viel weg/], ['en', /Still needed|Everything is filled in/, /A fault cut off the line/]] as const)('in %s, narrow and wide, with long names', async (language, needs, cutOff) => {
    const { url } = await demoServer();
    const page = await pageFor(exchange.browser, 'anouk', { address: url, language, theme: 'light', width: 1366, height: 768 });
    const standIn = new SwitchboardStandIn(exchange);
    await page.context().grantPermissions(['microphone'], { origin: url });
    await standIn.attend(page.context());
    await page.goto('/desk');
    const phone = page.locator('.phone-bar');
    await phone.locator('button').first().waitFor();
    await holds(page, 'signed off');
    const until = new Date(Date.now() + 600_000).toISOString();
    const offered = { authorityId: 'hendrik-ido-ambacht', customerId: null, subject: 'Bezwaar tegen de aanslag hondenbelasting over 2026, met een bijlage van de dierenarts', isMine: false, dueAt: until, offeredAt: until, until } as const;
    standIn.offer = { ...offered, workId: crypto.randomUUID(), kind: 'callback', channel: null, because: 'again', customerName: 'Mevrouw J.W.H. ten Brinke-van Lentebloem tot Oudelandsdijk', phoneDisplay: '06 1234 5678', attempts: 2 };
    await page.keyboard.press('Alt+b');
    await expect.poll(() => exchange.engine.reachablePhones(), { timeout: 15_000 }).toContain('anouk');

    await phone.getByRole('button', { name: /^(Terugbellen|Phone back)/ }).waitFor();
    await holds(page, 'a callback is offered');
    standIn.offer = { ...offered, workId: crypto.randomUUID(), kind: 'message', channel: 'social', because: 'overdue', customerName: '', phoneDisplay: null, attempts: 0 };
    await page.keyboard.press('Alt+u');
    await phone.getByRole('button', { name: /^(Beantwoorden|Answer)/ }).waitFor();
    await holds(page, 'a message is offered');
    standIn.offer = null;
    await page.keyboard.press('Alt+u');
    await phone.getByRole('button', { name: /^(Beantwoorden|Answer)/ }).waitFor({ state: 'detached' });

    const number = language === 'nl' ? '0612345678' : '0612345679';
    const citizen = await exchange.dial('14078', number);
    const { channel: caller } = await exchange.told('arrived', (event) => event.caller === number);
    await exchange.engine.answer(caller);
    const known = { candidates: [{ id: '00000000-0000-7000-8000-00000000000a', displayName: 'Mevrouw J.W.H. ten Brinke-van Lentebloem tot Oudelandsdijk', authorityId: 'hendrik-ido-ambacht' }] };
    standIn.call = await aCall(page, { ...known, authorityId: 'hendrik-ido-ambacht', authorityName: 'Hendrik-Ido-Ambacht' });
    standIn.is('ringing', { callId: standIn.call.id });
    const leg = `leg-of-anouk-${language}` as ChannelId;
    await exchange.engine.originate({ channel: leg, to: { kind: 'phone', phone: standIn.phone }, forChannel: caller, showNumber: number, ringSeconds: 60 });
    await phone.getByText(/ten Brinke/).first().waitFor();
    await holds(page, 'ringing');

    await page.keyboard.press('Alt+a');
    await exchange.told('answered', (event) => event.channel === leg);
    standIn.call = { ...standIn.call, phase: 'talking', answeredAt: new Date().toISOString(), allowed: talkingActions };
    standIn.is('talking', { callId: standIn.call.id });
    await phone.getByText(/(: nog|left:) 2$/).waitFor();
    await holds(page, 'talking');
    expect(await page.evaluate("[...document.querySelectorAll('.phone-lines .phone-line.small span')].at(-1).scrollWidth - [...document.querySelectorAll('.phone-lines .phone-line.small span')].at(-1).clientWidth")).toBeLessThanOrEqual(1);

    const name = 'Fatma Lindebladt, Sociaal domein en Wmo';
    standIn.call = {
      ...standIn.call, phase: 'consulting', heldSince: new Date().toISOString(), other: { kind: 'person', name, isConnected: true }, allowed: ['take-back', 'conference', 'hand-over', 'digits'],
      parties: [{ role: 'caller', name: null, isMe: false, state: 'music' }, { role: 'agent', name: 'Anouk', isMe: true, state: 'together' }, { role: 'colleague', name, isMe: false, state: 'together' }],
    };
    await phone.locator('.phone-parties').waitFor({ timeout: 15_000 });
    await holds(page, 'consulting');

    standIn.cutOff = 'called-back';
    standIn.is('wrap-up', { callId: standIn.call.id, wrapUpUntil: new Date(Date.now() + 600_000).toISOString() });
    standIn.call = null;
    await exchange.engine.hangUp(leg);
    await phone.getByText(cutOff).waitFor({ timeout: 15_000 });
    await phone.getByText(needs).waitFor();
    await holds(page, 'wrap-up after a breakdown');
    citizen.hangUp();
    standIn.is('offline');
    await clearDesk(page);
    await page.context().close();
  }, 240_000);
});
