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
];
