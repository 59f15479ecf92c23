import type { Page } from 'playwright-core';
import { api } from './api.ts';
import type { Scene } from './scenes.ts';

/** A forecast of the example, made once; on the page as soon as it is there. */
async function forecastMade(page: Page): Promise<void> {
  const { results } = await api<{ results: unknown[] }>(page, 'GET', '/forecasts');
  if (results.length > 0) return;
  const { workId } = await api<{ workId: string }>(page, 'POST', '/forecasts', { name: 'Voorbeeld', source: 'example', channel: 'phone', split: 'authority', intervalMinutes: 60, horizonDays: 14 });
  for (;;) {
    const { state } = await api<{ state: string }>(page, 'GET', `/planning-works/${workId}`);
    if (state === 'done') break;
    if (state !== 'queued' && state !== 'running') throw new Error(`the forecast was ${state}`);
    await page.waitForTimeout(100);
  }
  await page.reload();
}

export const forecastScenes: readonly Scene[] = [
  { name: 'forecast-none', user: 'hanneke', path: '/planning/forecast' },
  {
    name: 'forecast',
    user: 'hanneke',
    path: '/planning/forecast',
    prepare: async (page) => {
      await forecastMade(page);
      await page.getByRole('heading', { name: /^(Hoe goed is dit|How good is this)/ }).waitFor();
      for (const folded of await page.locator('main summary').all()) await folded.click();
    },
  },
  {
    name: 'forecast-known',
    user: 'mirjam',
    path: '/planning/forecast',
    prepare: async (page) => {
      await page.getByRole('button', { name: /^(Toevoegen|Add)$/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'staffing',
    user: 'hanneke',
    path: '/planning/staffing',
    prepare: async (page) => {
      await forecastMade(page);
      await page.getByText(/^(Ieder een eigen wachtrij|Each a queue of its own)$/).click();
      for (const folded of await page.locator('main summary').all()) await folded.click();
    },
  },
];
