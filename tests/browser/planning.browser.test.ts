import { expect, it } from 'vitest';
import { pageOf } from './desk-server.ts';

it('answers what happens if Sliedrecht joins in March and Thursday evenings open, and keeps that', async () => {
  const page = await pageOf('hanneke', '/planning');
  await page.getByLabel('Scenario').selectOption({ label: 'Drechtsteden: ieder in eigen tempo' });
  await page.getByText('Over alle jaren: geen verschil in kosten.').waitFor();

  await page.getByLabel('Vanaf maand').fill('2027-03');
  await page.getByLabel('Gemeente', { exact: true }).selectOption('sliedrecht');
  await page.getByLabel('Vorm van samenwerken').selectOption('3a');
  await page.getByRole('button', { name: 'Toevoegen' }).click();
  await page.getByText('Sliedrecht gaat in maart 2027 over naar vorm 3a.').first().waitFor();

  await page.getByLabel('Verandering', { exact: true }).selectOption('opens');
  await page.getByLabel('Contacten per uur').fill('veel');
  await page.getByRole('button', { name: 'Toevoegen' }).click();
  await page.getByText('Vul een getal in.').waitFor();
  await page.getByLabel('Contacten per uur').fill('3');
  await page.getByRole('button', { name: 'Toevoegen' }).click();
  await page.getByText('op donderdag ook van 17:00 tot 20:00').first().waitFor();

  await page.getByText(/^Over alle jaren: € [\d.]+ (meer|minder)\.$/).waitFor();
  await page.getByRole('row', { name: /^Sliedrecht .* → 3a/ }).waitFor();
  await page.getByRole('row', { name: /^18:00 donderdag 0 / }).waitFor();

  await page.getByRole('button', { name: 'Kosten per contact' }).click();
  const why = page.getByRole('dialog', { name: /Kosten per contact in 20/ });
  await why.getByText('kosten samen').first().waitFor();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Bewaren als scenario' }).click();
  const dialog = page.getByRole('dialog', { name: 'Scenario bewaren' });
  await dialog.getByLabel('Naam').fill('Sliedrecht in maart, donderdagavond open');
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByLabel('Scenario').selectOption({ label: 'Sliedrecht in maart, donderdagavond open' });
  await page.getByText('Over alle jaren: geen verschil in kosten.').waitFor();
  expect(await page.getByRole('list', { name: 'Veranderingen' }).count()).toBe(0);
  await page.context().close();
});
