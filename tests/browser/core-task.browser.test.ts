import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { api } from '../../tools/screenshots/scenes.ts';
import { collectPageErrors } from '../support/browser.ts';
import { eventually, pageOf } from './desk-server.ts';

interface Listed {
  readonly results: readonly { readonly id: string; readonly number: string; readonly status: string; readonly authorityId: string; readonly durationSeconds?: number; readonly outcomes: readonly string[] }[];
}

const contacts = (page: Page, status: string): Promise<Listed> => api<Listed>(page, 'GET', `/contacts?status=${status}&mine=true`);

it('answers "what does a passport cost in Papendrecht?" in four interactions, with the keyboard only', async () => {
  const page = await pageOf('anouk', '/desk');
  const errors = collectPageErrors(page);

  await page.keyboard.press('Alt+n'); // 1
  expect(await page.evaluate('document.activeElement.id')).toBe('question');
  await page.keyboard.type('paspoort kosten papendrecht'); // 2
  const answer = page.getByRole('article', { name: 'Antwoord' });
  await answer.getByRole('heading', { name: 'Wat kost een paspoort in Papendrecht?' }).waitFor();
  expect(await page.getByRole('combobox', { name: 'Organisatie van dit contact' }).inputValue()).toBe('papendrecht');
  expect(await page.locator('.greeting').textContent()).toContain('gemeente Papendrecht');
  expect(await page.evaluate('document.documentElement.scrollHeight <= innerHeight')).toBe(true);
  await page.keyboard.press('Enter'); // 3
  await page.getByRole('list', { name: 'Vragen in dit contact' }).getByText('paspoort kosten papendrecht').waitFor();
  expect(await answer.textContent()).toContain('Papendrecht'); // still readable after linking
  await page.keyboard.press('Control+Enter'); // 4

  await page.getByText(/Contact KC-\d+-\d is geregistreerd/).waitFor();
  const [registered] = (await contacts(page, 'finished')).results;
  expect(registered).toMatchObject({ status: 'finished', authorityId: 'papendrecht', outcomes: ['answered'] });
  expect(registered?.durationSeconds).toBeGreaterThanOrEqual(0);
  expect((await contacts(page, 'open')).results).toEqual([]);
  expect(errors).toEqual([]);
  await page.context().close();
});

it('keeps two contacts open at once; Alt and a digit switches, what was typed stays with each', async () => {
  const page = await pageOf('samir', '/desk');
  const question = page.locator('#question');
  await page.keyboard.press('Alt+n');
  await page.keyboard.type('grofvuil dordrecht');
  await page.keyboard.press('Alt+n');
  await page.keyboard.type('rijbewijs zwijndrecht');
  await page.keyboard.press('Alt+1');
  await eventually(() => question.inputValue(), (value) => value === 'grofvuil dordrecht', 'the first contact');
  await page.keyboard.press('Alt+2');
  await eventually(() => question.inputValue(), (value) => value === 'rijbewijs zwijndrecht', 'the second contact');
  await eventually(
    async () => (await contacts(page, 'open')).results.map(({ authorityId }) => authorityId).toSorted().join(' '),
    (authorities) => authorities === 'dordrecht zwijndrecht',
    'each contact follows the municipality in its own question',
  );
  await page.context().close();
});

it('says what is missing instead of registering half a contact', async () => {
  const page = await pageOf('joost', '/desk');
  await page.keyboard.press('Alt+n');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Leg eerst vast wat de klant vroeg').waitFor();
  await page.keyboard.type('iets dat niemand weet');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Kies bij elke vraag de uitkomst').waitFor();
  await eventually(() => page.evaluate<string>('document.activeElement.id'), (id) => id.startsWith('outcome-'), 'focus on the outcome');
  await page.keyboard.type('Beant');
  await page.keyboard.press('Control+Enter');
  await page.getByText(/is geregistreerd/).waitFor();
  await page.context().close();
});
