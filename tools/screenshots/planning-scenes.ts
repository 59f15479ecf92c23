import type { Scene } from './scenes.ts';

/** States of the planning pages. */
export const planningScenes: readonly Scene[] = [
  {
    name: 'business case',
    user: 'hanneke',
    path: '/planning/business-case',
    prepare: async (page) => {
      await page.getByRole('checkbox', { name: /one first line together/ }).click();
      await page.locator('.chart-bar').first().waitFor();
    },
  },
  {
    name: 'business case, why',
    user: 'mirjam',
    path: '/planning/business-case',
    prepare: async (page) => {
      await page.locator('.figure-why').first().click();
      await page.getByRole('dialog').locator('summary').first().waitFor();
    },
  },
  { name: 'simulation', user: 'hanneke', path: '/planning/simulation' },
  {
    name: 'simulation, played',
    user: 'mirjam',
    path: '/planning/simulation',
    prepare: async (page) => {
      await page.getByLabel(/^(Hoe vaak naspelen|How often to play it)$/).selectOption('10');
      await page.getByRole('button', { name: /^(Naspelen|Play)$/ }).click();
      await page.getByRole('button', { name: /^(Film maken|Make the film)$/ }).click();
      await page.getByText(/^(Dezelfde dag als tabel|The same day as a table)$/).click();
    },
  },
];
