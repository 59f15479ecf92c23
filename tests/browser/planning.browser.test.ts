import { expect, it } from 'vitest';
import { api } from '../../tools/screenshots/api.ts';
import { pageOf } from './desk-server.ts';

it('answers what happens if Sliedrecht joins in March and Thursday evenings open, and keeps that', async () => {
  const page = await pageOf('hanneke', '/');
  await page.getByRole('link', { name: 'Planning', exact: true }).click();
  await page.getByRole('heading', { name: 'Wat als' }).waitFor();
  await page.getByLabel('Scenario').selectOption({ label: 'Drechtsteden: ieder in eigen tempo' });
  await page.getByText('Over alle jaren: geen verschil in kosten.').waitFor();

  await page.getByLabel('Vanaf maand').selectOption({ label: 'maart 2027' });
  await page.getByLabel('Gemeente', { exact: true }).selectOption('sliedrecht');
  await page.getByLabel('Vorm van samenwerken').selectOption({ label: '3a: Samen zelf afhandelen' });
  await page.getByText('Eén gezamenlijk team neemt de telefoon op in naam van elke gemeente.').waitFor();
  await page.getByRole('button', { name: 'Toevoegen' }).click();
  await page.getByText('Sliedrecht gaat in maart 2027 over naar vorm 3a.').first().waitFor();

  await page.getByLabel('Verandering', { exact: true }).selectOption('opens');
  await page.getByLabel('Contacten per uur').fill('veel');
  await page.getByRole('button', { name: 'Toevoegen' }).click();
  await page.getByText('Vul een getal in van 0,1 tot en met 100.').waitFor();
  await page.getByLabel('Contacten per uur').fill('3');
  await page.getByRole('button', { name: 'Toevoegen' }).click();
  await page.getByText('op donderdag ook van 17:00 tot 20:00').first().waitFor();

  await page.getByText(/^Over alle jaren: € [\d.]+ (meer|minder)\.$/).waitFor();
  await page.getByText(/^Sliedrecht betaalt in 2031 € [\d.]+ minder\.$/).waitFor();
  await page.getByText(/^Er is iemand bereikbaar op donderdag van 17:00 tot 20:00: \d medewerkers aan de telefoon\.$/).waitFor();
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

it('says that too little was measured yet, and that nothing changes by that', async () => {
  const page = await pageOf('hanneke', '/planning');
  await page.getByRole('button', { name: 'Gemeten cijfers overnemen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Gemeten cijfers overnemen' });
  await dialog.getByText('Nog te weinig gemeten').waitFor();
  await dialog.getByText(/^In deze periode zijn \d+ telefoongesprekken geteld\. Dat is te weinig om mee te rekenen: er zijn er 200 nodig\./).waitFor();
  await dialog.getByLabel('Van').fill('2026-03-02');
  await dialog.getByLabel('Tot en met').fill('2026-03-01');
  await dialog.getByRole('button', { name: 'Meten' }).click();
  await dialog.getByText('Kies een periode van een dag tot 400 dagen.').first().waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.context().close();
});

it('takes over what this system measured of its telephone, and marks it as measured', async () => {
  const desk = await pageOf('anouk', '/desk');
  const lastWeek = new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10);
  const calls = Array.from({ length: 220 }, (_, index) => {
    const startedAt = Date.parse(`${lastWeek}T09:00:00Z`) + (index % 100) * 60_000;
    return { channel: 'phone', authorityId: 'dordrecht', startedAt: new Date(startedAt).toISOString(), endedAt: new Date(startedAt + 300_000).toISOString(), questions: [{ text: 'Wanneer is het milieupark open?', outcome: 'answered', answer: 'Elke werkdag.' }] };
  });
  for (const call of calls) await api(desk, 'POST', '/contacts/registrations', call);
  await desk.context().close();

  const page = await pageOf('hanneke', '/planning');
  await page.getByLabel('Scenario').selectOption({ label: 'Drechtsteden: ieder in eigen tempo' });
  await page.getByRole('button', { name: 'Gemeten cijfers overnemen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Gemeten cijfers overnemen' });
  await dialog.getByLabel('Tot en met').fill(new Date().toISOString().slice(0, 10));
  await dialog.getByRole('button', { name: 'Meten' }).click();
  await dialog.getByLabel('Hoe contacten over de dag verdeeld zijn').uncheck();
  await dialog.getByText(/gemeten aan [\d.]{3,} contacten$/).first().waitFor();
  await dialog.getByRole('button', { name: 'Overnemen', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText(/^Gemeten cijfers: [2-9]$/).click();
  await page.getByText(/gemeten van \d{4}-\d\d-\d\d tot en met/).first().waitFor();
  await page.getByText(/^Over alle jaren: € [\d.]+ (meer|minder)\.$/).waitFor();
  await page.getByRole('button', { name: /Gemeten cijfers: \d.*/ }).click();
  await page.getByText('Over alle jaren: geen verschil in kosten.').waitFor();
  await page.context().close();
});
