import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { api } from '../../tools/screenshots/api.ts';
import { pageOf } from './desk-server.ts';

const longWork = 90_000;

/** Terms of its own for the general queue of an authority. */
async function setNorm(page: Page, authorityId: string, norm: { readonly share: number; readonly waitSeconds: number }): Promise<void> {
  const { results } = await api<{ results: { id: string; version: number; code: string; authorityId: string | null }[] }>(page, 'GET', '/routing-queues');
  const { id: _, version: __, ...general } = results.find(({ code, authorityId: whose }) => code === 'general' && whose === null)!;
  await api(page, 'POST', '/routing-queues', { ...general, authorityId, ...norm });
}

it('forecasts from marked example counts, says how good that is, and staffs a week from it for the schedule', { timeout: 240_000 }, async () => {
  const page = await pageOf('hanneke', '/planning/forecast');
  await page.getByText('Er is nog geen voorspelling.').waitFor();
  await page.getByText(/^Dit systeem telde tot nu toe \d+ contacten op \d+ dagen\./).waitFor();
  expect(await page.getByLabel('Waarvan').inputValue()).toBe('example');

  await page.getByRole('button', { name: 'Toevoegen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Wat is bekend?' });
  await dialog.getByLabel('Naam').fill('Belastingaanslagen');
  await dialog.getByLabel('Datum').fill('2027-02-25');
  await dialog.getByLabel('Bereikte huishoudens of brieven').fill('veel');
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await dialog.getByText('Vul een getal in.').waitFor();
  await dialog.getByLabel('Bereikte huishoudens of brieven').fill('42.000');
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('42.000 bereikt, 5 contacten per 100 verwacht').waitFor();

  await page.getByLabel('Per', { exact: true }).selectOption('60');
  await page.getByLabel('Vooruit').selectOption('2');
  await page.getByRole('button', { name: 'Voorspelling maken' }).click();
  await page.getByRole('heading', { name: 'Hoe goed is dit?' }).waitFor({ timeout: longWork });
  await page.getByText('Voorbeeld met verzonnen aantallen: om mee te oefenen, niet om op te plannen.').waitFor();
  await page.getByText(/^Per 60 minuten zat de voorspelling er gemiddeld [\d,]+ % naast; toeval alleen al maakt [\d,]+ %\.$/).waitFor();
  await page.getByText('Jaargetijden zijn bekend uit 730 dagen geschiedenis.').waitFor();

  const parts = page.getByRole('region', { name: 'Per deel' });
  await parts.getByRole('row', { name: /^Sliedrecht [\d.]+ [\d,]+ % [\d,]+ % [\d,]+ % [\d,]+ % [\d,]+ %$/ }).waitFor();
  expect(await parts.getByRole('row').count()).toBe(7);

  const day = page.getByRole('slider', { name: 'Dag kiezen' });
  const before = await day.getAttribute('aria-valuetext');
  await day.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  expect(await day.getAttribute('aria-valuetext')).not.toBe(before);
  await page.keyboard.press('End');
  await page.getByLabel('Deel', { exact: true }).selectOption({ label: 'Sliedrecht' });
  await page.getByText(/^In totaal [\d.]+ contacten verwacht/).waitFor();

  await setNorm(page, 'papendrecht', { share: 0.9, waitSeconds: 15 });
  await page.getByRole('link', { name: 'Bezetting' }).click();
  await page.getByText(/^Op het drukst \d+ mensen tegelijk/).waitFor();
  await page.getByText(/^Samen in één wachtrij kost dit [\d.]+ uur; ieder een eigen wachtrij kost [\d.]+ uur\./).waitFor();
  await page.getByText(/^Volgens Erlang A \(gemiddeld geduld 180 seconden\)/).waitFor();
  await page.getByText('Bereikbaarheid volgens de wachtrij Algemeen van de regio: 80 % binnen 20 seconden.').waitFor();
  await page.getByText('Ieder een eigen wachtrij', { exact: true }).click();
  await page.getByText('Bereikbaarheid volgens de wachtrij Algemeen van Papendrecht: 90 % binnen 15 seconden.').waitFor();
  expect(await page.getByLabel('Papendrecht: Bereikbaarheid (%)').inputValue()).toBe('90');
  await page.getByLabel('Papendrecht: binnen (sec)').fill('60');
  await page.getByText('Hier is iets anders ingevuld dan de norm.').waitFor();
  await page.getByRole('button', { name: 'Normen overnemen' }).click();
  expect(await page.getByLabel('Papendrecht: binnen (sec)').inputValue()).toBe('15');
  await page.getByText('Samen in één wachtrij', { exact: true }).click();
  await page.getByLabel('Alles samen: Geduld (sec)').fill('');
  await page.getByText(/^Volgens Erlang C/).waitFor();
  await page.getByLabel('Alles samen: Bereikbaarheid (%)').fill('alles');
  await page.getByText('Vul bij Bereikbaarheid (%) (Alles samen) een bruikbaar getal in.').waitFor();
  await page.getByLabel('Alles samen: Bereikbaarheid (%)').fill('90');
  await page.getByLabel('Voor team').selectOption({ label: 'Telefoonteam Drechtsteden' });
  await page.getByRole('button', { name: 'Bewaren voor het rooster' }).click();
  await page.getByText('Bewaard: het rooster van deze week kan hiervan uitgaan.').waitFor();
  await page.getByRole('listitem').filter({ hasText: 'Telefoonteam Drechtsteden' }).getByText('voorbeeld').waitFor();
  await page.context().close();
});

it('refuses a file that holds no counts, with the rows that are wrong, and shows one that does', async () => {
  const page = await pageOf('mirjam', '/planning/forecast');
  const file = page.getByLabel('Bestand (CSV)');
  const bring = page.getByRole('button', { name: 'Bestand inlezen' });
  await file.setInputFiles({ name: 'fout.csv', mimeType: 'text/csv', buffer: Buffer.from('tijdstip;aantal\ngisteren;3\n') });
  await bring.click();
  await page.getByText('Regel 2, kolom 1 (tijdstip): hier staat "gisteren", en geen tijdstip zoals 2026-03-02 08:15.').waitFor();
  await file.setInputFiles({ name: 'centrale.csv', mimeType: 'text/csv', buffer: Buffer.from('tijdstip;aantal\n2026-03-02 09:00;31\n2026-03-03 09:30;12\n') });
  await bring.click();
  await page.getByText('43 contacten op 2 dagen, 2 mrt tot en met 3 mrt, per 30 minuten').waitFor();
  await page.context().close();
});
