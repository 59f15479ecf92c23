import { expect, it } from 'vitest';
import { api } from '../../tools/screenshots/scenes.ts';
import { eventually, pageOf } from './desk-server.ts';

interface Made {
  readonly id: string;
}

const customer = {
  kind: 'person',
  authorityId: 'papendrecht',
  givenNames: 'Annelies',
  prefix: 'van der',
  familyName: 'Waalbrug',
  birthDate: '1957-03-24',
  addresses: [{ kind: 'home', street: 'Kerkbuurt', houseNumber: 12, postcode: '3354 XA', city: 'Papendrecht' }],
  digitalAddresses: [{ kind: 'phone', value: '06 12345678', preferred: true }],
};

/** Of the stand-in for the national register. */
const stoeptegel = { bsn: '999900018', name: 'Bram Test van der Stoeptegel' };

it('shows a letter about a loose bin within two seconds to the agent who has the same person on the phone', async () => {
  const agent = await pageOf('anouk', '/desk');
  const { id } = await api<Made>(agent, 'POST', '/customers', customer);
  await agent.keyboard.press('Alt+n');
  await agent.keyboard.type('container dordrecht');
  await agent.keyboard.press('Alt+k');
  await agent.keyboard.type('waalbrug');
  await agent.locator('#customer-hits [role=option]').first().waitFor();
  await agent.keyboard.press('Enter');
  const panel = agent.getByRole('region', { name: 'Klant' });
  await panel.getByRole('link', { name: /Waalbrug/ }).waitFor();
  expect(await agent.evaluate('document.activeElement.id')).toBe('question');
  expect(await panel.getByRole('radio', { name: 'Genoemd' }).isChecked()).toBe(true);
  await agent.keyboard.press('End');

  const postRoom = await pageOf('wilma', '/post');
  await postRoom.getByLabel('Organisatie').selectOption('papendrecht');
  await postRoom.getByRole('combobox', { name: 'Afzender' }).fill('waalbrug');
  await postRoom.getByRole('option', { name: /Waalbrug/ }).click();
  await postRoom.getByLabel('Waar gaat de brief over?').fill('Losliggende vuilcontainer in de Kerkbuurt');
  await postRoom.getByLabel('Wie antwoordt').selectOption({ index: 2 });
  await postRoom.keyboard.press('Control+Enter');
  await postRoom.getByText(/Brief KC-\d+-\d is geregistreerd/).waitFor();

  await panel.getByRole('link', { name: 'Losliggende vuilcontainer in de Kerkbuurt' }).waitFor({ timeout: 2000 });
  expect(await agent.evaluate('document.activeElement.id')).toBe('question'); // news never takes the focus
  expect(await agent.locator('#question').inputValue()).toBe('container dordrecht');

  await agent.goto(`/customers/${id}`);
  await agent.getByRole('link', { name: 'Losliggende vuilcontainer in de Kerkbuurt' }).waitFor();
  await agent.context().close();
  await postRoom.context().close();
});

it('promises a callback with the department, the deadline and the checked number filled in; the department keeps it', async () => {
  const agent = await pageOf('samir', '/desk');
  await api(agent, 'POST', '/customers', { ...customer, familyName: 'Merwedekade', digitalAddresses: [{ kind: 'phone', value: '078 6123456', preferred: true }] });
  await agent.keyboard.press('Alt+n');
  await agent.keyboard.type('dakkapel vergunning papendrecht');
  await agent.locator('#answers [role=option]').first().waitFor();
  await agent.keyboard.press('Alt+k');
  await agent.keyboard.type('merwedekade');
  await agent.locator('#customer-hits [role=option]').first().waitFor();
  await agent.keyboard.press('Enter');
  await agent.keyboard.press('Alt+t');
  const dialog = agent.getByRole('dialog', { name: 'Terugbellen beloven' });
  await dialog.getByText('Zeg tegen de klant').waitFor();
  expect(await dialog.getByLabel('Telefoonnummer').inputValue()).toContain('612');
  await dialog.getByText(/Nummer klopt/).waitFor();
  await agent.keyboard.press('Enter'); // the promise itself: one key
  await dialog.waitFor({ state: 'detached' });
  await agent.getByRole('list', { name: 'Vragen in dit contact' }).getByText(/T\d/).waitFor();
  await agent.keyboard.press('Control+Enter');
  await agent.getByText(/is geregistreerd/).waitFor();

  const specialist = await pageOf('iris', '/callbacks?list=department');
  await specialist.getByRole('link', { name: 'dakkapel vergunning papendrecht' }).click();
  await specialist.getByRole('button', { name: 'Oppakken' }).click();
  await specialist.getByRole('button', { name: 'Belpoging vastleggen' }).click();
  await specialist.getByLabel('Resultaat').selectOption('no-answer');
  await specialist.getByRole('button', { name: 'Opslaan' }).click();
  await specialist.getByText('Geen gehoor').first().waitFor();
  await eventually(() => specialist.getByText('Gebeld, niet bereikt').count(), (count) => count > 0, 'the state of the callback');
  await agent.context().close();
  await specialist.context().close();
});

it('looks a person up in the national register with the purpose in sight, and links who was chosen', async () => {
  const page = await pageOf('joost', '/desk');
  await page.keyboard.press('Alt+n');
  await page.keyboard.type('paspoort papendrecht');
  await page.getByRole('button', { name: 'Zoek in de BRP' }).click();
  const dialog = page.getByRole('dialog', { name: 'Zoeken in de Basisregistratie Personen' });
  await dialog.getByText('U zoekt voor het doel:').waitFor();
  await dialog.getByLabel('Geboortedatum').fill('31-2-1985');
  await page.keyboard.press('Enter');
  await dialog.locator('.field-fault').first().waitFor();
  await dialog.getByLabel('Geboortedatum').fill('');
  await dialog.getByLabel('BSN').fill(stoeptegel.bsn);
  await page.keyboard.press('Enter');
  await dialog.getByText('Dit zijn testpersonen').waitFor();
  await dialog.getByText(stoeptegel.name).waitFor();
  await dialog.getByRole('button', { name: 'Kies' }).click();
  await dialog.waitFor({ state: 'detached' });
  const panel = page.getByRole('region', { name: 'Klant' });
  await panel.getByRole('link', { name: /Stoeptegel/ }).waitFor();
  expect(await panel.getByRole('radio', { name: 'Genoemd' }).isChecked()).toBe(true);
  expect(await page.evaluate('document.activeElement.id')).toBe('question');

  await page.keyboard.press('Alt+n');
  await page.getByRole('button', { name: 'Zoek in de BRP' }).click();
  await dialog.getByLabel('BSN').fill(stoeptegel.bsn);
  await page.keyboard.press('Enter');
  await dialog.getByText('al klant').waitFor();
  await page.keyboard.press('Escape');
  await page.context().close();
});
