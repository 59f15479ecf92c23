import type { Page } from 'playwright-core';
import { api } from './api.ts';
import { forecastScenes } from './forecast-scenes.ts';
import { ownScheduleScenes } from './own-schedule-scenes.ts';
import { planningScenes } from './planning-scenes.ts';

export { api };

/** One state of the staff app that is worth looking at: who sees it, where, and how to get there. */
export interface Scene {
  readonly name: string;
  /** A demo account; left out: nobody is signed in. */
  readonly user?: string;
  readonly path: string;
  /** What is done before the picture is taken. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const typeQuestion = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press('Alt+n');
  await page.locator('#question').fill(text);
  await page.locator('#answers [role=option]').first().waitFor();
};

const openFirst = (address: string) => async (page: Page): Promise<void> => {
  await page.locator(`main a[href^="${address}"]`).first().click();
  await page.waitForURL((url) => url.pathname.startsWith(address));
  await page.locator('main h1').waitFor();
};

/** Leaves the desk as it was found: what a scene opened by mistake is removed again. */
export async function clearDesk(page: Page): Promise<void> {
  const { results } = await api<{ results: { id: string; version: number }[] }>(page, 'GET', '/contacts?status=open&mine=true');
  for (const { id, version } of results) await api(page, 'POST', `/contacts/${id}/discard`, { version });
}

interface Found {
  readonly id: string;
}

/** A contact that was registered and a promise that hangs on it, for pages that show one. */
async function registered(page: Page): Promise<Found> {
  const now = new Date().toISOString();
  const question = { text: 'Wanneer wordt het grofvuil opgehaald?', outcome: 'answered', answer: 'Elke eerste maandag van de maand.' };
  return api<Found>(page, 'POST', '/contacts/registrations', { channel: 'phone', authorityId: 'papendrecht', startedAt: now, endedAt: now, questions: [question] });
}

async function promised(page: Page): Promise<Found> {
  const contact = await registered(page);
  const { departmentId } = await api<{ departmentId: string }>(page, 'POST', '/callbacks/promise', { authorityId: 'papendrecht' });
  const promise = { authorityId: 'papendrecht', contactId: contact.id, customerName: 'Mevrouw De Waal', phone: '06 12345678', reason: 'Losse stoeptegel voor de deur', departmentId };
  return api<Found>(page, 'POST', '/callbacks', promise);
}

/** A customer with a past and a promise. */
async function known(page: Page): Promise<string> {
  const { results } = await api<{ results: Found[] }>(page, 'GET', '/customers?q=Lekdijkstra');
  const found = results[0] ?? (await api<Found>(page, 'POST', '/customers', {
    authorityId: 'papendrecht',
    givenNames: 'Johanna',
    familyName: 'Lekdijkstra',
    birthDate: '1957-03-24',
    remark: 'Hoort slecht: spreek rustig.',
    addresses: [{ kind: 'home', street: 'Kerkbuurt', houseNumber: 12, postcode: '3354 XA', city: 'Papendrecht' }],
    digitalAddresses: [{ kind: 'phone', value: '06 12345678', preferred: true }],
  }));
  const now = new Date().toISOString();
  const question = { text: 'Losliggende vuilcontainer in de Kerkbuurt', outcome: 'answered', answer: 'Is doorgegeven.' };
  await api(page, 'POST', '/contacts/registrations', { channel: 'post', authorityId: 'papendrecht', customerId: found.id, identification: { level: 'stated' }, startedAt: now, endedAt: now, questions: [question] });
  return found.id;
}

/** A message that nobody has in hand; one is enough. */
async function leaveMessage(page: Page): Promise<void> {
  const { waiting } = await api<{ waiting: number }>(page, 'GET', '/contacts/waiting/count');
  if (waiting === 0) await api(page, 'POST', '/contacts', { channel: 'email', authorityId: 'papendrecht', waitsForAnybody: true, questions: [{ text: 'Wanneer wordt de stoep gemaakt?' }] });
  await page.getByRole('button', { name: /^(Oppakken|Pick up): / }).first().waitFor();
}

async function openFlow(page: Page): Promise<void> {
  await page.locator('main table a').first().click();
  await page.locator('.node').first().waitFor();
}

async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('main h1').waitFor();
}

