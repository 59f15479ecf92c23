import { expect, it } from 'vitest';
import { api } from '../../tools/screenshots/scenes.ts';
import { pageOf } from './desk-server.ts';

interface Made {
  readonly id: string;
  readonly version: number;
}

interface Kept {
  readonly digitalAddresses: readonly { readonly value: string; readonly label?: string; readonly preferred: boolean }[];
  readonly addresses: readonly { readonly line: string; readonly label?: string; readonly houseLetter?: string; readonly validTo?: string }[];
  readonly representations: readonly { readonly representativeName: string; readonly representativePhone?: string }[];
  readonly displayName: string;
}

it('keeps several numbers and addresses, and says at each field what is wrong', async () => {
  const page = await pageOf('anouk', '/customers?q=Dijkgraaf');
  await page.getByRole('button', { name: 'Nieuwe klant' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nieuwe klant' });
  expect(await dialog.getByLabel('Achternaam', { exact: true }).inputValue()).toBe('Dijkgraaf');
  await dialog.getByLabel('Voorletters').fill('A.');
  await dialog.getByLabel('Geboortedatum').fill('24-13-1957');
  const reach = dialog.getByRole('group', { name: 'Telefoon en e-mail' });
  await reach.getByRole('textbox', { name: 'Telefoon' }).fill('078 12');
  const address = dialog.getByRole('group', { name: 'Adressen' });
  await address.getByLabel('Postcode').fill('3351');
  await address.getByLabel('Huisnummer').fill('22 b');
  await page.keyboard.press('Enter');
  await dialog.getByText('Gebruik dag-maand-jaar', { exact: false }).waitFor();
  await dialog.getByLabel('Geboortedatum').fill('24-3-1957');
  await page.keyboard.press('Enter');
  await dialog.getByText('Dit nummer is te kort.').waitFor();
  await dialog.getByText('Een postcode is vier cijfers en twee letters', { exact: false }).waitFor();
  await dialog.getByText('Vul dit veld in.').waitFor(); // the street
  await address.getByLabel('Postcode').fill('3351 PB');
  await address.getByLabel('Straat').fill('Markt');
  await address.getByLabel('Plaats').fill('Papendrecht');

  const numbers = ['+32 2 550 12 12', '088 123 4567', '0800-1234', '14 078'];
  await reach.getByRole('textbox', { name: 'Telefoon' }).fill(numbers[0]!);
  for (const number of numbers.slice(1)) {
    await dialog.getByRole('button', { name: 'Nummer of adres' }).click();
    await reach.getByRole('textbox', { name: 'Telefoon' }).last().fill(number);
  }
  await dialog.getByRole('button', { name: 'Vastleggen en koppelen' }).click();
  await page.getByRole('heading', { name: 'A. Dijkgraaf' }).waitFor();
  const id = page.url().split('/').at(-1)!;
  const kept = await api<Kept>(page, 'GET', `/customers/${id}`);
  expect(kept.digitalAddresses.map(({ value }) => value)).toEqual(['+3225501212', '+31881234567', '08001234', '14078']);
  expect(kept.addresses).toMatchObject([{ line: 'Markt 22B, 3351 PB Papendrecht', houseLetter: 'B' }]);
  await page.context().close();
});

it('two people who change one customer at once both keep what they added', async () => {
  const [one, other] = [await pageOf('anouk', '/customers'), await pageOf('samir', '/customers')];
  const { id } = await api<Made>(one, 'POST', '/customers', { authorityId: 'papendrecht', familyName: 'Tweemans', digitalAddresses: [{ kind: 'phone', value: '0612345678', label: 'mobiel' }] });
  for (const [page, number] of [[one, '078 7701234'], [other, '078 7704321']] as const) {
    await page.goto(`/customers/${id}`);
    await page.getByRole('button', { name: 'Wijzigen' }).click();
    await page.getByRole('button', { name: 'Nummer of adres' }).click();
    await page.getByRole('group', { name: 'Telefoon en e-mail' }).getByRole('textbox', { name: 'Telefoon' }).last().fill(number);
  }
  for (const page of [one, other]) {
    await page.getByRole('button', { name: 'Opslaan' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  const kept = await api<Kept>(one, 'GET', `/customers/${id}`);
  expect(kept.digitalAddresses.map(({ value }) => value).toSorted()).toEqual(['+31612345678', '+31787701234', '+31787704321']);
  expect(kept.digitalAddresses.find(({ value }) => value === '+31612345678')?.label).toBe('mobiel');
  for (const page of [one, other]) await page.context().close();
});

it('forty addresses: the present one in sight, the former ones folded away and kept', async () => {
  const page = await pageOf('anouk', '/customers');
  const former = Array.from({ length: 39 }, (_, index) => ({ kind: 'home', street: 'Verhuisstraat', houseNumber: index + 1, city: 'Dordrecht', validTo: `20${String(index % 20).padStart(2, '0')}-01-01` }));
  const { id } = await api<Made>(page, 'POST', '/customers', { authorityId: 'papendrecht', familyName: 'Verhuizer', addresses: [...former, { kind: 'home', street: 'Nuweg', houseNumber: 1, city: 'Papendrecht' }] });
  await page.goto(`/customers/${id}`);
  const facts = page.getByRole('region', { name: 'Gegevens' });
  await facts.getByText('Nuweg 1, Papendrecht').waitFor();
  await facts.getByText('Vroegere adressen: 39').waitFor();
  expect(await facts.getByText('Verhuisstraat 7, Dordrecht').isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Wijzigen' }).click();
  await page.getByRole('dialog').getByText('Vroegere adressen: 39').waitFor();
  await page.getByLabel('Goed om te weten').fill('Vaak verhuisd.');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect((await api<Kept>(page, 'GET', `/customers/${id}`)).addresses).toHaveLength(40);
  await page.context().close();
});

it('a company has contact persons and a person has representatives, who are seen while serving them', async () => {
  const page = await pageOf('anouk', '/customers?q=Garage+Vliegwiel');
  await page.getByRole('button', { name: 'Nieuwe klant' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nieuwe klant' });
  await dialog.getByText('Bedrijf', { exact: true }).click();
  await dialog.getByLabel('Naam van het bedrijf').fill('Garage Vliegwiel');
  await dialog.getByText('Contactpersonen en andere namen').click();
  await dialog.getByRole('button', { name: 'Contactpersoon', exact: true }).click();
  const contacts = dialog.getByRole('group', { name: 'Contactpersonen' });
  await contacts.getByLabel('Naam', { exact: true }).fill('J. de Vries');
  await contacts.getByLabel('Telefoon').fill('06 87654321');
  await dialog.getByRole('button', { name: 'Vastleggen en koppelen' }).click();
  await page.getByText('Contactpersoon: J. de Vries').waitFor();
  const id = page.url().split('/').at(-1)!;
  expect(await api<Kept>(page, 'GET', `/customers/${id}`)).toMatchObject({ displayName: 'Garage Vliegwiel', representations: [{ representativeName: 'J. de Vries', representativePhone: '+31687654321' }] });
  await page.context().close();
});
