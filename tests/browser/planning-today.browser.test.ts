import { expect, it } from 'vitest';
import { api } from '../../tools/screenshots/api.ts';
import { testServer } from '../support/test-server.ts';
import { aWorkingMorning } from '../support/working-week.ts';
import { pageOf } from './desk-server.ts';

it('forecasts the rest of today anew: from what this system counted by now, and from what somebody fills in', async () => {
  const server = await testServer({ seed: 'demo', now: aWorkingMorning() });
  try {
    const url = await server.app.listen({ host: '127.0.0.1', port: 0 });
    const page = await pageOf('hanneke', '/', { url });
    const { workId } = await api<{ workId: string }>(page, 'POST', '/forecasts', { name: 'Voorbeeld', source: 'example', channel: 'phone', split: 'none', intervalMinutes: 60, horizonDays: 7 });
    await expect.poll(async () => (await api<{ state: string }>(page, 'GET', `/planning-works/${workId}`)).state, { timeout: 60_000, interval: 200 }).toBe('done');

    await page.goto('/planning/forecast');
    const today = page.getByRole('region', { name: 'Vandaag opnieuw' });
    await today.getByText(/^Tot 11:00 kwamen er [\d.]+ binnen; [\d.]+ was verwacht\.$/).waitFor();
    const anew = today.getByText(/^Nu worden er [\d.]+ over de hele dag verwacht/);
    const counted = await anew.textContent();
    await today.getByLabel('Geteld tot').selectOption({ label: '12:00' });
    await today.getByLabel('Binnengekomen tot dan').fill('2.500');
    await today.getByText(/^De rest van de dag wordt [\d,]+ % drukker dan gedacht\.$/).waitFor();
    expect(await anew.textContent()).not.toBe(counted);
    await today.getByRole('slider').press('End');
    await today.getByText(/^16:00: nu [\d.,]+ verwacht, eerst [\d.,]+$/).waitFor();
    await today.getByLabel('Binnengekomen tot dan').fill('veel');
    await today.getByText('Vul een getal in.').waitFor();
    expect(await anew.count()).toBe(0);
    await page.context().close();
  } finally {
    await server.close();
  }
});
