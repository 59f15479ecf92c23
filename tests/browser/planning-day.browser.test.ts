import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { api } from '../../tools/screenshots/api.ts';
import { demoServer, eventually, pageOf } from './desk-server.ts';

interface Shift {
  readonly id: string;
  readonly agentId: string;
  readonly date: string;
  readonly fromMinute: number;
  readonly untilMinute: number;
}

interface Board {
  readonly week: string;
  readonly people: readonly { readonly userId: string; readonly name: string }[];
  readonly published: { readonly shifts: readonly Shift[] } | null;
}

/** Next week, whatever day it is: all of it is still to come. */
const address = (week: string) => `/planning/schedule?team=joint-phone&week=${week}`;
let week: string;
/** A day of next week on which Anouk and Samir both work, whichever days are holidays. */
let day: { readonly date: string; readonly name: string };
let anouk: Shift;

beforeAll(async () => {
  await demoServer();
  const page = await pageOf('mirjam', '/help');
  const { today } = await api<{ today: string }>(page, 'GET', '/my-schedule');
  week = new Date(Date.parse(today) + (7 - ((new Date(today).getUTCDay() + 6) % 7)) * 86_400_000).toISOString().slice(0, 10);
  const { people, published } = await api<Board>(page, 'GET', `/schedule-teams/joint-phone/weeks/${week}`);
  const idOf = (name: string) => people.find((person) => person.name.startsWith(name))!.userId;
  const on = (name: string) => published!.shifts.filter(({ agentId }) => agentId === idOf(name));
  anouk = on('Anouk').find(({ date }) => on('Samir').some((shift) => shift.date === date))!;
  day = { date: anouk.date, name: new Intl.DateTimeFormat('nl-NL', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(anouk.date)) };
  await page.context().close();
});

const bar = (page: Page, name: string, hours = '') => page.getByRole('button', { name: new RegExp(`^${name}, ${day.name}, ${hours}`) });
const kept = (page: Page) => page.getByRole('button', { name: 'Publiceren' }).and(page.locator(':enabled')).waitFor();

async function workOn(page: Page): Promise<void> {
  await page.locator('.week-board').waitFor();
  const change = page.getByRole('button', { name: 'Rooster wijzigen' });
  await page.getByText('Concept: medewerkers zien dit nog niet.').or(change).first().waitFor();
  if (await change.isVisible()) await change.click();
  await page.getByText('Concept: medewerkers zien dit nog niet.').waitFor();
}

/** Pulls a bar by a number of minutes, as a hand does: at its middle or at an end. */
async function pull(page: Page, name: string, at: 'middle' | 'start' | 'end', minutes: number): Promise<void> {
  const found = bar(page, name);
  await found.scrollIntoViewIfNeeded();
  const box = (await found.boundingBox())!;
  const [, from = '', until = ''] = /, (\d\d:\d\d)–(\d\d:\d\d)/.exec((await found.getAttribute('aria-label'))!)!;
  const [begin, end] = [from, until].map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
  const x = at === 'middle' ? box.x + box.width / 2 : at === 'start' ? box.x + 3 : box.x + box.width - 3;
  await page.mouse.move(x, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(x + ((minutes / (end! - begin!)) * box.width) / 2, box.y + box.height / 2);
  await page.mouse.move(x + (minutes / (end! - begin!)) * box.width, box.y + box.height / 2);
  await page.mouse.up();
}

it('a shift is pulled by mouse, as a whole and at its ends, and moved on by keyboard; a press alone opens it', async () => {
  const page = await pageOf('mirjam', address(week));
  await workOn(page);
  await bar(page, 'Samir Brugwachter', '08:30–17:00').waitFor();
  await pull(page, 'Samir Brugwachter', 'middle', 60);
  await bar(page, 'Samir Brugwachter', '09:30–18:00, pauze').waitFor();
  await pull(page, 'Samir Brugwachter', 'end', -60);
  await bar(page, 'Samir Brugwachter', '09:30–17:00').waitFor();
  await pull(page, 'Samir Brugwachter', 'start', -30);
  await bar(page, 'Samir Brugwachter', '09:00–17:00').waitFor();
  await bar(page, 'Samir Brugwachter').press('ArrowLeft');
  await bar(page, 'Samir Brugwachter', '08:45–16:45').waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  await kept(page);
  await page.reload();
  await bar(page, 'Samir Brugwachter', '08:45–16:45').click();
  await page.getByRole('dialog', { name: /^Dienst van Samir/ }).waitFor();
  await page.context().close();
});

it('a day is planned anew by the button around who is ill; the other days stay as they are', async () => {
  const page = await pageOf('mirjam', address(week));
  await workOn(page);
  await bar(page, 'Anouk Waterman-Telg').waitFor();
  const others = async () => (await page.locator('.shift-bar').evaluateAll((bars) => bars.map((one) => one.getAttribute('aria-label') ?? ''))).filter((label) => !label.includes(`, ${day.name}, `)).toSorted();
  const before = await others();
  await page.getByRole('button', { name: day.name, exact: true }).click();
  await page.getByRole('heading', { name: new RegExp(`^${day.name}: `) }).waitFor();
  await page.getByRole('button', { name: 'Dag opnieuw plannen' }).click();
  const dialog = page.getByRole('dialog', { name: `${day.name} opnieuw plannen` });
  await dialog.getByRole('button', { name: 'Beginnen' }).click();
  await dialog.getByText('Niemand die deze dag nog zou werken is afwezig. Meld eerst wie er ziek is.').first().waitFor();
  await page.keyboard.press('Escape');

  await api(page, 'POST', '/planning-absences', { userId: anouk.agentId, kind: 'sick', fromDate: day.date, fromMinute: 0, untilDate: day.date, untilMinute: 1440 });
  await page.getByRole('button', { name: new RegExp(`^Anouk Waterman-Telg, ${day.name}, .*Afwezig: ziek`) }).waitFor();
  await page.getByRole('button', { name: 'Dag opnieuw plannen' }).click();
  await dialog.getByRole('button', { name: 'Beginnen' }).click();
  await dialog.getByText(/^Gevonden: \d+ diensten worden anders/).waitFor({ timeout: 30_000 });
  await bar(page, 'Anouk Waterman-Telg').waitFor();
  await dialog.getByRole('button', { name: 'Overnemen', exact: true }).click();
  await bar(page, 'Anouk Waterman-Telg').waitFor({ state: 'detached' });
  await eventually(others, (now) => JSON.stringify(now) === JSON.stringify(before), 'other days as they were');
  await page.context().close();
});
