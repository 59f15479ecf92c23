import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { pageOf } from './desk-server.ts';

it('compares scenarios as a business case, explains a figure, works out chance, and hands all of it out', async () => {
  const page = await pageOf('hanneke', '/planning/business-case');
  await page.getByRole('checkbox', { name: /Drechtsteden: ieder voor zich/ }).check();
  await page.getByRole('checkbox', { name: /Drechtsteden: samen één eerste lijn/ }).check();
  await page.getByRole('checkbox', { name: /Drechtsteden: ieder in eigen tempo/ }).uncheck();
  await page.waitForURL(/scenarios=[\w-]{36}(%2C|,)[\w-]{36}$/);
  await page.getByText('“Drechtsteden: samen één eerste lijn” kost vanaf het begin niet meer dan').waitFor();
  const chart = page.getByRole('img', { name: 'Kosten per contact per jaar' });
  expect(await chart.locator('rect').count()).toBe(6);

  const prices = page.getByRole('table', { name: 'Kosten per contact per jaar' });
  await prices.getByRole('row', { name: /^2011/ }).getByRole('button', { name: '€ 6,09' }).click();
  const why = page.getByRole('dialog', { name: /Kosten per contact per jaar · 2011 · Drechtsteden: samen één eerste lijn: € 6,09/ });
  await why.getByText('kosten ÷ contacten').first().waitFor();
  await page.keyboard.press('Escape');

  await page.getByLabel('Lotingen per scenario').fill('veel');
  await page.getByText('Vul een heel getal in van 20 tot en met 2000.').waitFor();
  await page.getByLabel('Lotingen per scenario').fill('20');
  await page.getByRole('button', { name: 'Bereken' }).click();
  await page.getByText('gaat mee in de bestanden').waitFor({ timeout: 60_000 });
  await page.getByRole('heading', { name: 'Welke aannames tellen het meest' }).waitFor();

  for (const [name, file, start] of [['Rapport (PDF)', 'businesscase.pdf', '%PDF-1.7'], ['Werkmap (XLSX)', 'businesscase.xlsx', 'PK'], ['Cijfers (CSV)', 'businesscase.csv', '\uFEFFHoofdstuk;']] as const) {
    const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), page.getByRole('button', { name }).click()]);
    expect(download.suggestedFilename()).toBe(file);
    expect((await readFile(await download.path())).subarray(0, 40).toString().startsWith(start)).toBe(true);
  }
  expect(await (await page.request.get('/api/v1/planning-works?kind=business-case')).json()).toMatchObject({ results: [{ state: 'done' }] });
  await page.context().close();
});

it('keeps the choice in the address, up to four', async () => {
  const page = await pageOf('mirjam', '/planning/business-case');
  await page.getByRole('heading', { name: 'Samenvatting' }).waitFor();
  const boxes = page.getByRole('group', { name: 'Scenario’s' }).getByRole('checkbox');
  const count = await boxes.count();
  for (let place = 0; place < count; place++) await boxes.nth(place).check();
  await page.getByText(`Dit stuk vergelijkt ${count} scenario’s.`).waitFor();
  await page.reload();
  await page.getByText(`Dit stuk vergelijkt ${count} scenario’s.`).waitFor();
  await page.context().close();
});

it('prints the paper without what is only for the screen', async () => {
  const page = await pageOf('hanneke', '/planning/business-case');
  await page.getByRole('heading', { name: 'Samenvatting' }).waitFor();
  await page.evaluate("document.documentElement.dataset.theme = 'dark'");
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate('getComputedStyle(document.documentElement).colorScheme')).toBe('light');
  expect(await page.getByRole('link', { name: 'Klantcontacten' }).isVisible()).toBe(false);
  expect(await page.getByRole('navigation', { name: 'Hoofdstukken' }).isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: 'Rapport (PDF)' }).isVisible()).toBe(false);
  expect(await page.getByRole('img', { name: 'Totale kosten per jaar' }).isVisible()).toBe(true);
  await page.context().close();
});
