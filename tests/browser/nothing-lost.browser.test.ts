import { expect, it } from 'vitest';
import { api } from '../../tools/screenshots/scenes.ts';
import { eventually, demoServer, pageOf } from './desk-server.ts';

interface Open {
  readonly results: readonly { readonly id: string; readonly version: number }[];
}
interface Kept {
  readonly version: number;
  readonly draft?: { readonly content: { readonly typing: string; readonly note: string } };
}

it('brings everything typed back after the browser is gone, on another browser too', async () => {
  const first = await pageOf('wilma', '/desk');
  await first.keyboard.press('Alt+n');
  await first.keyboard.type('parkeervergunning dordrecht');
  await first.keyboard.press('Alt+l');
  await first.keyboard.type('Belt na vijf uur niet meer.');
  const { results } = await api<Open>(first, 'GET', '/contacts?status=open&mine=true');
  const id = results[0]?.id;
  await eventually(
    () => api<Kept>(first, 'GET', `/contacts/${id}`),
    ({ draft }) => draft?.content.note === 'Belt na vijf uur niet meer.',
    'the draft is on the server within half a second',
    1500,
  );
  await first.context().close(); // no goodbye

  const second = await pageOf('wilma', '/desk');
  await eventually(() => second.locator('#question').inputValue(), (value) => value === 'parkeervergunning dordrecht', 'the question is back');
  expect(await second.getByRole('textbox', { name: 'Notitie' }).inputValue()).toBe('Belt na vijf uur niet meer.');
  await second.context().close();
});

it('comes back after the browser crashed: both contacts, each as it was', async () => {
  const page = await pageOf('iris', '/desk');
  await page.keyboard.press('Alt+n');
  await page.keyboard.type('trouwen zwijndrecht');
  await page.locator('#answers [role=option]').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: 'Vragen in dit contact' }).waitFor();
  await page.keyboard.press('Alt+e');
  await page.keyboard.press('Alt+n');
  await page.keyboard.type('verhuizing doorgeven');
  await page.locator('.contact-state', { hasText: 'Opgeslagen' }).waitFor();
  const crashed = page.waitForEvent('crash');
  const devtools = await page.context().newCDPSession(page);
  devtools.send('Page.crash').catch((error: Error) => expect(error.message).toMatch(/closed|crashed/i)); // no answer comes from a page that is gone
  await crashed;

  const again = await page.context().newPage();
  await again.goto('/desk');
  await eventually(() => again.locator('#question').inputValue(), (value) => value === 'verhuizing doorgeven', 'the last contact');
  await again.keyboard.press('Alt+1');
  await again.getByRole('list', { name: 'Vragen in dit contact' }).getByText('trouwen zwijndrecht').waitFor();
  await again.getByRole('timer', { name: 'nawerk' }).waitFor();
  await again.keyboard.press('Control+Enter');
  await again.getByText(/is geregistreerd/).waitFor();
  await again.context().close();
});

it('says calmly that the connection is gone, and saves what was typed meanwhile', async () => {
  const page = await pageOf('geertje', '/desk');
  await page.keyboard.press('Alt+n');
  await page.locator('.contact-state', { hasText: 'KC-' }).waitFor();
  await page.context().setOffline(true);
  await page.keyboard.type('hondenbelasting');
  await page.getByText('Geen verbinding met de server').waitFor();
  expect(await page.evaluate('document.activeElement.id')).toBe('question');
  await page.keyboard.type(' sliedrecht');
  await page.context().setOffline(false);
  await page.getByText('Geen verbinding met de server').waitFor({ state: 'detached' });
  const [open] = (await api<Open>(page, 'GET', '/contacts?status=open&mine=true')).results;
  await eventually(
    () => api<Kept>(page, 'GET', `/contacts/${open?.id}`),
    ({ draft }) => draft?.content.typing === 'hondenbelasting sliedrecht',
    'what was typed without a connection',
    10_000,
  );
  await page.context().close();
});

it('asks to sign in again over the screen when the session has ended, and goes on where it was', async () => {
  const { url } = await demoServer();
  const page = await pageOf('joost', '/desk');
  await page.keyboard.press('Alt+n');
  await page.locator('.contact-state', { hasText: 'KC-' }).waitFor();
  await page.context().request.delete(`${url}/api/v1/session`, { headers: { origin: url } });
  await page.keyboard.type('trouwen alblasserdam');
  await page.getByText('Uw sessie is verlopen').waitFor();
  expect(await page.evaluate('document.activeElement.id')).toBe('question');
  await page.getByRole('button', { name: 'Log opnieuw in' }).click();
  const dialog = page.getByRole('dialog', { name: 'Log opnieuw in' });
  await dialog.getByLabel('Wachtwoord').fill('drie-rivieren-een-stad');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  expect(await page.locator('#question').inputValue()).toBe('trouwen alblasserdam');
  await page.getByText('Opgeslagen', { exact: false }).first().waitFor();
  await page.context().close();
});

it('shows both versions, field by field, when somebody else changed the contact at the same time', async () => {
  const page = await pageOf('mirjam', '/desk');
  await page.keyboard.press('Alt+n');
  await page.locator('.contact-state', { hasText: 'KC-' }).waitFor();
  const [open] = (await api<Open>(page, 'GET', '/contacts?status=open&mine=true')).results;
  let othersTurn = true;
  await page.route('**/api/v1/contacts/*', async (route) => {
    if (route.request().method() !== 'PATCH' || !othersTurn) return route.continue();
    othersTurn = false;
    await api(page, 'PATCH', `/contacts/${open?.id}`, { version: open?.version, channel: 'chat', direction: 'inbound' });
    return route.continue();
  });
  await page.getByRole('radio', { name: 'Balie' }).check({ force: true });
  const dialog = page.getByRole('dialog', { name: 'Iemand anders wijzigde dit intussen' });
  await dialog.waitFor();
  expect(await dialog.getByRole('row', { name: /Kanaal/ }).textContent()).toBe('KanaalBalieChat');
  await dialog.getByRole('button', { name: 'Deze keuze opslaan' }).click();
  await dialog.waitFor({ state: 'detached' });
  await eventually(() => api<{ channel: string }>(page, 'GET', `/contacts/${open?.id}`), ({ channel }) => channel === 'desk', 'my choice is saved');
  await page.context().close();
});
