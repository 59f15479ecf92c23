import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { api } from '../../tools/screenshots/scenes.ts';
import { pageOf } from './desk-server.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const at = '2026-01-14T09:00:00.000Z';
const story = [
  { at, text: 'Belde het nummer van Papendrecht.' },
  { at, text: 'Hoorde de calamiteitenmelding.', said: 'In Papendrecht is een storing in het drinkwater.' },
  { at, text: 'Wachtte 2:10 in de wachtrij Burgerzaken; er was gezegd: ongeveer 3 minuten.' },
  { at, text: 'Anouk verbond door naar Zorg en inkomen, zonder overleg.', said: 'Mevrouw wacht op haar beschikking.' },
];

/** A customer with one phone contact, as it looks after a call; what happens to a real call is told by call-story.database.test.ts. */
async function afterACall(page: Page): Promise<{ readonly customerId: string; readonly contactId: string }> {
  const customer = await api<{ id: string }>(page, 'POST', '/customers', { kind: 'person', authorityId: 'papendrecht', givenNames: 'Jo', familyName: 'Merwedekade', digitalAddresses: [{ kind: 'phone', value: '0612345678', preferred: true }] });
  const contact = await api<{ id: string; version: number }>(page, 'POST', '/contacts', { channel: 'phone', direction: 'inbound', authorityId: 'papendrecht' });
  await api(page, 'PATCH', `/contacts/${contact.id}`, { version: contact.version, customerId: customer.id });
  await page.route(`**/customers/${customer.id}/timeline*`, async (route) => {
    const answer = await route.fetch();
    const timeline = (await answer.json()) as { results: object[] };
    const results = timeline.results.map((entry) => ({ ...entry, call: { waitedSeconds: 130, queue: 'civil-affairs', transfers: 1, missed: 1, heardCalamity: true, ending: 'talked' } }));
    await route.fulfill({ response: answer, json: { ...timeline, results } });
  });
  await page.route(`**/contacts/${contact.id}/calls`, (route) =>
    route.fulfill({ json: { results: [{ callId: contact.id, contactId: contact.id, arrivedAt: at, answeredAt: at, endedAt: at, waitedSeconds: 130, transfers: 1, ending: 'talked', events: [], story }] } }));
  return { customerId: customer.id, contactId: contact.id };
}

it('tells what happened at a call in one line, which opens by keyboard into its story; and tells it on the contact', async () => {
  const page = await pageOf('anouk', '/customers');
  const { customerId, contactId } = await afterACall(page);
  await page.goto(`/customers/${customerId}`);
  const line = page.getByRole('button', { name: '2:10 gewacht · eerst niet opgenomen · eenmaal doorverbonden · hoorde de calamiteitenmelding' });
  await line.waitFor();
  expect(await page.getByText('Wachtte 2:10').count()).toBe(0);
  await line.focus();
  await page.keyboard.press('Enter');
  await page.getByText('Wachtte 2:10 in de wachtrij Burgerzaken').waitFor();
  await page.getByText('Mevrouw wacht op haar beschikking.').waitFor();
  expect(await line.getAttribute('aria-expanded')).toBe('true');
  await page.evaluate(axe);
  expect(await page.evaluate("axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(({ violations }) => violations.map(({ id }) => id))")).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByText('Wachtte 2:10').waitFor({ state: 'detached' });

  await page.goto(`/contacts/${contactId}`);
  await page.getByRole('heading', { name: 'Wat er aan de telefoon gebeurde' }).waitFor();
  expect(await page.getByRole('list', { name: 'Aan de telefoon' }).getByRole('listitem').count()).toBe(4);
  await page.context().close();
});
