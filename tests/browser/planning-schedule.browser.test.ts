import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testServer, type TestServer } from '../support/test-server.ts';
import { aWorkingMorning, aWorkingWeek } from '../support/working-week.ts';
import { eventually, pageOf as pageAt } from './desk-server.ts';

let server: TestServer;
let url: string;
beforeAll(async () => {
  server = await testServer({ seed: 'demo', now: aWorkingMorning() }); // of this week the Monday may be a holiday
  url = await server.app.listen({ host: '127.0.0.1', port: 0 });
}, 120_000);
afterAll(() => server.close());

const thisWeek = `/planning/schedule?week=${aWorkingWeek()}`;
const pageOf = (username: string, path: string) => pageAt(username, path, { url });

/** The bar of somebody on the first day of the board. */
const bar = (page: Page, name: string, hours = '') => page.getByRole('button', { name: new RegExp(`^${name}, ma .*, ${hours}`) });
const service = (page: Page) => page.locator('.week-board thead th').nth(1).locator('.tag').textContent();
const published = (page: Page) => page.getByText(/^Gepubliceerd op/).waitFor();

it('a team lead moves shifts by keyboard and sees at once what that does, undoes, adds, and publishes', async () => {
  const page = await pageOf('mirjam', thisWeek);
  await published(page);
  await page.getByText('Gemaakt als voorbeeld').waitFor();
  expect(await bar(page, 'Anouk Waterman-Telg').count()).toBe(1);
  await page.getByRole('button', { name: 'Rooster wijzigen' }).click();
  await page.getByText('Concept: medewerkers zien dit nog niet.').waitFor();

  const before = await service(page);
  await bar(page, 'Samir Brugwachter', '08:30–17:00').focus();
  for (let step = 0; step < 4; step++) await page.keyboard.press('Shift+ArrowLeft');
  await bar(page, 'Samir Brugwachter', '08:30–16:00').waitFor();
  expect(await service(page)).not.toBe(before);
  expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toMatch(/^Samir Brugwachter, ma .*, 08:30–16:00/);
  await page.getByRole('status').filter({ hasText: /Samir Brugwachter, ma .*: 08:30–16:00\. \d+% binnen 30 s/ }).waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Publiceren' }).and(page.locator(':enabled')).waitFor();
  await page.reload();
  await bar(page, 'Samir Brugwachter', '08:30–16:00').waitFor();

  await bar(page, 'Anouk Waterman-Telg').press('Delete');
  await bar(page, 'Anouk Waterman-Telg').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await bar(page, 'Anouk Waterman-Telg', '08:30–17:00').waitFor();

  await bar(page, 'Anouk Waterman-Telg').press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Dienst van Anouk/ });
  await dialog.getByLabel('Pauze vanaf').fill('');
  await dialog.getByLabel('Pauze tot').fill('');
  await dialog.getByLabel('Einde').fill('17.15 uur');
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await dialog.getByText('Vul een tijd in als 9:00.').waitFor();
  await dialog.getByLabel('Einde').fill('17.15');
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await page.getByRole('button', { name: /^Anouk Waterman-Telg, ma .*, 08:30–17:15, Na 5½ uur werk is een half uur pauze nodig/ }).waitFor();

  await page.getByRole('button', { name: 'Publiceren' }).click();
  const publishing = page.getByRole('dialog', { name: 'Rooster publiceren' });
  await publishing.getByText(/^ma .*: 08:30–16:00 \(was 08:30–17:00\)$/).waitFor();
  await publishing.getByText(/keer wordt een regel of afspraak niet gehaald/).waitFor();
  await publishing.getByRole('button', { name: 'Publiceren' }).click();
  await page.getByText(/Gepubliceerd op .* door Mirjam Kompasroos/).waitFor();
  await bar(page, 'Samir Brugwachter', '08:30–16:00').waitFor();
  await page.context().close();
});

it('two who change the same shift see each other, and the second decides', async () => {
  const next = await weekAfter();
  const [mirjam, hanneke] = await Promise.all([pageOf('mirjam', next), pageOf('hanneke', `${next}&team=joint-phone`)]);
  await mirjam.getByRole('button', { name: 'Rooster wijzigen' }).click();
  await Promise.all([mirjam, hanneke].map((page) => page.getByText('Concept: medewerkers zien dit nog niet.').waitFor()));
  await hanneke.route('**/api/v1/schedule-shifts/*', async (route) => {
    await bar(mirjam, 'Samir Brugwachter').press('ArrowRight');
    await bar(mirjam, 'Samir Brugwachter', '08:45–17:15').waitFor();
    await mirjam.getByRole('button', { name: 'Publiceren' }).and(mirjam.locator(':enabled')).waitFor();
    await route.continue();
  }, { times: 1 });
  await bar(hanneke, 'Samir Brugwachter').press('Shift+ArrowLeft');
  await hanneke.getByText(/Iemand anders heeft deze dienst intussen gewijzigd \(Samir Brugwachter, ma .*: nu 08:45–17:15\)/).waitFor();
  await bar(hanneke, 'Samir Brugwachter', '08:45–17:15').waitFor();
  await hanneke.getByRole('button', { name: 'Toch mijn wijziging' }).click();
  await Promise.all([mirjam, hanneke].map((page) => bar(page, 'Samir Brugwachter', '08:30–16:45').waitFor()));
  await Promise.all([mirjam, hanneke].map((page) => page.context().close()));
});

it('the rest of a day is made anew around who is ill, and a week by the solver; nothing changes before it is taken over', async () => {
  const page = await pageOf('mirjam', await weekAfter());
  const isKnown = page.getByRole('button', { name: 'Rooster wijzigen' });
  await page.locator('.week-board').waitFor();
  if (await isKnown.count()) await isKnown.click();
  await page.getByText('Concept: medewerkers zien dit nog niet.').waitFor();
  await page.getByRole('button', { name: 'Afspraken met Anouk Waterman-Telg' }).click();
  const agreements = page.getByRole('dialog', { name: 'Afspraken met Anouk' });
  await agreements.getByLabel('Vanaf', { exact: true }).waitFor();
  await agreements.getByRole('button', { name: 'Afwezigheid melden' }).click();
  await agreements.getByText(/^Ziek: ma /).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Anouk Waterman-Telg, ma .*Afwezig: ziek/ }).waitFor();

  await page.getByRole('button', { name: 'Laten maken' }).click();
  const dialog = page.getByRole('dialog', { name: 'Rooster laten maken' });
  await dialog.getByLabel('Rekentijd (seconden)').fill('5');
  await dialog.getByRole('button', { name: 'Beginnen' }).click();
  await dialog.getByText(/^Gevonden: \d+ diensten worden anders/).waitFor({ timeout: 60_000 });
  expect(await page.getByText(/^Door de rekenaar gemaakt/).count()).toBe(0);
  await dialog.getByRole('button', { name: 'Overnemen', exact: true }).click();
  await page.getByText(/Door de rekenaar gemaakt/).waitFor();
  await eventually(() => bar(page, 'Anouk Waterman-Telg').count(), (count) => count === 0, 'nobody who is ill works');
  await page.context().close();
});

async function weekAfter(): Promise<string> {
  const page = await pageOf('mirjam', thisWeek);
  await page.getByRole('button', { name: 'Volgende week' }).click();
  await page.waitForURL(/week=/);
  const { pathname, search } = new URL(page.url());
  await page.context().close();
  return `${pathname}${search}`;
}
