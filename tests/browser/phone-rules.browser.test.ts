import { expect, it } from 'vitest';
import { pageOf } from './desk-server.ts';

it('sets a rule for the region and another for one authority, is told what cannot be, and sees who set what', async () => {
  const page = await pageOf('otto', '/administration/phone-rules');
  await page.getByRole('button', { name: 'Regels wijzigen: Hele regio' }).click();
  const dialog = page.getByRole('dialog');
  const ring = dialog.getByLabel('Hoe lang de telefoon van een medewerker gaat');
  await ring.fill('3');
  await page.keyboard.press('Enter');
  await dialog.getByText('Kies een waarde van 8 tot en met 60.').waitFor();
  await ring.fill('20');
  await dialog.getByLabel('Pauze tussen pogingen').fill('10, 60');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });
  await row('Hoe lang de telefoon van een medewerker gaat').getByText('20 s').waitFor();
  await row('Pauze tussen pogingen').getByText('10, 60 min').waitFor();

  await page.getByRole('button', { name: 'Regels voor een organisatie of later' }).click();
  await dialog.getByLabel('Voor').selectOption('sliedrecht');
  await dialog.getByLabel('Hoe vaak een beller mag worden doorverbonden').fill('1');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('columnheader', { name: 'Sliedrecht' }).waitFor();
  expect(await row('Hoe vaak een beller mag worden doorverbonden').textContent()).toMatch(/2 keer.*1 keer/);
  expect(await row('Hoe lang de telefoon van een medewerker gaat').textContent()).toContain('zoals de regio');
  await page.context().close();
});

it('adds a queue, changes what it asks, and gives one authority its own norm', async () => {
  const page = await pageOf('otto', '/administration/queues');
  await page.getByRole('button', { name: 'Nieuwe wachtrij' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Code').fill('vergunningen');
  await dialog.getByLabel('Naam in het Nederlands').fill('Vergunningen');
  await dialog.getByLabel('Naam in het Engels').fill('Permits');
  await dialog.getByLabel('Onderwerp dat een medewerker moet beheersen').selectOption('permits');
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const row = page.getByRole('row', { name: /^Vergunningen/ });
  expect(await row.textContent()).toContain('Vergunningen en bouwen, niveau 2');

  await page.getByRole('button', { name: 'Wachtrij wijzigen: Vergunningen' }).click();
  await dialog.getByLabel('Norm: binnen zoveel seconden').fill('45');
  await dialog.getByLabel('Norm: dit deel van de bellers, in procenten').fill('90');
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await row.getByText('90 % binnen 45 s').waitFor();

  await page.getByRole('button', { name: 'Eigen afspraak van een organisatie' }).click();
  await dialog.getByLabel('Voor', { exact: true }).selectOption('papendrecht');
  await dialog.getByLabel('Van welke wachtrij').selectOption('vergunningen');
  await dialog.getByLabel('Norm: binnen zoveel seconden').fill('30');
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('row', { name: /^Vergunningen.*Papendrecht/ }).getByText('90 % binnen 30 s').waitFor();

  await page.getByLabel('Vrij houden voor de telefoon').fill('2');
  await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await page.reload();
  await page.getByLabel('Vrij houden voor de telefoon').waitFor();
  expect(await page.getByLabel('Vrij houden voor de telefoon').inputValue()).toBe('2');
  await page.context().close();
});
