import type { Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { api } from '../../tools/screenshots/api.ts';
import { describeWithPhone } from '../support/phone.ts';
import { openRealContactCentre, type Desk, type RealContactCentre } from './phone/contact-centre.ts';

interface Draft {
  readonly id: string;
  readonly version: number;
  readonly shifts: readonly { readonly id: string; readonly agentId: string; readonly date: string; readonly version: number }[];
}

/** Lets Anouk work all day today, so that the test may run at any hour, and counts every difference. */
async function planToday(lead: Page): Promise<void> {
  const { today } = await api<{ today: string }>(lead, 'GET', '/my-schedule');
  const week = new Date(Date.parse(today) - ((new Date(today).getUTCDay() + 6) % 7) * 86_400_000).toISOString().slice(0, 10);
  const board = `/schedule-teams/joint-phone/weeks/${week}`;
  const { people } = await api<{ people: { userId: string; name: string }[] }>(lead, 'GET', board);
  const agentId = people.find(({ name }) => name.startsWith('Anouk'))!.userId;
  const draft = await api<Draft>(lead, 'POST', '/schedule-teams/joint-phone/schedules', { week });
  const hours = { fromMinute: 0, untilMinute: 1440, breaks: [], activities: [] };
  const known = draft.shifts.find((shift) => shift.agentId === agentId && shift.date === today);
  if (known) await api(lead, 'PATCH', `/schedule-shifts/${known.id}`, { version: known.version, ...hours });
  else await api(lead, 'POST', `/schedules/${draft.id}/shifts`, { agentId, date: today, ...hours });
  const { draft: { version } } = await api<{ draft: Draft }>(lead, 'GET', board);
  await api(lead, 'POST', `/schedules/${draft.id}/publications`, { version });
  await api(lead, 'PATCH', '/adherence-rule', { version: 1, toleranceMinutes: 0 });
}

describeWithPhone('schedule and telephone side by side', () => {
  let centre: RealContactCentre;
  let lead: Page;
  let anouk: Desk;
  beforeAll(async () => {
    centre = await openRealContactCentre();
    lead = await centre.page('mirjam', '/planning/adherence');
    await planToday(lead);
    anouk = await centre.agent('anouk', 'first');
  });
  afterAll(() => centre?.close());

  test('the page follows somebody who is available, on the telephone and away, by itself', async () => {
    const row = lead.getByRole('row', { name: /Anouk Waterman-Telg/ });
    const shows = (doing: string, verdict: string) => row.filter({ has: lead.getByText(doing, { exact: true }) }).filter({ has: lead.getByText(verdict, { exact: true }) }).waitFor();
    await shows('Beschikbaar', 'Zoals gepland');

    const caller = await centre.dials('0612345678');
    await anouk.phone.getByRole('button', { name: 'Opnemen' }).click();
    await shows('In gesprek', 'Zoals gepland');
    caller.hangUp();
    await shows('Nawerk', 'Zoals gepland');

    await api(anouk.page, 'PUT', '/phone/presence', { state: 'away', reason: 'lunch' });
    await shows('Lunch', 'Anders');
    await row.getByRole('button').last().click();
    await lead.getByRole('dialog').getByText(/niet beschikbaar volgens de telefoon/).first().waitFor();
  });
});
