import { afterAll, beforeAll, expect, test } from 'vitest';
import { api } from '../../tools/screenshots/scenes.ts';
import { describeWithPhone } from '../support/phone.ts';
import { violationsInBothThemes } from './axe.ts';
import { AGENT_HERTZ, CITIZEN_HERTZ, COLLEAGUE_HERTZ } from './phone/exchange.ts';
import { citizenHears, citizenHearsMusic, heard, heardNoMore } from './phone/listen.ts';
import { openRealContactCentre, type Desk, type RealContactCentre } from './phone/contact-centre.ts';

const voices = [AGENT_HERTZ, COLLEAGUE_HERTZ];

describeWithPhone('two agents in two browsers and a citizen, with keys only', () => {
  let centre: RealContactCentre;
  beforeAll(async () => {
    centre = await openRealContactCentre();
  });
  afterAll(() => centre?.close());

  const button = ({ phone }: Desk, name: string) => phone.getByRole('button', { name, exact: false });

  test('hold, consult, three together, warm transfer, and one beyond the budget to a queue', async () => {
    const anouk = await centre.agent('anouk', 'first');
    const citizen = await centre.dials('0612345678');
    await button(anouk, 'Opnemen').waitFor();
    await anouk.page.keyboard.press('Alt+a');
    await anouk.page.keyboard.press('Alt+w'); // before it can be done: it is done as soon as it can
    await button(anouk, 'Uit de wacht').waitFor();
    await citizenHearsMusic(citizen, voices);
    await heardNoMore(anouk.page, CITIZEN_HERTZ);
    await anouk.page.keyboard.press('Alt+w');
    await heard(anouk.page, CITIZEN_HERTZ);
    await citizenHears(citizen, true);

    await anouk.page.waitForURL((address) => address.searchParams.has('contact'));
    await anouk.page.keyboard.press('Alt+q');
    await anouk.page.keyboard.type('paspoort kwijt in het buitenland');
    const mirjam = await centre.agent('mirjam', 'second');
    await anouk.page.keyboard.press('Alt+v');
    await anouk.page.getByRole('combobox', { name: /Collega, afdeling/ }).fill('mirjam');
    await anouk.page.getByRole('option', { name: /Mirjam.*Beschikbaar/s }).waitFor();
    await anouk.page.keyboard.press('Tab');
    while ((await anouk.page.evaluate<string>('document.activeElement?.labels?.[0]?.textContent ?? ""')) !== 'Bericht erbij') await anouk.page.keyboard.press('Tab');
    await anouk.page.keyboard.type('Mevrouw belt vanuit Spanje');
    expect(await violationsInBothThemes(anouk.page)).toEqual([]);
    await anouk.page.keyboard.press('Enter');

    // on the other screen before they speak
    const briefing = mirjam.page.getByRole('region', { name: /^Van Anouk/ });
    await briefing.getByText('Mevrouw belt vanuit Spanje').waitFor();
    await briefing.getByText('paspoort kwijt in het buitenland').waitFor();
    await mirjam.phone.getByText(/Anouk.* vraagt overleg/).first().waitFor();
    await button(mirjam, 'Nu niet').waitFor();
    expect(await violationsInBothThemes(mirjam.page)).toEqual([]);
    await mirjam.page.keyboard.press('Alt+a');
    await heard(anouk.page, COLLEAGUE_HERTZ);
    await heard(mirjam.page, AGENT_HERTZ);
    await citizenHearsMusic(citizen, voices); // hears nothing of it
    await mirjam.phone.getByRole('list', { name: 'Wie er in gesprek is' }).getByText('in de wacht').waitFor();

    await button(mirjam, 'Even apart').waitFor();
    for (const { page } of [anouk, mirjam]) expect(await violationsInBothThemes(page)).toEqual([]);
    await mirjam.page.keyboard.press('Alt+w');
    await heardNoMore(anouk.page, COLLEAGUE_HERTZ);
    await button(mirjam, 'Weer erbij').waitFor();
    await mirjam.page.keyboard.press('Alt+w');
    await heard(anouk.page, COLLEAGUE_HERTZ);

    await button(mirjam, 'Met z\'n drieën').waitFor();
    await mirjam.page.keyboard.press('Alt+g');
    for (const hertz of voices) await citizenHears(citizen, true, hertz);
    await button(anouk, 'Overdragen').waitFor();
    await anouk.page.keyboard.press('Alt+v');
    await anouk.phone.getByText('Nawerk').first().waitFor();
    await citizenHears(citizen, true, COLLEAGUE_HERTZ);
    await citizenHears(citizen, false, AGENT_HERTZ);
    await heard(mirjam.page, CITIZEN_HERTZ);
    await mirjam.page.waitForURL((address) => address.searchParams.has('contact'));
    expect(await mirjam.page.locator('#question').inputValue()).toBe('paspoort kwijt in het buitenland'); // nothing is asked twice

    // one more is allowed, and only warm: cold to a queue takes a reason
    await anouk.page.keyboard.press('Alt+b');
    await button(mirjam, 'Doorverbinden').waitFor();
    await mirjam.page.keyboard.press('Alt+v');
    await mirjam.page.getByText(/laatste keer/).waitFor();
    await mirjam.page.getByRole('dialog').getByRole('button', { name: 'Terugbellen beloven' }).waitFor();
    await mirjam.page.getByRole('combobox', { name: /Collega, afdeling/ }).fill('algemeen');
    await mirjam.page.getByRole('option', { name: /Wachtrij/ }).first().waitFor();
    await mirjam.page.keyboard.press('Control+Enter');
    expect(await mirjam.page.getByRole('button', { name: 'Direct doorverbinden' }).isDisabled()).toBe(true);
    await mirjam.page.getByLabel('Toch doorverbinden, omdat').selectOption('caller-asks');
    expect(await violationsInBothThemes(mirjam.page)).toEqual([]);
    await mirjam.page.getByRole('combobox', { name: /Collega, afdeling/ }).focus();
    await mirjam.page.keyboard.press('Control+Enter');
    await mirjam.phone.getByText('Nawerk').first().waitFor();
    await button(anouk, 'Opnemen').waitFor();
    await citizenHearsMusic(citizen, voices);
    await anouk.page.keyboard.press('Alt+a');
    await citizenHears(citizen, true);
    const { call } = await api<{ call: { transfers: number; contactId: string } | null }>(anouk.page, 'GET', '/phone/my-call');
    expect(call?.transfers).toBe(2);
    const { results } = await api<{ results: { story: { text: string }[] }[] }>(anouk.page, 'GET', `/contacts/${call?.contactId}/calls`);
    expect(results[0]?.story.map(({ text }) => text).join(' ')).toMatch(/de beller vroeg erom/);
    citizen.hangUp();
    await anouk.phone.getByText('Nawerk').first().waitFor();
    await anouk.page.context().close();
    await mirjam.page.context().close();
  });
});
