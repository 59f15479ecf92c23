import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { api } from '../../tools/screenshots/scenes.ts';
import { eventually, pageOf } from './desk-server.ts';

interface Open {
  readonly results: readonly { readonly id: string; readonly number: string; readonly version: number }[];
}
interface Kept {
  readonly channel: string;
  readonly direction: string;
  readonly draft?: { readonly content: { readonly typing: string; readonly note: string } };
}

const open = async (page: Page) => (await api<Open>(page, 'GET', '/contacts?status=open&mine=true')).results;
const note = (page: Page) => page.getByRole('textbox', { name: 'Notitie' });
const saved = (page: Page, id: string | undefined) => api<Kept>(page, 'GET', `/contacts/${id}`);

/** Two browsers of one person with the same open contact. */
async function twoDesks(username: string): Promise<{ left: Page; right: Page; id: string | undefined }> {
  const right = await pageOf(username, '/desk');
  const left = await pageOf(username, '/desk');
  await left.keyboard.press('Alt+n');
  await left.keyboard.type('grofvuil dordrecht');
  await right.getByText('grofvuil dordrecht').waitFor(); // by itself: nobody did anything there
  return { left, right, id: (await open(left))[0]?.id };
}

it('shows on the other desk what is typed here, and lays together what both typed in different fields', async () => {
  const { left, right, id } = await twoDesks('anouk');
  await eventually(() => right.locator('#question').inputValue(), (value) => value === 'grofvuil dordrecht', 'the question is on the other desk');
  await left.context().setOffline(true);
  await left.keyboard.type(' ophalen');
  await note(right).fill('Staat al twee weken voor de deur.');
  await eventually(() => saved(right, id), ({ draft }) => draft?.content.note === 'Staat al twee weken voor de deur.', 'the note is saved');
  await left.context().setOffline(false);
  await eventually(() => note(left).inputValue(), (value) => value === 'Staat al twee weken voor de deur.', 'the note is here too', 10_000);
  expect(await left.locator('#question').inputValue()).toBe('grofvuil dordrecht ophalen');
  await eventually(() => right.locator('#question').inputValue(), (value) => value === 'grofvuil dordrecht ophalen', 'the longer question is on the other desk');
  await eventually(() => saved(right, id), ({ draft }) => draft?.content.typing === 'grofvuil dordrecht ophalen', 'both are saved');
  for (const page of [left, right]) await page.context().close();
});

it('asks which value stays when both typed in the same field, without taking the keyboard', async () => {
  const { left, right, id } = await twoDesks('samir');
  await left.context().setOffline(true);
  await note(left).fill('Belt zelf terug.');
  await note(right).fill('Wil teruggebeld worden.');
  await eventually(() => saved(right, id), ({ draft }) => draft?.content.note === 'Wil teruggebeld worden.', 'the other note is saved');
  await left.context().setOffline(false);
  await left.getByText('Op een ander scherm van u is hetzelfde veld anders ingevuld').waitFor({ timeout: 10_000 });
  expect(await note(left).inputValue()).toBe('Belt zelf terug.');
  await note(left).focus();
  await left.keyboard.press('End');
  await left.keyboard.type(' Morgen.');
  await left.getByRole('button', { name: 'Kiezen' }).click();
  const dialog = left.getByRole('dialog', { name: 'Op uw andere scherm staat iets anders' });
  expect(await dialog.getByRole('row', { name: /Notitie/ }).textContent()).toBe('NotitieBelt zelf terug. Morgen.Wil teruggebeld worden.');
  await dialog.getByRole('radio', { name: 'Wil teruggebeld worden.' }).check();
  await dialog.getByRole('button', { name: 'Deze keuze opslaan' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await note(left).inputValue()).toBe('Wil teruggebeld worden.');
  await left.getByText('Opgeslagen', { exact: false }).first().waitFor();
  for (const page of [left, right]) await page.context().close();
});

it('takes over details that only the other desk changed', async () => {
  const { left, right, id } = await twoDesks('joost');
  await left.context().setOffline(true);
  await left.getByRole('radio', { name: 'Chat' }).check({ force: true });
  await right.getByRole('combobox', { name: 'Richting' }).selectOption('outbound');
  await eventually(() => saved(right, id), ({ direction }) => direction === 'outbound', 'the direction is saved');
  await left.context().setOffline(false);
  await eventually(() => saved(right, id), ({ channel, direction }) => channel === 'chat' && direction === 'outbound', 'both are saved', 10_000);
  await eventually(() => right.getByRole('radio', { name: 'Chat' }).isChecked(), Boolean, 'the channel is on the other desk');
  expect(await left.getByRole('dialog').count()).toBe(0);
  for (const page of [left, right]) await page.context().close();
});

it('lets a team lead take over the contact of a colleague with everything that was typed; it leaves the other desk', async () => {
  const agent = await pageOf('wilma', '/desk');
  await agent.keyboard.press('Alt+n');
  await agent.keyboard.type('subsidie sportvereniging zwijndrecht');
  await agent.locator('.contact-state', { hasText: 'Opgeslagen' }).waitFor();
  const [contact] = await open(agent);
  const lead = await pageOf('mirjam', `/contacts/${contact?.id}`);
  await lead.getByRole('button', { name: 'Overnemen' }).click();
  await lead.waitForURL((address) => address.pathname === '/desk');
  await eventually(() => lead.locator('#question').inputValue(), (value) => value === 'subsidie sportvereniging zwijndrecht', 'what was typed came along');
  await agent.getByText(`heeft contact ${contact?.number} overgenomen`).waitFor();
  expect(await agent.locator('#question').count()).toBe(0);
  expect((await open(lead)).map(({ id }) => id)).toContain(contact?.id);
  for (const page of [agent, lead]) await page.context().close();
});
