import { expect, it } from 'vitest';
import { api } from '../../tools/screenshots/scenes.ts';
import { eventually, pageOf } from './desk-server.ts';

interface Hits {
  readonly results: readonly { readonly question: string }[];
}

it('lets an editor write, look, publish; agents find it within a second', async () => {
  const page = await pageOf('pim', '/knowledge/new');
  await page.getByLabel('Korte vraag').fill('Waar leen ik een bolderkar van de gemeente?');
  await page.getByLabel('Kort antwoord').fill('Op de gemeentewerf, met een borg van 20 euro.');
  await page.getByLabel('Toelichting (Markdown)').fill('## Openingstijden\n\n- maandag\n- **dinsdag**');
  await page.getByRole('region', { name: 'Zo ziet het eruit' }).getByText('dinsdag').waitFor();
  await page.getByRole('button', { name: 'Concept opslaan' }).click();
  await page.getByRole('heading', { name: 'Waar leen ik een bolderkar van de gemeente?' }).waitFor();
  await page.getByRole('button', { name: 'Publiceren' }).click();
  await page.getByText('Gepubliceerd', { exact: true }).first().waitFor();
  await eventually(
    () => api<Hits>(page, 'GET', '/knowledge/search?q=bolderkar'),
    ({ results }) => results[0]?.question.includes('bolderkar') ?? false,
    'the new article is found',
    3000,
  );
  await page.context().close();
});

