import { expect, it } from 'vitest';
import { api } from '../../tools/screenshots/scenes.ts';
import { pageOf } from './desk-server.ts';

interface Made {
  readonly id: string;
}

const father = {
  kind: 'person',
  authorityId: 'papendrecht',
  givenNames: 'Cor',
  familyName: 'Tweelingdijk',
  addresses: [{ kind: 'home', street: 'Kerkbuurt', houseNumber: 31, postcode: '3354 XA', city: 'Papendrecht' }],
};

it('somebody who says that two customers are not the same is not asked again, and can take it back; taking a merge apart says it too', async () => {
  const page = await pageOf('anouk', '/customers');
  const { id } = await api<Made>(page, 'POST', '/customers', father);
  await api<Made>(page, 'POST', '/customers', father);
  await page.goto(`/customers/${id}`);
  const details = page.getByRole('region', { name: 'Gegevens' });
  await details.getByText('Want: dezelfde naam', { exact: false }).waitFor();

  await details.getByRole('button', { name: 'Niet dezelfde als Cor Tweelingdijk' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cor Tweelingdijk is niet Cor Tweelingdijk' });
  await page.keyboard.press('Enter');
  await dialog.getByText('Kijk de gemarkeerde velden na.').waitFor(); // a reason is needed
  await page.keyboard.type('Vader en zoon, allebei Cor.');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await details.getByText('Vader en zoon, allebei Cor.').waitFor();
  await details.getByText('Geen mogelijke dubbelen gevonden.').waitFor();

  await details.getByRole('button', { name: 'Terugnemen dat Cor Tweelingdijk iemand anders is' }).click();
  await details.getByRole('button', { name: 'Samenvoegen met Cor Tweelingdijk' }).click();
  await page.keyboard.type('Toch dezelfde.');
  await page.keyboard.press('Enter');
  await details.getByRole('heading', { name: 'Samengevoegd met' }).waitFor();

  await details.getByRole('button', { name: 'Cor Tweelingdijk losmaken' }).click();
  expect(await page.getByRole('radio', { name: 'Niet dezelfde klant' }).isChecked()).toBe(true);
  await page.getByLabel('Waarom zijn dit er twee?').fill('De een is geboren in 1950, de ander in 1980.');
  await page.keyboard.press('Enter');
  await details.getByText('De een is geboren in 1950, de ander in 1980.').waitFor();
  await details.getByText('Geen mogelijke dubbelen gevonden.').waitFor();
  await page.context().close();
});