export const scenes: readonly Scene[] = [
  { name: 'sign-in', path: '/sign-in' },
  { name: 'desk-empty', user: 'anouk', path: '/desk' },
  { name: 'desk-typing', user: 'anouk', path: '/desk', prepare: (page) => typeQuestion(page, 'paspoort kosten papendrecht') },
  {
    name: 'desk-linked',
    user: 'anouk',
    path: '/desk',
    prepare: async (page) => {
      await typeQuestion(page, 'paspoort kosten papendrecht');
      await page.keyboard.press('Enter');
      await page.getByRole('list', { name: /Vragen in dit contact|Questions in this contact/ }).waitFor();
    },
  },
  {
    name: 'desk-customer',
    user: 'anouk',
    path: '/desk',
    prepare: async (page) => {
      await known(page);
      await typeQuestion(page, 'paspoort kosten papendrecht');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Alt+k');
      await page.keyboard.type('lekdijkstra');
      await page.locator('#customer-hits [role=option]').first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.timeline a').first().waitFor();
    },
  },
  {
    name: 'desk-wrap-up',
    user: 'anouk',
    path: '/desk',
    prepare: async (page) => {
      await typeQuestion(page, 'paspoort kosten papendrecht');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Alt+e');
      await page.locator('.contact-ended').waitFor();
    },
  },
  {
    name: 'desk-times',
    user: 'anouk',
    path: '/desk',
    prepare: async (page) => {
      await typeQuestion(page, 'paspoort kosten papendrecht');
      await page.getByRole('button', { name: /^(Begin en einde|Start and end)$/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'desk-nothing-found',
    user: 'anouk',
    path: '/desk',
    prepare: async (page) => {
      await page.keyboard.press('Alt+n');
      await page.locator('#question').fill('qqzzx wvvk');
      await page.locator('.results-none').waitFor();
    },
  },
  {
    name: 'promise',
    user: 'anouk',
    path: '/desk',
    prepare: async (page) => {
      await typeQuestion(page, 'dakkapel vergunning dordrecht');
      await page.keyboard.press('Alt+t');
      await page.getByRole('dialog').locator('.notice').first().waitFor();
    },
  },
  {
    name: 'commands',
    user: 'anouk',
    path: '/desk',
    prepare: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'callbacks', user: 'anouk', path: '/callbacks?list=open' },
  { name: 'callback', user: 'anouk', path: '/callbacks', prepare: async (page) => goTo(page, `/callbacks/${(await promised(page)).id}`) },
  { name: 'contacts', user: 'mirjam', path: '/contacts' },
  { name: 'contact', user: 'mirjam', path: '/contacts', prepare: async (page) => goTo(page, `/contacts/${(await registered(page)).id}`) },
  { name: 'waiting messages', user: 'anouk', path: '/contacts/waiting', prepare: leaveMessage },
  { name: 'contacts-none', user: 'mirjam', path: '/contacts?from=2020-01-01&until=2020-01-02' },
  { name: 'customers', user: 'anouk', path: '/customers?q=jansen' },
  { name: 'customer', user: 'anouk', path: '/customers', prepare: async (page) => goTo(page, `/customers/${await known(page)}`) },
  {
    name: 'customer-form',
    user: 'anouk',
    path: '/customers',
    prepare: async (page) => {
      await goTo(page, `/customers/${await known(page)}`);
      await page.getByRole('button', { name: /^(Wijzigen|Change)$/ }).click();
      const dialog = page.getByRole('dialog');
      for (const folded of await dialog.locator('summary').all()) await folded.click();
      await dialog.getByRole('button', { name: /^(Vertegenwoordiger|Representative)$/ }).click();
    },
  },
  {
    name: 'persons-register',
    user: 'anouk',
    path: '/desk',
    prepare: async (page) => {
      await page.keyboard.press('Alt+n');
      await page.getByRole('button', { name: /BRP|persons register/ }).click();
      await page.keyboard.type('Stoeptegel');
      await page.keyboard.press('Enter');
    },
  },
  { name: 'address', user: 'anouk', path: '/addresses?postcode=3351+AA&houseNumber=1' },
  { name: 'post', user: 'wilma', path: '/post' },
  ...ownScheduleScenes,
  { name: 'knowledge', user: 'pim', path: '/knowledge' },
  { name: 'knowledge-search', user: 'pim', path: '/knowledge?q=paspoort+kwijt' },
  { name: 'article', user: 'pim', path: '/knowledge', prepare: openFirst('/knowledge/0') },
  {
    name: 'editor',
    user: 'pim',
    path: '/knowledge',
    prepare: async (page) => {
      await openFirst('/knowledge/0')(page);
      await page.locator('main a[href$="/edit"]').click();
      await page.locator('textarea[name=details]').waitFor();
    },
  },
  { name: 'synonyms', user: 'pim', path: '/knowledge/synonyms' },
  { name: 'imports', user: 'pim', path: '/imports' },
  { name: 'call-flows', user: 'mirjam', path: '/administration/call-flows' },
  { name: 'call-flow', user: 'otto', path: '/administration/call-flows', prepare: openFlow },
  {
    name: 'call-flow-step',
    user: 'otto',
    path: '/administration/call-flows',
    prepare: async (page) => {
      await openFlow(page);
      await page.locator('[data-node=menu]').click();
      await page.getByRole('heading', { level: 2, name: /Keuzemenu|Key menu/ }).waitFor();
    },
  },
  {
    name: 'call-flow-trial',
    user: 'otto',
    path: '/administration/call-flows',
    prepare: async (page) => {
      await openFlow(page);
      await page.getByText(/^(Proefgesprek|Trial call)$/).click();
      await page.getByLabel(/^(Datum|Date)$/).fill('2027-03-26');
      await page.getByLabel(/^(Tijd|Time)$/).fill('16:59');
      await page.getByLabel(/^(Wat de beller|What the caller)/).fill('Hendrik-Ido-Ambacht, ja, 2, 1');
      await page.locator('.transcript li').nth(9).waitFor();
    },
  },
  {
    name: 'call-flow-faults',
    user: 'otto',
    path: '/administration/call-flows',
    prepare: async (page) => {
      await page.getByRole('button', { name: /Nieuwe belstroom|New call flow/ }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(/^(Naam|Name)$/).fill('Sliedrecht');
      await dialog.getByLabel(/^(Voor|For)$/).selectOption('sliedrecht');
      await dialog.getByRole('button', { name: /^(Maken|Make)$/ }).click();
      await page.getByText(/^(Controle|Check) \(/).click();
      await page.locator('.fault-list').waitFor();
    },
  },
  { name: 'phone now', user: 'mirjam', path: '/phone-now' },
  { name: 'recording', user: 'otto', path: '/administration/recording' },
  { name: 'phone rules', user: 'hanneke', path: '/administration/phone-rules' },
  {
    name: 'phone rules, changing',
    user: 'otto',
    path: '/administration/phone-rules',
    prepare: async (page) => {
      await page.getByRole('button', { name: /^(Regels voor een organisatie|Rules for an authority)/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'queues', user: 'mirjam', path: '/administration/queues' },
  {
    name: 'queue, changing',
    user: 'otto',
    path: '/administration/queues',
    prepare: async (page) => {
      await page.getByRole('button', { name: /^(Wachtrij wijzigen: Burgerzaken|Change queue: Civil affairs)/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  ...planningScenes,
  ...forecastScenes,
  { name: 'administration', user: 'otto', path: '/administration' },
  { name: 'authority', user: 'otto', path: '/administration/authorities/papendrecht' },
  { name: 'departments', user: 'otto', path: '/administration/departments' },
  { name: 'regional services', user: 'otto', path: '/administration/services' },
  { name: 'teams', user: 'hanneke', path: '/administration/teams' },
  { name: 'team of a lead', user: 'mirjam', path: '/administration/teams/joint-phone' },
  { name: 'locations', user: 'otto', path: '/administration/locations' },
  { name: 'purposes', user: 'otto', path: '/administration/purposes' },
  { name: 'users', user: 'otto', path: '/administration/users' },
  { name: 'tokens', user: 'otto', path: '/administration/tokens' },
  { name: 'audit', user: 'yara', path: '/audit' },
  { name: 'settings', user: 'anouk', path: '/settings' },
  { name: 'help', user: 'anouk', path: '/help' },
  { name: 'not-found', user: 'anouk', path: '/bestaat-niet' },
];
