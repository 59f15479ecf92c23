import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { api } from '../../tools/screenshots/scenes.ts';
import { eventually, pageOf } from './desk-server.ts';

interface Listed {
  readonly results: readonly { readonly id: string; readonly durationSeconds?: number; readonly wrapUpSeconds?: number; readonly endedAt?: string }[];
}

const contacts = (page: Page, status: string) => api<Listed>(page, 'GET', `/contacts?status=${status}&mine=true`);
const seconds = (text: string) => text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

it('marks the end of the conversation with a key; wrap-up counts apart, and the registration does not make it longer', async () => {
  const page = await pageOf('anouk', '/desk');
  await page.keyboard.press('Alt+n');
  await page.keyboard.type('paspoort kosten papendrecht');
  await page.getByRole('article', { name: 'Antwoord' }).getByRole('heading').first().waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+e');
  await page.getByRole('timer', { name: 'nawerk' }).waitFor();
  expect(await page.evaluate('document.activeElement.id')).toBe('question');
  await page.getByRole('button', { name: 'Hervatten' }).waitFor();
  await eventually(() => contacts(page, 'open'), ({ results }) => results[0]?.endedAt !== undefined, 'the end is on the server');
  await eventually(() => page.getByRole('timer', { name: 'nawerk' }).textContent(), (text) => seconds(text ?? '') >= 2, 'wrap-up runs');
  await page.keyboard.press('Control+Enter');
  await page.getByText(/is geregistreerd/).waitFor();
  const [registered] = (await contacts(page, 'finished')).results;
  expect(registered?.wrapUpSeconds).toBeGreaterThanOrEqual(2);
  expect(registered?.durationSeconds).toBeLessThan(30);
  await page.context().close();
});

it('takes the end back when the conversation goes on', async () => {
  const page = await pageOf('samir', '/desk');
  await page.keyboard.press('Alt+n');
  await page.keyboard.press('Alt+e');
  await page.getByRole('timer', { name: 'nawerk' }).waitFor();
  await page.keyboard.press('Alt+e');
  await page.getByRole('timer', { name: 'Duur' }).waitFor();
  await eventually(() => contacts(page, 'open'), ({ results }) => results.length === 1 && results[0]?.endedAt === undefined, 'no end on the server');
  await page.context().close();
});

it('corrects when a finished conversation was, says what cannot be, and shows it on the timeline', async () => {
  const page = await pageOf('mirjam', '/desk');
  const { id: customerId } = await api<{ id: string }>(page, 'POST', '/customers', { kind: 'person', authorityId: 'papendrecht', familyName: 'Tijdmeter' });
  const registration = {
    channel: 'phone', authorityId: 'papendrecht', customerId, identification: { level: 'stated' }, startedAt: '2026-01-14T08:50:00Z', endedAt: '2026-01-14T08:53:20Z', wrapUpSeconds: 30,
    questions: [{ text: 'Hoe laat is het?', outcome: 'answered', answer: 'Bijna negen uur.' }],
  };
  const { id } = await api<{ id: string }>(page, 'POST', '/contacts/registrations', registration);
  await page.goto(`/contacts/${id}`);
  await page.getByText('3:20', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Tijden verbeteren' }).click();
  const dialog = page.getByRole('dialog', { name: 'Begin en einde' });
  const end = dialog.getByLabel('Einde van het gesprek');
  expect(await end.inputValue()).toBe('2026-01-14T09:53:20');
  await end.fill('2026-01-14T09:49:00');
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await dialog.getByText('Het einde ligt voor het begin.').waitFor();
  await end.fill('2126-01-14T09:49:00');
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await dialog.getByText('Dit tijdstip ligt in de toekomst.').waitFor();
  await end.fill('2026-01-14T09:52:00');
  await dialog.getByText('Het gesprek duurde 2:00.').waitFor();
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('1:50', { exact: true }).waitFor(); // wrap-up follows: the moment of finishing did not move
  await page.goto(`/customers/${customerId}`);
  await page.locator('.timeline').getByText('2:00').waitFor();
  await page.context().close();
});
