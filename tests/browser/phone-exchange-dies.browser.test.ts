import { afterAll, beforeAll, expect, test } from 'vitest';
import { Place } from '../../apps/server/src/modules/phone/asterisk/keeper/place.ts';
import { api } from '../../tools/screenshots/scenes.ts';
import { describeWithPhone } from '../support/phone.ts';
import { eventually } from '../support/processes.ts';
import { violationsInBothThemes } from './axe.ts';
import { openRealContactCentre, type RealContactCentre } from './phone/contact-centre.ts';
import { CITIZEN_HERTZ, speaks } from './phone/exchange.ts';
import { citizenHears, heard } from './phone/listen.ts';

describeWithPhone('Asterisk is killed while an agent talks', () => {
  let centre: RealContactCentre;
  beforeAll(async () => {
    centre = await openRealContactCentre();
  });
  afterAll(() => centre?.close());

  test('the agent reads what happened, goes on registering, and phones the caller back with a telephone that came back by itself', async () => {
    const anouk = await centre.agent('anouk', 'first');
    const call = await centre.dials('0612345677');
    await anouk.phone.getByRole('button', { name: 'Opnemen' }).waitFor();
    await anouk.page.keyboard.press('Alt+a');
    await heard(anouk.page, CITIZEN_HERTZ);
    await citizenHears(call, true);
    await anouk.page.waitForURL((address) => address.searchParams.has('contact'));
    await anouk.page.locator('#question:focus').waitFor();
    await anouk.page.keyboard.type('grofvuil ophalen');
    const contactId = new URL(anouk.page.url()).searchParams.get('contact');

    process.kill(new Place(centre.server.dataDir).readKeeper()!.asteriskPid, 'SIGKILL');
    await anouk.phone.getByText('De lijn viel weg door een storing. De beller wordt teruggebeld, vóór anderen.').waitFor();
    await anouk.phone.getByText('Nog nodig: de uitkomst').waitFor();
    expect(await violationsInBothThemes(anouk.page)).toEqual([]);
    await anouk.page.keyboard.press('Enter'); // goes on registering
    await anouk.phone.getByText('Alles is ingevuld').waitFor();
    await anouk.page.keyboard.press('Control+Enter');
    await anouk.page.getByText(/Contact KC-\d+-\d is geregistreerd/).waitFor();

    // nobody signs on again: the telephone is there, and rings for the caller who was cut off
    const citizens = await eventually('the carrier again', () => centre.citizens().catch(() => undefined), { seconds: 30 });
    citizens.onRing = (ring) => speaks(ring).pickUp();
    await eventually('the exchange again', () => centre.server.lines.find((line) => line.includes('calls were taken up') && line.includes('"hasRestarted":true')), { seconds: 40 });
    const presence = () => api<{ presence: { state: string; reason: string | null; isPhoneReachable: boolean } }>(anouk.page, 'GET', '/phone/my-call').then((now) => now.presence);
    await eventually('the telephone of the agent', async () => (await presence()).isPhoneReachable || undefined, { seconds: 40 });
    if ((await presence()).state !== 'available') await anouk.page.keyboard.press('Alt+b');
    const seen: string[] = [];
    await eventually('the call back', async () => {
      const text = await anouk.phone.innerText();
      if (text !== seen.at(-1)) seen.push(text);
      return text.includes('Teruggebeld uit de wachtrij') || undefined;
    }, { seconds: 40, lines: seen });
    await anouk.page.keyboard.press('Alt+a');
    await heard(anouk.page, CITIZEN_HERTZ);
    expect(citizens.calls[0]?.shownNumber).toContain('786441999');

    // the registration goes on where it was, and its clock counts this conversation
    await anouk.page.waitForURL((address) => address.searchParams.get('contact') === contactId);
    await anouk.page.getByRole('list', { name: 'Vragen in dit contact' }).getByText('grofvuil ophalen').waitFor();
    const contact = await api<{ status: string; startedAt: string; endedAt?: string }>(anouk.page, 'GET', `/contacts/${contactId}`);
    expect([contact.status, contact.endedAt]).toEqual(['open', undefined]);
    const { call: now } = await api<{ call: { arrivedAt: string; answeredAt: string } }>(anouk.page, 'GET', '/phone/my-call');
    expect(contact.startedAt).toBe(now.answeredAt);
    await anouk.page.keyboard.press('Alt+e');
    await anouk.phone.getByText('Nawerk').first().waitFor();
    expect(await anouk.phone.getByText('De lijn viel weg').count()).toBe(0);
    await anouk.page.context().close();
  }, 240_000);
});
