import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MeasuredChanges } from '@ingang/contracts/planning';
import type { LongWork } from '@ingang/contracts/planning/work';
import type { SimulationOutcome } from '@ingang/planning/centre';
import { assumptionAt, readScenario, withChanges } from '@ingang/planning/scenario';
import { colleague, contactCentre, type Colleague } from '../../../../../../tests/support/colleague.ts';
import { asSystem } from '../../../../../../tests/support/people.ts';
import { eventually } from '../../../../../../tests/support/processes.ts';
import type { TestServer } from '../../../../../../tests/support/test-server.ts';
import { publishedScenarios } from '../../../compose/published-scenarios.ts';
import { measureSystem } from '../simulation/measured-system.ts';

let server: TestServer;
let hanneke: Colleague;
let anouk: Colleague;
const period = { from: '2026-01-05', until: '2026-01-13' };

beforeAll(async () => {
  server = await contactCentre();
  hanneke = await colleague(server, 'hanneke', { role: 'manager' });
  anouk = await colleague(server, 'anouk', { role: 'agent' });
});
afterAll(() => server.close());

/** Calls of four minutes that begin at 9:05 by our clock and every five minutes after, on a day. */
async function answered(day: string, count: number, authorityId: string): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    const begin = Date.parse(`${day}T08:05:00Z`) + number * 300_000;
    const question = { text: 'Wanneer is het milieupark open?', outcome: 'answered', answer: 'Elke werkdag.' };
    await anouk.does('/contacts/registrations', {
      channel: 'phone', authorityId, startedAt: new Date(begin).toISOString(), endedAt: new Date(begin + 240_000).toISOString(), questions: [question],
    });
  }
}

async function simulated(): Promise<LongWork> {
  const realism = { busynessVariation: 0.1, patienceSeconds: 120, agentsMore: 0 };
  const { workId } = await hanneke.does<{ workId: string }>('/simulations', { of: { kind: 'measured', ...period, realism }, replications: 3 });
  return eventually('the end', async () => {
    const work = (await server.app.inject({ url: `/api/v1/planning-works/${workId}`, headers: hanneke.headers })).json<LongWork>();
    return work.finishedAt === null ? undefined : work;
  });
}

test('a few contacts are no measurement; hundreds are, and the result says on how many it rests', async () => {
  await answered('2026-01-12', 20, 'papendrecht');
  expect(await simulated()).toMatchObject({ state: 'failed', failure: { code: 'planning.measured-too-few', message: expect.stringContaining('zijn 20 telefoongesprekken geteld') } });

  for (const day of ['2026-01-05', '2026-01-06', '2026-01-07']) await answered(day, 60, 'dordrecht');
  const outcome = (await simulated()).result as SimulationOutcome;
  expect(outcome.chosen).toMatchObject({ measured: { ...period, contacts: 200, handling: 200, gaveUp: 0, patienceSeconds: null, agents: 1 } });
  expect(outcome.streams.map(({ authority }) => authority)).toEqual(['dordrecht', 'papendrecht']);
  expect(outcome.all.offered.mean).toBeGreaterThan(100);
});

test('what is measured are the hours of the clock, the days that were open, and who answered for whom', async () => {
  const measured = await asSystem(server, (work) => measureSystem(work, period));
  expect(measured.daysOpen).toEqual([2, 1, 1, 0, 0, 0, 0]);
  const dordrecht = measured.authorities.find(({ id }) => id === 'dordrecht')!;
  expect([dordrecht.contactsByHour[8], dordrecht.contactsByHour[9], dordrecht.contactsByHour[24 + 10]]).toEqual([0, 11, 12]);
  expect(dordrecht).toMatchObject({ helped: 180, meanSeconds: 240, deviationSeconds: 0 });
  expect(measured.presence).toMatchObject([{ authorities: ['dordrecht', 'papendrecht'] }]);
  expect(measured.presence[0]!.daysByHour[9]).toBe(2);
});

test('a period is a day to a year and a bit', async () => {
  await expect(asSystem(server, (work) => measureSystem(work, { from: '2026-01-13', until: '2026-01-05' }))).rejects.toMatchObject({ faults: [{ code: 'planning.measured-period' }] });
});

test('a scenario gets what was measured as changes that it can take over', async () => {
  const scenario = publishedScenarios()[0] as Record<string, unknown>;
  const { id } = await hanneke.does<{ id: string }>('/scenarios', { name: 'Gemeten', content: scenario });
  const asked = (query: string) => server.app.inject({ url: `/api/v1/scenarios/${id}/measured?${query}`, headers: hanneke.headers });
  const { results } = (await asked(`from=${period.from}&until=${period.until}`)).json<MeasuredChanges>();
  expect(results.find(({ about }) => about === 'handling')).toEqual({ about: 'handling', contacts: 200, change: { event: 'measures', path: 'channels.phone.handlingSeconds', value: 240, ...period } });
  expect(results.filter(({ about }) => about === 'contacts').map(({ change }) => change.path)).toEqual(['authorities.dordrecht.contactsInYear.phone']);
  const changed = withChanges(readScenario(scenario), results.map(({ change }) => change));
  expect(assumptionAt(changed, 'channels.phone.handlingSeconds')!.source).toEqual({ kind: 'measured', ...period });
  expect((await asked('from=2026-01-12&until=2026-01-12')).json()).toMatchObject({ status: 403, code: 'planning.measured-too-few' });
  expect((await asked('from=2026-01-13&until=2026-01-12')).json()).toMatchObject({ status: 400, faults: [{ field: 'until' }] });
});
