import { expect, it } from 'vitest';
import { api } from '../../tools/screenshots/scenes.ts';
import { eventually, pageOf } from './desk-server.ts';

interface Flows {
  readonly results: readonly { readonly id: string; readonly name: string; readonly versions: readonly { readonly number: number; readonly state: string; readonly answering: boolean }[] }[];
}

it('draws a draft by keyboard, shows at once what is wrong, undoes, tries a call, and publishes', async () => {
  const page = await pageOf('otto', '/administration/call-flows');
  await page.getByRole('link', { name: 'Algemeen nummer Drechtsteden' }).click();
  await page.getByRole('button', { name: 'Concept maken' }).click();
  await page.getByRole('button', { name: 'Publiceren…' }).waitFor();

  const welcome = page.locator('[data-node=welcome]');
  await welcome.focus();
  for (const key of ['ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
  await page.waitForFunction("document.activeElement?.dataset.node === 'which'");
  await page.keyboard.press('ArrowUp');
  await page.waitForFunction("document.activeElement?.dataset.node === 'calamity-region'");
  await page.keyboard.press('Enter');
  const title = page.getByLabel('Naam van de stap');
  await eventually(() => title.evaluate((field) => field === field.ownerDocument.activeElement), Boolean, 'Enter goes to the form');
  await title.fill('Melding voor iedereen');
  await page.keyboard.press('Escape');
  await page.waitForFunction("document.activeElement?.dataset.node === 'calamity-region'");
  await page.locator('[data-node=calamity-region]', { hasText: 'Melding voor iedereen' }).waitFor();

  await page.getByLabel('Daarna naar').selectOption('+say');
  await page.getByRole('heading', { level: 2, name: 'Zeggen' }).waitFor();
  await page.getByText('De tekst in deze taal ontbreekt (nl).').waitFor();
  await page.getByText('Controle (').click();
  await page.locator('.fault-list', { hasText: 'Deze uitgang gaat nergens heen. Kies een stap.' }).waitFor();
  await page.getByRole('button', { name: 'Publiceren…' }).click();
  await page.getByText('Er zijn nog fouten.').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await page.getByText('Geen fouten.').waitFor();

  await page.getByText('Proefgesprek', { exact: true }).click();
  await page.getByLabel('Datum').fill('2027-03-26');
  await page.getByLabel('Tijd', { exact: true }).fill('16:59');
  await page.getByLabel('Wat de beller zegt of toetst').fill('sliedrecht, ja, 2, 1');
  await page.getByText('De beller wordt teruggebeld.').waitFor();
  await page.getByText('Geregistreerd voor Sliedrecht.').waitFor();
  expect(await page.locator('[data-node=closed][data-visited]').count()).toBe(1);

  await page.getByText('Opgeslagen').waitFor();
  await page.getByRole('button', { name: 'Publiceren…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publiceren', exact: true }).click();
  await page.getByText('neemt nu op').waitFor();
  const { results } = await api<Flows>(page, 'GET', '/call-flows');
  expect(results[0]!.versions).toMatchObject([{ number: 2, state: 'published', answering: true }, { number: 1, state: 'published', answering: false }]);
  await page.context().close();
});

it('keeps two drawings apart: who draws second chooses', async () => {
  const page = await pageOf('otto', '/administration/call-flows');
  await page.getByRole('link', { name: 'Calamiteitenmelding schakelen' }).click();
  await page.getByRole('button', { name: 'Concept maken' }).click();
  await page.getByRole('button', { name: 'Publiceren…' }).waitFor();
  const { results } = await api<Flows>(page, 'GET', '/call-flows');
  const { id } = results.find(({ name }) => name === 'Calamiteitenmelding schakelen')!;
  const draft = await api<{ revision: number; content: { nodes: Record<string, object> } }>(page, 'GET', `/call-flows/${id}/versions/2`);
  const content = { ...draft.content, nodes: { ...draft.content.nodes, goodbye: { ...draft.content.nodes['goodbye'], title: 'Van een collega' } } };
  await api(page, 'PUT', `/call-flows/${id}/versions/2`, { revision: draft.revision, content });
  await page.locator('[data-node=code]').click();
  await page.getByLabel('Naam van de stap').fill('Van mij');
  await page.getByRole('button', { name: 'Neem die tekening' }).click();
  await page.locator('[data-node=goodbye]', { hasText: 'Van een collega' }).waitFor();
  await page.context().close();
});

it('switches a calamity message in one click, and every screen knows within two seconds', async () => {
  const page = await pageOf('mirjam', '/administration/call-flows');
  const other = await pageOf('otto', '/administration/call-flows');
  await other.getByRole('button', { name: 'Zet aan voor Papendrecht' }).waitFor();
  await page.getByRole('button', { name: 'Zet aan voor Papendrecht' }).click();
  await other.getByRole('button', { name: 'Zet uit voor Papendrecht' }).waitFor({ timeout: 2000 });
  await page.getByRole('button', { name: 'Zet uit voor Papendrecht' }).click();
  await other.getByRole('button', { name: 'Zet aan voor Papendrecht' }).waitFor({ timeout: 2000 });
  await page.context().close();
  await other.context().close();
});
