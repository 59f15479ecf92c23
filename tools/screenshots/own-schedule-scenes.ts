import type { Scene } from './scenes.ts';

/** What people do with a published schedule, and how a day goes beside it. */
export const ownScheduleScenes: readonly Scene[] = [
  {
    name: 'own schedule, asking for a swap',
    user: 'anouk',
    path: '/schedule',
    prepare: async (page) => {
      await page.getByRole('button', { name: /^(Volgende week|Next week)$/ }).click();
      await page.getByRole('button', { name: /^(Dienst van .* ruilen|Swap shift of )/ }).first().click();
      await page.getByRole('dialog').getByRole('combobox').first().selectOption({ index: 1 });
    },
  },
  { name: 'own schedule', user: 'anouk', path: '/schedule', prepare: async (page) => page.getByRole('button', { name: /^(Adres maken|Make address)$/ }).waitFor() },
  {
    name: 'own schedule, calendar address',
    user: 'joost',
    path: '/schedule',
    prepare: async (page) => {
      await page.getByRole('button', { name: /^(Adres maken|Nieuw adres maken|Make address|Make new address)$/ }).click();
      await page.getByLabel(/^(Uw geheime adres|Your secret address)$/).waitFor();
      await page.getByText(/^(Week)$/).last().click();
    },
  },
  { name: 'adherence', user: 'mirjam', path: '/planning/adherence', prepare: async (page) => page.getByText(/^(Wat dit wel en niet zegt|What this says and what not|Voor deze dag|No schedule)/).first().waitFor() },
];
