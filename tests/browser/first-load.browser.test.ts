import { expect, it } from 'vitest';
import { collectPageErrors, openPage } from '../support/browser.ts';
import { demoServer, pageOf } from './desk-server.ts';

const kibibytes = "Math.round(performance.getEntriesByType('resource').filter(({ initiatorType }) => initiatorType !== 'fetch').reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1024)";

it('is small: only the area that is asked for is fetched, compressed', async () => {
  const { url } = await demoServer();
  const signIn = await openPage({ baseURL: url });
  await signIn.goto('/sign-in');
  await signIn.getByLabel('Wachtwoord').waitFor();
  expect(await signIn.evaluate(kibibytes)).toBeLessThan(125);
  await signIn.context().close();

  const desk = await pageOf('anouk', '/desk');
  expect(await desk.evaluate(kibibytes)).toBeLessThan(240);
  expect(await desk.evaluate<boolean>(`Promise.all(performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).map(({ name }) => fetch(name).then((answer) => answer.text()))).then((texts) => texts.some((text) => text.includes('Schließen')))`)).toBe(false); // the components' texts in our languages only
  expect(await desk.evaluate("performance.getEntriesByType('resource').some(({ name }) => /editor|imports|audit/.test(name))")).toBe(false);
  await desk.context().close();
});

it('lets a person in with the keyboard, and keeps scripts from elsewhere out', async () => {
  const { url } = await demoServer();
  const page = await openPage({ baseURL: url });
  const errors = collectPageErrors(page);
  const answer = await page.goto('/desk');
  expect(answer?.headers()['content-security-policy']).toMatch(/script-src 'self'(;|$)/);
  await page.getByLabel('Gebruikersnaam').waitFor();
  await page.keyboard.type('anouk');
  await page.keyboard.press('Tab');
  await page.keyboard.type('drie-rivieren-een-stad');
  await page.keyboard.press('Enter');
  await page.waitForURL((address) => address.pathname === '/desk');
  await page.getByRole('button', { name: 'Nieuw contact' }).first().waitFor();
  expect(errors.filter((error) => !error.includes('401'))).toEqual([]); // nobody was signed in at first: that is an answer
  await page.context().close();
});

it('shows each person only what is theirs, and every address of its own', async () => {
  const editor = await pageOf('pim', '/');
  const sections = editor.getByRole('navigation', { name: 'Onderdelen' }).getByRole('link');
  expect(await sections.allTextContents()).toEqual(['Kennisbank', 'Importeren']);
  await editor.goto('/knowledge?q=paspoort+kwijt');
  expect(await editor.getByLabel('Zoeken in de kennisbank').inputValue()).toBe('paspoort kwijt');
  await editor.getByRole('region', { name: 'Gevonden antwoorden' }).getByRole('link').first().click();
  await editor.waitForURL((address) => address.pathname.startsWith('/knowledge/'));
  await editor.goBack();
  await editor.waitForURL((address) => address.search === '?q=paspoort+kwijt');
  await editor.context().close();
});
