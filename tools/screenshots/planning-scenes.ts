import type { Page } from 'playwright-core';
import { api } from './api.ts';
import type { Scene } from './scenes.ts';

async function workOnSchedule(page: Page): Promise<void> {
  const draft = page.getByText(/^(Concept|Draft):/);
  await page.locator('.week-board').waitFor();
  if ((await draft.count()) === 0) await page.getByRole('button', { name: /^(Rooster wijzigen|Change schedule)$/ }).click();
  await draft.waitFor();
}

/** A week that is played: the page shows the last one. */
async function simulated(page: Page): Promise<void> {
  const { results } = await api<{ results: { id: string }[] }>(page, 'GET', '/scenarios');
  const realism = { busynessVariation: 0.1, patienceSeconds: 120, agentsMore: 0 };
  const of = { kind: 'scenario', scenarioId: results[0]!.id, period: { week: '2027-09' }, realism };
  const { workId } = await api<{ workId: string }>(page, 'POST', '/simulations', { of, replications: 10 });
  for (let state = 'queued'; state === 'queued' || state === 'running'; ) {
    await page.waitForTimeout(200);
    ({ state } = await api<{ state: string }>(page, 'GET', `/planning-works/${workId}`));
  }
}

/** States of the planning pages. */
export const planningScenes: readonly Scene[] = [
  {
    name: 'business case',
    user: 'hanneke',
    path: '/planning/business-case',
    prepare: async (page) => {
      await page.getByRole('checkbox', { name: /samen één eerste lijn/ }).click();
      await page.locator('.chart-bar').first().waitFor();
    },
  },
  {
    name: 'what if, answered',
    user: 'hanneke',
    path: '/planning',
    prepare: async (page) => {
      await page.getByRole('button', { name: /^(Toevoegen|Add)$/ }).click();
      await page.getByLabel(/^(Verandering|Change)$/).selectOption('opens');
      await page.getByRole('button', { name: /^(Toevoegen|Add)$/ }).click();
      await page.locator('.what-if-said li').nth(3).waitFor();
    },
  },
  {
    name: 'what if, measured figures',
    user: 'hanneke',
    path: '/planning',
    prepare: async (page) => {
      await page.getByRole('button', { name: /^(Gemeten cijfers overnemen|Take over measured figures)/ }).click();
      await page.getByRole('dialog').getByRole('status').or(page.getByRole('dialog').getByRole('checkbox')).first().waitFor();
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
      await simulated(page);
      await page.reload();
      await page.getByRole('button', { name: /^(Film maken|Make the film)$/ }).click();
      await page.getByText(/^(Dezelfde dag als tabel|The same day as a table)$/).click();
    },
  },
  { name: 'ordinary week', user: 'mirjam', path: '/planning/ordinary-week?team=joint-phone' },
  {
    name: 'ordinary week, not right yet',
    user: 'hanneke',
    path: '/planning/ordinary-week?team=joint-phone',
    prepare: async (page) => {
      await page.getByLabel(/^(Telefoon, ma|Telephone, Mon|Phone, Mon) 08:30$/).first().fill('x');
      await page.locator('.requirement-form button[type=submit]').click();
      await page.locator('.field-fault').first().waitFor();
    },
  },
  { name: 'wishes', user: 'mirjam', path: '/planning/wishes?team=joint-phone' },
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