it('takes in a file: first a try with every rejected line, then for real', async () => {
  const page = await pageOf('pim', '/imports');
  const csv = 'id,question,answer\n1,Wanneer is de kinderboerderij open?,Elke dag van 9 tot 5 uur.\n2,,Zonder vraag\n';
  await page.getByLabel('CSV-bestand').setInputFiles({ name: 'vragen.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('region', { name: 'Afgekeurde regels' }).waitFor();
  await page.getByRole('button', { name: 'Nu echt importeren' }).click();
  await page.getByText('2 van 2 regels').waitFor();
  await page.getByRole('region', { name: 'Eerdere importen' }).getByText('vragen.csv').first().waitFor();
  await page.context().close();
});

it('keeps opening hours with exceptions, and says what cannot be read', async () => {
  const page = await pageOf('otto', '/administration/authorities/papendrecht');
  const saturday = page.getByLabel('Zaterdag');
  await saturday.fill('hele dag');
  await page.getByText('Gebruik tijden zoals 08:30-17:00.').waitFor();
  await saturday.fill('9:00-13:00');
  await page.getByRole('button', { name: 'Openingstijden opslaan' }).click();
  await eventually(
    () => api<{ hours: { channels: { phone: { week: { saturday?: { from: string }[] } } } } }>(page, 'GET', '/authorities/papendrecht/opening-hours'),
    ({ hours }) => hours.channels.phone.week.saturday?.[0]?.from === '09:00',
    'the new hours',
  );
  await page.getByLabel('Begroeting (Nederlands)').fill('{daypart}, gemeente Papendrecht, met {agent}.');
  await page.getByRole('button', { name: 'Opslaan', exact: true }).click();
  await eventually(
    () => api<{ greeting: { nl: string } }>(page, 'GET', '/authorities/papendrecht'),
    ({ greeting }) => greeting.nl.startsWith('{daypart}, gemeente'),
    'the new greeting',
  );
  await page.context().close();
});

interface Department {
  readonly id: string;
  readonly version: number;
  readonly name: { readonly nl: string; readonly en: string };
  readonly phone: string;
  readonly email: string;
}

it('changes a department; what a colleague changed meanwhile is taken over, and the same field is chosen', async () => {
  const page = await pageOf('otto', '/administration/departments?authority=papendrecht');
  const { results } = await api<{ results: Department[] }>(page, 'GET', '/departments?authorityId=papendrecht');
  const department = results.find(({ name }) => name.nl === 'Burgerzaken') ?? results[0]!;
  const now = () => api<Department>(page, 'GET', `/departments/${department.id}`);
  const dialog = page.getByRole('dialog', { name: 'Vakafdeling wijzigen' });
  const edit = async () => {
    await page.getByRole('button', { name: department.name.nl, exact: true }).first().click();
    await dialog.waitFor();
  };
  await edit();
  await dialog.getByLabel('E-mail').fill('geen adres');
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await dialog.locator('.field-fault').waitFor();
  await dialog.getByLabel('E-mail').fill('balie@papendrecht.example');
  await api(page, 'PATCH', `/departments/${department.id}`, { version: department.version, phone: '078 770 2001' });
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await dialog.waitFor({ state: 'detached' });
  await eventually(now, ({ phone, email }) => phone.replaceAll(' ', '').endsWith('7702001') && email === 'balie@papendrecht.example', 'both changes hold');

  await edit();
  await dialog.getByLabel('Telefoon').fill('078 770 2002');
  await api(page, 'PATCH', `/departments/${department.id}`, { version: (await now()).version, phone: '078 770 2003' });
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  const merge = page.getByRole('dialog', { name: 'Iemand anders wijzigde dit intussen' });
  expect(await merge.getByRole('row', { name: /Telefoon/ }).textContent()).toContain('2002');
  await merge.getByRole('button', { name: 'Deze keuze opslaan' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await eventually(now, ({ phone }) => phone.replaceAll(' ', '').endsWith('7702002'), 'my number holds');
  await page.context().close();
});

it('lays down from when a municipality cooperates otherwise', async () => {
  const page = await pageOf('otto', '/administration/authorities/sliedrecht');
  await page.getByLabel('Nieuwe vorm').selectOption('2');
  await page.getByRole('button', { name: 'Vorm vastleggen' }).click();
  await page.locator('.field-fault, .notice[data-state=bad]').first().waitFor();
  await page.getByLabel('Vanaf', { exact: true }).fill('2031-01-01');
  await page.getByRole('button', { name: 'Vorm vastleggen' }).click();
  await page.getByText('vanaf 1 januari 2031').waitFor();
  const { results } = await api<{ results: { form: string; validFrom: string }[] }>(page, 'GET', '/authorities/sliedrecht/cooperation');
  expect(results.at(-1)).toMatchObject({ form: '2', validFrom: '2031-01-01' });
  await page.context().close();
});

it('merges two changes of one account', async () => {
  const page = await pageOf('otto', '/administration/users?q=joost');
  const { results } = await api<{ results: { id: string; version: number; displayName: string }[] }>(page, 'GET', '/users?q=joost');
  const joost = results[0]!;
  await page.getByRole('button', { name: joost.displayName }).click();
  const dialog = page.getByRole('dialog', { name: 'Gebruiker wijzigen' });
  await dialog.getByLabel('Naam', { exact: true }).fill('Joost Klavervier-Waal');
  await api(page, 'PATCH', `/users/${joost.id}`, { version: joost.version, displayName: 'Joost van Klavervier' });
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  const merge = page.getByRole('dialog', { name: 'Iemand anders wijzigde dit intussen' });
  await merge.getByRole('radio', { name: 'Joost van Klavervier' }).check();
  await merge.getByRole('button', { name: 'Deze keuze opslaan' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Joost van Klavervier' }).waitFor();
  await page.context().close();
});

it('makes users and tokens, and shows what is wrong at the field', async () => {
  const page = await pageOf('otto', '/administration/users');
  await page.getByRole('button', { name: 'Nieuwe gebruiker' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nieuwe gebruiker' });
  await dialog.getByLabel('Naam', { exact: true }).fill('Femke Dijkgraaf');
  await dialog.getByLabel('Gebruikersnaam').fill('x');
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await dialog.locator('.field-fault').first().waitFor();
  await dialog.getByLabel('Gebruikersnaam').fill('femke');
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Femke Dijkgraaf' }).waitFor();
  await page.goto('/administration/tokens');
  await page.getByLabel('Waarvoor').fill('Zaaksysteem');
  await page.getByRole('button', { name: 'Token maken' }).click();
  await page.getByText('Bewaar dit token nu.').waitFor();
  await page.context().close();
});

it('records a customer, finds the double, merges and takes apart', async () => {
  const page = await pageOf('mirjam', '/customers');
  for (const phone of ['06 12345678', '0612345678']) {
    await page.goto('/customers');
    await page.getByRole('button', { name: 'Nieuwe klant' }).click();
    const dialog = page.getByRole('dialog', { name: 'Nieuwe klant' });
    await dialog.getByLabel('Voornamen').fill('Hendrika');
    await dialog.getByLabel('Achternaam', { exact: true }).fill('Sluiswachter');
    await dialog.getByLabel('Geboortedatum').fill('3-4-1961');
    await dialog.getByRole('textbox', { name: 'Telefoon' }).fill(phone);
    await dialog.getByRole('button', { name: 'Vastleggen en koppelen' }).click();
    await page.getByRole('heading', { level: 1, name: /Sluiswachter/ }).waitFor();
  }
  await page.getByRole('button', { name: 'Samenvoegen' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Waarom is dit dezelfde?').fill('Zelfde telefoon en geboortedatum');
  await dialog.getByRole('button', { name: 'Samenvoegen' }).click();
  await page.getByRole('button', { name: 'Losmaken' }).click();
  await page.getByRole('dialog').getByLabel('Waarom zijn dit er twee?').fill('Moeder en dochter');
  await page.getByRole('dialog').getByRole('button', { name: 'Losmaken' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Losmaken' }).waitFor({ state: 'detached' });
  await page.context().close();
});

it('shows the privacy officer who looked', async () => {
  const page = await pageOf('yara', '/audit');
  const rows = page.getByRole('region', { name: 'Verantwoording' }).getByRole('row');
  await eventually(() => rows.count(), (count) => count > 1, 'the log');
  await page.getByLabel('Handeling').selectOption('sign-in');
  await page.waitForURL((address) => address.search.includes('action=sign-in'));
  await eventually(() => rows.nth(1).textContent(), (text) => text?.includes('Ingelogd') ?? false, 'only sign-ins');
  await page.context().close();
});
