import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { api } from '../../tools/screenshots/api.ts';
import { testServer } from '../support/test-server.ts';
import { aWorkingMorning, aWorkingWeek } from '../support/working-week.ts';
import { demoServer, eventually, pageOf } from './desk-server.ts';

beforeAll(async () => void (await demoServer()));

const grid = (page: Page) => page.getByRole('region', { name: 'Telefoon: per dag en tijd' });
const cell = (page: Page, name: string) => grid(page).getByLabel(`Telefoon, ${name}`, { exact: true });
const save = (page: Page) => page.getByRole('button', { name: 'Gewone week opslaan' }).click();

it('a lead lays down an ordinary week, is told what is wrong, and does not undo what somebody else changed meanwhile', async () => {
  const [mirjam, hanneke] = await Promise.all([pageOf('mirjam', '/planning/ordinary-week?team=joint-phone'), pageOf('hanneke', '/planning/ordinary-week?team=joint-phone')]);
  await Promise.all([mirjam, hanneke].map((page) => cell(page, 'ma 08:30').waitFor()));

  await mirjam.getByLabel('Binnen (seconden)').fill('nul');
  await cell(mirjam, 'ma 09:00').fill('-3');
  await save(mirjam);
  await mirjam.getByText('2 velden kloppen nog niet.').waitFor();
  await mirjam.getByText('Vul 1 tot en met 3600 in.').waitFor();
  await mirjam.getByLabel('Binnen (seconden)').fill('25');
  await cell(mirjam, 'ma 09:00').fill('9,5');
  await save(mirjam);
  await mirjam.getByText(/^Opgeslagen\. Een nieuw rooster gebruikt dit/).waitFor();

  await cell(hanneke, 'di 09:00').fill('8');
  await save(hanneke);
  await hanneke.getByText(/^Opgeslagen\. Een nieuw rooster gebruikt dit/).waitFor();
  expect([await cell(hanneke, 'ma 09:00').inputValue(), await hanneke.getByLabel('Binnen (seconden)').inputValue()]).toEqual(['9,5', '25']);

  await cell(mirjam, 'di 09:00').fill('7');
  await save(mirjam);
  const conflict = mirjam.getByRole('dialog', { name: /gewijzigd|ander/i });
  await conflict.getByText('Telefoon, di 09:00: 8').click();
  await conflict.getByRole('button').last().click();
  await mirjam.getByText(/^Opgeslagen\. Een nieuw rooster gebruikt dit/).waitFor();
  expect(await cell(mirjam, 'di 09:00').inputValue()).toBe('8');
  await Promise.all([mirjam, hanneke].map((page) => page.context().close()));
});

it('a lead answers wishes, and who wished reads the answer; the board names a promise that does not hold', async () => {
  const [mirjam, anouk] = await Promise.all([pageOf('mirjam', '/planning/wishes?team=joint-phone'), pageOf('anouk', '/schedule')]);
  const { shifts, today } = await api<{ shifts: { date: string }[]; today: string }>(anouk, 'GET', '/my-schedule');
  const sunday = new Date(Date.parse(today) + ((7 - new Date(today).getUTCDay()) % 7) * 86_400_000).toISOString().slice(0, 10);
  const { date } = shifts.find((shift) => shift.date > sunday)!;
  await api(anouk, 'POST', '/my-schedule-wishes', { date, hours: { fromMinute: 510, untilMinute: 840 } });
  const row = mirjam.getByRole('row', { name: /Anouk Waterman-Telg alleen 08:30–14:00/ });
  await row.getByText('anders dan de wens').waitFor();
  await row.getByRole('button', { name: /^Weigeren/ }).click();
  const dialog = mirjam.getByRole('dialog', { name: /^Wens van Anouk/ });
  await dialog.getByRole('button', { name: 'Weigeren' }).click();
  await dialog.getByText('Schrijf waarom de wens niet kan: dat leest wie hem heeft.').first().waitFor();
  await dialog.getByLabel('Waarom het niet kan').fill('Dan is er niemand anders.');
  await dialog.getByRole('button', { name: 'Weigeren' }).click();
  await row.getByText('geweigerd').waitFor();
  await anouk.getByText('Dan is er niemand anders.').waitFor();

  await row.getByRole('button', { name: /^Toezeggen/ }).click();
  await row.getByText('toegezegd').waitFor();
  await anouk.getByText('toegezegd', { exact: true }).waitFor();
  await mirjam.getByRole('link', { name: 'Rooster', exact: true }).last().click();
  await mirjam.getByRole('button', { name: 'Volgende week' }).click();
  await mirjam.getByRole('button', { name: /^Anouk Waterman-Telg, .*Toegezegd: niet werken, of alleen op andere uren/ }).waitFor();
  await Promise.all([mirjam, anouk].map((page) => page.context().close()));
});

it('a lead of the joint centre sets from when on a difference counts', async () => {
  const page = await pageOf('mirjam', '/planning/adherence');
  await page.getByText('Een verschil telt vanaf 5 minuten').click();
  const minutes = page.getByLabel('Minuten (0 tot en met 30)');
  await minutes.fill('31');
  await page.getByText('Vul een heel getal van 0 tot en met 30 in.').waitFor();
  await api(page, 'PATCH', '/adherence-rule', { version: 1, toleranceMinutes: 6 });
  await minutes.fill('8');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  const conflict = page.getByRole('dialog');
  await conflict.getByText('6', { exact: true }).waitFor();
  await conflict.getByRole('button').last().click();
  await page.getByText('Opgeslagen.').waitFor();
  await eventually(() => page.getByText('Een verschil telt vanaf 8 minuten').count(), (count) => count === 1, 'the new tolerance');
  await page.context().close();
});

it('a contract has times of its own on each weekday', async () => {
  const server = await testServer({ seed: 'demo', now: aWorkingMorning() }); // of this week the Monday or the Tuesday may be a holiday
  const page = await pageOf('mirjam', `/planning/schedule?week=${aWorkingWeek()}`, { url: await server.app.listen({ host: '127.0.0.1', port: 0 }) });
  const open = () => page.getByRole('button', { name: 'Afspraken met Samir Brugwachter' }).click();
  await open();
  const dialog = page.getByRole('dialog', { name: /^Afspraken met Samir/ });
  await dialog.getByText(/^Gemiddeld .* uur per week over vier weken/).waitFor();
  await dialog.getByLabel('ma: niet eerder dan').fill('9:30');
  await dialog.getByLabel('di: niet later dan').fill('zes');
  await dialog.getByRole('button', { name: 'Contract opslaan' }).click();
  await dialog.getByText('Vul tijden in als 9:00, het einde na het begin.').waitFor();
  await dialog.getByLabel('di: niet later dan').fill('16:00');
  await dialog.getByRole('button', { name: 'Contract opslaan' }).click();
  await dialog.getByText('Contract opgeslagen.').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Samir Brugwachter, ma .*Buiten de afgesproken uren \(09:30–24:00\)/ }).waitFor();
  await page.getByRole('button', { name: /^Samir Brugwachter, di .*Buiten de afgesproken uren \(00:00–16:00\)/ }).waitFor();
  await page.context().close();
  await server.close();
});
