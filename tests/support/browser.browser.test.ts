import { expect, it } from 'vitest';
import { collectPageErrors, openPage } from './browser.ts';

it('opens a page in real Chromium, on the screen of a desk and in Dutch, and notices errors on it', async () => {
  const page = await openPage();
  const errors = collectPageErrors(page);
  await page.setContent('<h1>Balie</h1><script>console.error("broken")</script>');
  expect(await page.getByRole('heading').textContent()).toBe('Balie');
  expect(await page.evaluate(() => `${innerWidth}x${innerHeight} ${navigator.language}`)).toBe('1366x768 nl-NL');
  expect(errors).toEqual(['broken']);
});
