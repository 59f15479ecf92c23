import { expect, it } from 'vitest';
import { api } from '../../tools/screenshots/scenes.ts';
import { pageOf } from './desk-server.ts';

it('keeps teams, and fills them with people', async () => {
  const page = await pageOf('hanneke', '/administration/teams');
  await page.getByRole('button', { name: 'Nieuw team' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nieuw team' });
  await dialog.getByLabel('Naam (Nederlands)').fill('Zaterdagteam');
  await dialog.getByLabel('Naam (Engels)').fill('Saturday team');
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await dialog.locator('.field-fault').first().waitFor();
  await dialog.getByLabel('Code').fill('saturday');
  await dialog.getByLabel('Papendrecht').check();
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('row', { name: /Zaterdagteam/ }).getByRole('link', { name: 'Bekijken' }).click();
  await page.getByText('In dit team zit nog niemand').waitFor();
  await page.getByLabel('Collega toevoegen').fill('Anouk');
  await page.getByRole('option', { name: /Anouk/ }).click();
  await page.getByRole('row', { name: /Anouk/ }).waitFor();
  await page.context().close();
});

it('lets a team lead set skills in the own team, and nothing else', async () => {
  const page = await pageOf('mirjam', '/administration/teams/joint-phone');
  await page.getByRole('button', { name: 'Joost Klavervier' }).click();
  const dialog = page.getByRole('dialog', { name: 'Vaardigheden van Joost Klavervier' });
  await dialog.getByLabel('Duits').selectOption('2');
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('row', { name: /Joost Klavervier.*Duits 2/ }).waitFor();
  expect(await page.getByRole('table').getByRole('button', { name: 'Mirjam Kompasroos' }).count()).toBe(0);
  await page.goto('/administration/teams/joint-writing');
  await page.getByRole('row', { name: /Wilma/ }).waitFor();
  expect(await page.getByRole('button', { name: /Wilma/ }).count()).toBe(0);
  await page.context().close();
});

it('ends a location, and shows citizens no more of it', async () => {
  const page = await pageOf('otto', '/administration/locations?authority=papendrecht');
  const places = () => api<{ results: { id: string; locations: object[] }[] }>(page, 'GET', '/authorities');
  const count = async () => (await places()).results.find(({ id }) => id === 'papendrecht')!.locations.length;
  const before = await count();
  await page.getByRole('region', { name: 'Locaties' }).getByRole('button').first().click();
  const dialog = page.getByRole('dialog', { name: 'Locatie wijzigen' });
  await dialog.getByLabel('Actief').uncheck();
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('beëindigd').waitFor();
  expect(await count()).toBe(before - 1);
  await page.context().close();
});
