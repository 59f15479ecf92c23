import { afterAll, beforeAll, expect, test } from 'vitest';
import { api } from '../../tools/screenshots/scenes.ts';
import { describeWithPhone } from '../support/phone.ts';
import { eventually } from '../support/processes.ts';
import { violationsInBothThemes } from './axe.ts';
import { openRealContactCentre, type RealContactCentre } from './phone/contact-centre.ts';

describeWithPhone('an agent phones a citizen', () => {
  let centre: RealContactCentre;
  beforeAll(async () => {
    centre = await openRealContactCentre();
  });
  afterAll(() => centre?.close());

  test('a callback: one key phones the citizen, who sees the 14+ number; what came of it is on the note', async () => {
    const citizens = await centre.citizens();
    const fatma = await centre.agent('fatma', 'first', '/callbacks');
    const { user } = await api<{ user: { departmentIds: string[] } }>(fatma.page, 'GET', '/session');
    const departments = await api<{ results: { id: string; authorityIds: string[] }[] }>(fatma.page, 'GET', '/departments');
    const department = departments.results.find(({ id }) => user.departmentIds.includes(id));
    const authorityId = department?.authorityIds[0];
    const note = await api<{ id: string }>(fatma.page, 'POST', '/callbacks', { authorityId, departmentId: department?.id, customerName: 'De heer Bakker', phone: '06 8765 4399', reason: 'De aanvraag is niet beantwoord' });
    const attempts = () => api<{ attempts: { result: string; byName: string }[] }>(fatma.page, 'GET', `/callbacks/${note.id}`).then((one) => one.attempts);

    await fatma.page.goto(`/callbacks/${note.id}`);
    await fatma.phone.getByText('Klaar voor het volgende gesprek').waitFor();
    await fatma.page.getByRole('button', { name: 'Bellen' }).waitFor();
    expect(await violationsInBothThemes(fatma.page)).toEqual([]);
    await fatma.page.keyboard.press('Alt+p');
    const busy = await eventually('the telephone of Mr Bakker', () => citizens.calls[0], { seconds: 10 });
    expect(busy.shownNumber).toMatch(/14078/);
    await fatma.phone.getByText(/wordt gebeld/).waitFor();
    busy.decline(486);
    await fatma.page.getByText(/In gesprek,/).first().waitFor(); // on the note, by itself
    expect(await attempts()).toMatchObject([{ result: 'busy' }]);

    await fatma.page.keyboard.press('Alt+b');
    await fatma.page.getByRole('button', { name: 'Bellen' }).waitFor();
    await fatma.page.keyboard.press('Alt+p');
    const machine = await eventually('the telephone once more', () => citizens.calls[1], { seconds: 10 });
    machine.pickUp();
    await fatma.page.waitForURL((address) => address.searchParams.has('contact'));
    await fatma.page.getByRole('heading', { level: 1, name: 'Werkplek' }).waitFor({ state: 'attached' }); // the note said the same words
    await fatma.page.getByRole('main').getByText('De aanvraag is niet beantwoord').first().waitFor(); // what it is about is there already
    await fatma.phone.getByRole('button', { name: 'Voicemail' }).waitFor();
    await fatma.page.keyboard.press('Alt+s');
    await fatma.phone.getByRole('button', { name: 'Voicemail vastgelegd' }).waitFor();
    expect(await violationsInBothThemes(fatma.page)).toEqual([]);
    await fatma.page.keyboard.press('Alt+e');
    await eventually('the attempt', async () => ((await attempts()).length === 2 ? true : undefined), { seconds: 10 });
    expect((await attempts()).map(({ result }) => result).toSorted()).toEqual(['busy', 'voicemail']);
    await fatma.page.context().close();
  });
});
