import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { api } from '../../tools/screenshots/scenes.ts';
import { describeWithPhone } from '../support/phone.ts';
import { eventually } from '../support/processes.ts';
import { violationsInBothThemes } from './axe.ts';
import { openRealContactCentre, type Desk, type RealContactCentre } from './phone/contact-centre.ts';

describeWithPhone('what is offered when phones are quiet', () => {
  let centre: RealContactCentre;
  let anouk: Desk;
  beforeAll(async () => {
    centre = await openRealContactCentre();
    const administrator = await centre.page('otto', '/settings');
    await openAllDay(administrator, 'papendrecht');
    const rules = await api<{ offering: object }>(administrator, 'GET', '/routing-rules');
    await api(administrator, 'PUT', '/routing-rules', { ...rules, offering: { ...rules.offering, offerSeconds: 600, dueMinutes: 2880 } });
    await administrator.context().close();
    const lead = await centre.page('mirjam', '/settings');
    for (const list of ['returned', 'mine']) await closeAll(list === 'mine' ? await centre.page('anouk', '/settings') : lead, list);
    await lead.context().close();
    anouk = await centre.agent('anouk', 'first');
  });
  afterAll(() => centre?.close());

  /** A promise that a department cannot keep comes back to the contact centre. */
  async function givenBack(page: Page, customerName: string, phone: string): Promise<string> {
    const departments = await api<{ results: { id: string; authorityIds: string[] }[] }>(page, 'GET', '/departments');
    const { user } = await api<{ user: { departmentIds: string[] } }>(page, 'GET', '/session');
    const departmentId = departments.results.find(({ id, authorityIds }) => user.departmentIds.includes(id) && authorityIds.includes('papendrecht'))?.id;
    const note = await api<{ id: string; version: number }>(page, 'POST', '/callbacks', { authorityId: 'papendrecht', departmentId, customerName, phone, reason: 'De afspraak gaat niet door' });
    await api(page, 'POST', `/callbacks/${note.id}/return`, { version: note.version, why: 'wrong-department' });
    return note.id;
  }

  test('an offer makes way for a caller, comes back, and one key phones the citizen', async () => {
    const citizens = await centre.citizens();
    const fatma = await centre.page('fatma', '/callbacks');
    const noteId = await givenBack(fatma, 'Mevrouw Dijkgraaf', '06 8765 4388');
    await anouk.phone.getByText(/Terugbellen: Mevrouw Dijkgraaf/).first().waitFor({ timeout: 30_000 });
    expect(await violationsInBothThemes(anouk.page)).toEqual([]);

    const caller = await centre.dials('0612345678');
    await anouk.phone.getByRole('button', { name: 'Opnemen' }).waitFor();
    expect(await anouk.phone.getByText(/Terugbellen: Mevrouw Dijkgraaf/).count()).toBe(0);
    await anouk.page.keyboard.press('Alt+a');
    await anouk.phone.getByRole('button', { name: 'Ophangen' }).waitFor();
    caller.hangUp();
    await anouk.phone.getByText('Nawerk').first().waitFor();
    await anouk.page.keyboard.press('Alt+b');

    await anouk.phone.getByText(/Terugbellen: Mevrouw Dijkgraaf/).first().waitFor({ timeout: 30_000 });
    await anouk.page.keyboard.press('Alt+a');
    const dialled = await eventually('the telephone of Mrs Dijkgraaf', () => citizens.calls[0], { seconds: 15 });
    dialled.pickUp();
    await anouk.phone.getByRole('button', { name: 'Ophangen' }).waitFor();
    await anouk.page.keyboard.press('Alt+e');
    await eventually('the attempt', async () => ((await api<{ attempts: { result: string }[] }>(fatma, 'GET', `/callbacks/${noteId}`)).attempts[0]?.result === 'spoken' ? true : undefined), { seconds: 15 });
    await fatma.context().close();
  });

  test('a letter that a colleague leaves for anybody is offered, and one key puts it on the desk; from there it is left for others again', async () => {
    const wilma = await centre.page('wilma', '/post');
    await wilma.getByLabel('Organisatie').selectOption('papendrecht');
    await wilma.getByLabel('Waar gaat de brief over?').fill('Bezwaar tegen de aanslag');
    await wilma.getByLabel('Wie antwoordt').selectOption('anybody');
    await wilma.keyboard.press('Control+Enter');
    await wilma.getByText(/Brief KC-\d+-\d is geregistreerd/).waitFor();
    await wilma.context().close();

    await anouk.page.keyboard.press('Alt+b');
    await anouk.phone.getByText('Post: Bezwaar tegen de aanslag').first().waitFor({ timeout: 30_000 });
    expect(await violationsInBothThemes(anouk.page)).toEqual([]);
    await anouk.page.keyboard.press('Alt+a');
    await anouk.page.getByRole('button', { name: /Post.*Bezwaar tegen de aanslag/ }).waitFor();
    await anouk.page.getByRole('button', { name: 'Voor iedereen laten' }).click();
    await anouk.page.getByText(/wacht nu op wie tijd heeft/).waitFor();

    const mirjam = await centre.page('mirjam', '/contacts/waiting');
    await mirjam.getByRole('button', { name: 'Oppakken: Bezwaar tegen de aanslag' }).waitFor();
    expect(await violationsInBothThemes(mirjam)).toEqual([]);
    await mirjam.getByRole('button', { name: 'Oppakken: Bezwaar tegen de aanslag' }).click();
    await mirjam.getByRole('button', { name: 'Weggooien' }).click();
    await mirjam.getByRole('button', { name: 'Contact weggooien' }).click();
    await mirjam.context().close();
    await anouk.phone.getByText('Klaar voor het volgende gesprek').waitFor({ timeout: 30_000 });
    await anouk.page.keyboard.press('Alt+b');
  });

  test('"later" and "not for me" by key; who leads sees what is due and why nobody has it', async () => {
    const fatma = await centre.page('fatma', '/callbacks');
    await anouk.page.keyboard.press('Alt+b');
    await anouk.phone.getByText('Klaar voor het volgende gesprek').waitFor();
    await givenBack(fatma, 'De heer Polderman', '06 8765 4377');
    await anouk.phone.getByText(/Terugbellen: De heer Polderman/).first().waitFor({ timeout: 30_000 });
    await anouk.page.keyboard.press('Alt+u');
    await anouk.phone.getByText('Klaar voor het volgende gesprek').waitFor();
    const mirjam = await centre.page('mirjam', '/phone-now');
    const due = mirjam.getByRole('region', { name: /Aan de beurt als het rustig is/ });
    await due.getByRole('link', { name: 'Terugbelnotitie' }).first().waitFor();
    expect(await violationsInBothThemes(mirjam)).toEqual([]);
    await mirjam.context().close();
    await fatma.context().close();
  });
});

/** Promises are kept in opening hours; today is one of them, whatever the day of the test. */
async function openAllDay(administrator: Page, authorityId: string): Promise<void> {
  const { version, hours } = await api<{ version: number; hours: { channels?: object } }>(administrator, 'GET', `/authorities/${authorityId}/opening-hours`);
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
  const week = Object.fromEntries(days.map((day) => [day, [{ from: '00:00', until: '24:00' }]]));
  await api(administrator, 'PUT', `/authorities/${authorityId}/opening-hours`, { version, hours: { ...hours, channels: { ...hours.channels, phone: { week, holidays: 'none' } } } });
}

/** What the demo promised is done, so that only promises of this test are due. */
async function closeAll(page: Page, list: string): Promise<void> {
  const { results } = await api<{ results: { id: string; version: number }[] }>(page, 'GET', `/callbacks?list=${list}`);
  for (const { id, version } of results) await api(page, 'POST', `/callbacks/${id}/close`, { version, result: 'answered-otherwise', note: 'Per brief beantwoord' });
}
