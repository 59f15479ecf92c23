import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { api } from '../../tools/screenshots/scenes.ts';
import { demoServer, eventually, pageOf } from './desk-server.ts';

/** Far enough ahead that no demo content is there. */
const weeksAhead = 5;
const monday = mondayAfter(weeksAhead);
const [tuesday, thursday] = [later(monday, 1), later(monday, 3)];
const contract = { place: 'office', paidMinutesAWeek: 960, mostDays: 4, shortestShiftMinutes: 180, longestShiftMinutes: 510, week: [] };
const norm = { fraction: 0.8, withinSeconds: 30 };
const requirement = {
  intervalMinutes: 60, norm,
  days: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, open: { fromMinute: 540, untilMinute: 1020 }, work: { 'channel:phone': { contacts: Array(8).fill(8), handlingSeconds: 240 } } })),
};

/** The day on which the clock of the test stands is everybody's own, so weeks are counted from it. */
function mondayAfter(weeks: number): string {
  const now = new Date();
  return later(now.toISOString().slice(0, 10), -((now.getUTCDay() + 6) % 7) + 7 * weeks);
}

function later(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

interface Board {
  readonly people: readonly { readonly userId: string; readonly name: string }[];
  readonly requirement: object | null;
  readonly draft: { readonly id: string; readonly version: number } | null;
}

/** A team lead publishes a week: Anouk on Monday and Tuesday, Samir on Thursday. */
beforeAll(async () => {
  const page = await pageOf('mirjam', '/help');
  const path = `/schedule-teams/joint-phone/weeks/${monday}`;
  const { people, requirement: known } = await api<Board>(page, 'GET', path);
  if (known === null) await api(page, 'PUT', '/schedule-teams/joint-phone/requirement', { version: 0, content: requirement });
  const { id } = await api<{ id: string }>(page, 'POST', '/schedule-teams/joint-phone/schedules', { week: monday });
  const idOf = (name: string) => people.find((person) => person.name.startsWith(name))!.userId;
  for (const [name, date] of [['Anouk', monday], ['Anouk', tuesday], ['Samir', thursday]] as const) {
    await api(page, 'PUT', `/planning-contracts/${idOf(name)}`, { version: 0, ...contract });
    await api(page, 'POST', `/schedules/${id}/shifts`, { agentId: idOf(name), date, fromMinute: 540, untilMinute: 1020, breaks: [{ fromMinute: 720, untilMinute: 750 }], activities: [] });
  }
  const { draft } = await api<Board>(page, 'GET', path);
  await api(page, 'POST', `/schedules/${draft!.id}/publications`, { version: draft!.version });
  await page.context().close();
});

async function goToWeek(page: Page): Promise<void> {
  for (let week = 0; week < weeksAhead; week++) await page.getByRole('button', { name: 'Volgende week' }).click();
  await page.getByText('09:00–17:00').first().waitFor();
}

it('asks a colleague for a swap, who says yes; the team lead sees what it does and approves; the schedule follows', async () => {
  const anouk = await pageOf('anouk', '/schedule');
  await goToWeek(anouk);
  await anouk.getByRole('button', { name: /^Dienst van di .* ruilen$/ }).click();
  const dialog = anouk.getByRole('dialog', { name: /ruilen/ });
  const colleague = dialog.getByLabel('Met wie');
  await eventually(() => colleague.locator('option').count(), (count) => count > 2, 'colleagues to swap with');
  await colleague.selectOption({ label: (await colleague.locator('option', { hasText: 'Samir' }).textContent())! });
  await dialog.getByLabel('Dienst die u ervoor terug wilt').selectOption(thursday);
  await dialog.getByLabel(/^Toelichting/).fill('Ik wil dinsdag graag naar een cursus.');
  await dialog.getByRole('button', { name: 'Ruil vragen' }).click();
  await dialog.waitFor({ state: 'detached' });
  await anouk.getByText('Ruil gevraagd').waitFor();

  const samir = await pageOf('samir', '/desk');
  await samir.getByRole('link', { name: /^Rooster.*Ruilverzoeken die op u wachten: 1/ }).click();
  await samir.getByRole('button', { name: /^Ja, ik neem de dienst/ }).click();
  await samir.getByText('U hebt ja gezegd. De teamleider beslist nog.').waitFor();
  await anouk.getByText('Collega zegt ja, teamleider beslist').waitFor();

  const mirjam = await pageOf('mirjam', '/schedule');
  await mirjam.getByText('Ik wil dinsdag graag naar een cursus.').waitFor();
  await mirjam.getByText(/bereikbaarheid (blijft|\d)/).first().waitFor();
  await mirjam.getByRole('button', { name: /^Goedkeuren/ }).click();
  await mirjam.getByText('Goedgekeurd: het rooster is aangepast.').waitFor();

  await anouk.getByText(/^do .*/).first().waitFor();
  expect(await anouk.locator('.own-shifts li').count()).toBe(2);
  expect((await anouk.locator('.own-shifts li').allTextContents()).map((text) => text.slice(0, 2))).toEqual(['ma', 'do']);
  await Promise.all([anouk, samir, mirjam].map((page) => page.context().close()));
});

it('gives an address that calendar programs read, and takes it back', async () => {
  const page = await pageOf('anouk', '/schedule');
  await page.getByRole('button', { name: 'Adres maken' }).click();
  const address = await page.getByLabel('Uw geheime adres').inputValue();
  expect(address.startsWith((await demoServer()).url)).toBe(true);
  const answer = await fetch(address);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const starts = new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents('vevent').map((event) => String(new ICAL.Event(event).startDate).slice(0, 10));
  expect(starts).toContain(monday);
  expect((await fetch(address, { headers: { 'if-none-match': answer.headers.get('etag')! } })).status).toBe(304);
  await page.reload();
  await page.getByText(/Voor het laatst gelezen/).waitFor();
  expect(await page.getByLabel('Uw geheime adres').count()).toBe(0);
  await page.getByRole('button', { name: 'Adres intrekken' }).click();
  await page.getByText('U hebt nog geen agenda-adres.').waitFor();
  expect((await fetch(address)).status).toBe(404);
  await page.context().close();
});

it('fits on a telephone, and says what one would rather', async () => {
  const page = await pageOf('samir', '/schedule');
  await page.setViewportSize({ width: 360, height: 740 });
  await goToWeek(page);
  for (const view of ['Week', 'Lijst']) {
    await page.getByText(view, { exact: true }).click();
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
  }
  await page.getByLabel('Datum').fill(later(monday, 14));
  await page.getByRole('button', { name: 'Wens opslaan' }).click();
  const remove = page.getByRole('button', { name: /^Wens voor ma .* weghalen$/ });
  await remove.last().click();
  await page.context().close();
});

it('shows a team lead the day beside the telephone, with what that says and what not', async () => {
  const page = await pageOf('mirjam', '/planning/adherence');
  await page.getByRole('heading', { level: 1, name: 'Rooster en telefoon' }).waitFor();
  const today = await page.getByLabel('Dag').inputValue();
  await page.getByLabel('Dag').fill(later(today, -1));
  await page.getByText(/Voor deze dag is geen rooster gepubliceerd|Niemand had deze dag een dienst|Wat dit wel en niet zegt/).first().waitFor();
  await page.context().close();
});
