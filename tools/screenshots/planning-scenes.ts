import type { Page } from 'playwright-core';
import type { Scene } from './scenes.ts';

async function workOnSchedule(page: Page): Promise<void> {
  const draft = page.getByText(/^(Concept|Draft):/);
  await page.locator('.week-board').waitFor();
  if ((await draft.count()) === 0) await page.getByRole('button', { name: /^(Rooster wijzigen|Change schedule)$/ }).click();
  await draft.waitFor();
}

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
  { name: 'schedule, published', user: 'mirjam', path: '/planning/schedule' },
  {
    name: 'schedule, next week',
    user: 'hanneke',
    path: '/planning/schedule?team=joint-phone',
    prepare: async (page) => {
      await page.getByRole('button', { name: /^(Volgende week|Next week)$/ }).click();
      await page.locator('.week-board').waitFor();
      await page.getByText(/^(Als tabel|As a table)$/).click();
    },
  },
  {
    name: 'schedule, agreements with an agent',
    user: 'mirjam',
    path: '/planning/schedule',
    prepare: async (page) => {
      await page.getByRole('button', { name: /^(Afspraken met|Agreements with) Anouk/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'schedule, worked on',
    user: 'mirjam',
    path: '/planning/schedule',
    prepare: async (page) => {
      await workOnSchedule(page);
      await page.locator('.shift-bar').first().focus();
      await page.keyboard.press('ArrowRight');
    },
  },
  {
    name: 'schedule, a shift',
    user: 'mirjam',
    path: '/planning/schedule',
    prepare: async (page) => {
      await workOnSchedule(page);
      await page.locator('.shift-bar').first().press('Enter');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'schedule, before it is published',
    user: 'mirjam',
    path: '/planning/schedule',
    prepare: async (page) => {
      await workOnSchedule(page);
      await page.getByRole('button', { name: /^(Publiceren|Publish)$/ }).click();
      await page.getByRole('dialog').getByRole('button', { name: /^(Publiceren|Publish)$/ }).waitFor();
    },
  },
  { name: 'schedule, none yet', user: 'hanneke', path: '/planning/schedule?team=joint-writing' },
];
