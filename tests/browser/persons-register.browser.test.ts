import { expect, it } from 'vitest';
import { pageOf } from './desk-server.ts';

it('one form asks the register what can be asked with what is filled in, and says what is needed still', async () => {
  const page = await pageOf('anouk', '/desk');
  await page.keyboard.press('Alt+n');
  await page.getByRole('button', { name: 'Zoek in de BRP' }).click();
  const dialog = page.getByRole('dialog', { name: 'Zoeken in de Basisregistratie Personen' });
  const hint = dialog.getByRole('status').first();
  await hint.getByText('Vul in wat u weet').waitFor();

  await page.keyboard.type('Zebra*'); // the family name has the focus
  await hint.getByText('Nog nodig: geboortedatum of voornamen en gemeente.').waitFor();
  await page.keyboard.press('Enter');
  await dialog.getByText('Vul dit ook in.').waitFor();
  await dialog.getByLabel('Geboortedatum').fill('1994');
  await page.keyboard.press('Enter');
  await dialog.getByText('De BRP zoekt alleen op een volledige datum, zoals 24-3-1957.').waitFor();
  await dialog.getByLabel('Geboortedatum').fill('');
  await dialog.getByLabel('Voornamen').fill('Sanne*');
  await dialog.getByLabel('Gemeente van inschrijving').selectOption({ label: 'Zwijndrecht' });
  await hint.getByText('Zoekt op achternaam, voornamen en gemeente.').waitFor();
  await dialog.getByLabel('Straat').fill('Kade');
  await hint.getByText('Niet gebruikt bij deze vraag: straat.').waitFor();
  await dialog.getByLabel('Straat').fill('');
  await dialog.getByLabel('Voornamen').focus();
  await page.keyboard.press('Enter');
  await dialog.getByText('testpersonen').waitFor();
  await dialog.getByText('1 gevonden').waitFor();

  await dialog.getByLabel('Huisnummer').fill('36 achterom');
  await dialog.getByLabel('Postcode').fill('3331 AA');
  await page.keyboard.press('Enter');
  await dialog.getByText('Dit is geen huisnummer.', { exact: false }).waitFor();
  await dialog.getByLabel('Huisnummer').fill('36');
  await hint.getByText('Zoekt op postcode en huisnummer.').waitFor();
  await dialog.getByLabel('Voornamen').fill('');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: "Kies Sanne Test van 't Zebrapad" }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('region', { name: 'Klant' }).getByRole('link', { name: /Zebrapad/ }).waitFor();
  expect(await page.evaluate('document.activeElement.id')).toBe('question');
  await page.context().close();
});

it('says that the register does not answer, and not that our own server does not', async () => {
  const page = await pageOf('samir', '/desk');
  await page.route('**/api/v1/persons/search', (route) =>
    route.fulfill({ status: 503, contentType: 'application/problem+json; charset=utf-8', body: JSON.stringify({ status: 503, title: 'x', code: 'persons.register-unavailable', detail: 'De BRP is nu niet bereikbaar.' }) }),
  );
  await page.keyboard.press('Alt+n');
  await page.getByRole('button', { name: 'Zoek in de BRP' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('BSN').fill('999900018');
  await page.keyboard.press('Enter');
  await dialog.getByText('De BRP is nu niet bereikbaar.').waitFor();
  expect(await dialog.getByLabel('BSN').inputValue()).toBe('999900018');
  await page.context().close();
});
