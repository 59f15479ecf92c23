import { expect, it } from 'vitest';
import { pageOf } from './desk-server.ts';

it('plays a week of a scenario, says how sure the figures are, and shows a day of it as a film', async () => {
  const page = await pageOf('hanneke', '/planning');
  await page.getByRole('navigation', { name: 'Planning' }).getByRole('link', { name: 'Simulatie' }).click();
  await page.getByLabel('Scenario').selectOption({ label: 'Drechtsteden: ieder in eigen tempo' });
  await page.getByLabel('Drukte verschilt per dag').fill('veel');
  await page.getByRole('button', { name: 'Naspelen' }).click();
  await page.getByText('Vul een getal in van 0 tot en met 100.').waitFor();
  await page.getByLabel('Drukte verschilt per dag').fill('10');
  await page.getByLabel('In de maand').selectOption({ label: 'september 2027' });
  await page.getByLabel('Hoe vaak naspelen').selectOption('10');
  await page.getByRole('button', { name: 'Naspelen' }).click();
  await page.getByText('Drechtsteden: ieder in eigen tempo, een gewone week in september 2027').waitFor({ timeout: 60_000 });
  await page.getByText(/^Met 95% zekerheid ligt dit tussen \d+(,\d)? % en \d+(,\d)? %\.$/).first().waitFor();
  await page.getByRole('row', { name: /^Telefoon, eerste lijn Papendrecht / }).waitFor();

  await page.getByRole('combobox', { name: 'Dag', exact: true }).selectOption('dinsdag');
  await page.getByRole('button', { name: 'Film maken' }).click();
  const film = page.getByRole('group', { name: 'Film van dinsdag' });
  await film.getByText(/^Om 8:00: \d+ wachten, \d+ van \d+ medewerkers bezig\./).waitFor({ timeout: 60_000 });
  await film.getByRole('slider', { name: 'Tijdstip' }).focus();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowRight');
  await film.getByText(/^Om 8:31: /).waitFor();
  await page.keyboard.press('Space');
  await film.getByRole('button', { name: 'Pauze' }).waitFor();
  await page.keyboard.press('Space');
  await film.getByRole('button', { name: 'Afspelen' }).waitFor();
  await film.getByText('Dezelfde dag als tabel').click();
  const table = film.getByRole('table', { name: 'Telefoon, eerste lijn, elk half uur' });
  expect(await table.getByRole('row').count()).toBeGreaterThan(18);

  await page.reload();
  await page.getByText('een gewone week in september 2027').waitFor();
  await page.context().close();
});

it('stops a long simulation, and says so', async () => {
  const page = await pageOf('mirjam', '/planning/simulation');
  await page.getByText('Een heel jaar').click();
  await page.getByLabel('Hoe vaak naspelen').selectOption('10');
  await page.getByRole('button', { name: 'Naspelen' }).click();
  await page.getByRole('progressbar', { name: 'De simulatie wordt gespeeld' }).waitFor();
  expect(await page.getByRole('button', { name: 'Naspelen' }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: 'Stoppen' }).click();
  await page.getByText('De berekening is gestopt.').last().waitFor();
  await page.getByRole('button', { name: 'Naspelen' }).and(page.locator(':enabled')).waitFor();
  await page.context().close();
});
