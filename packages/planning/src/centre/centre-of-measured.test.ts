import { expect, test } from 'vitest';
import { simulate } from '../simulation/index.ts';
import { centreOfMeasured, TooFewContacts, type MeasuredAuthority, type MeasuredSystem } from './index.ts';

/** Monday to Friday from nine to five. */
const atWork = (value: number): number[] => Array.from({ length: 168 }, (_, place) => (place < 120 && place % 24 >= 9 && place % 24 < 17 ? value : 0));
const terms = { skills: [], norm: { waitSeconds: 20, share: 0.8 } } as const;
const authority = (id: string, more: Partial<MeasuredAuthority>): MeasuredAuthority => ({
  id, name: id, contactsByHour: atWork(40), helped: 1500, meanSeconds: 240, deviationSeconds: 120, waits: 1600, gaveUp: 100, waitedSeconds: 20_000, terms, ...more,
});
const agent = (skills: Record<string, number> = {}) => ({ authorities: ['dordrecht', 'sliedrecht'], skills, daysByHour: atWork(2) });
const measured: MeasuredSystem = {
  from: '2026-10-05', until: '2026-10-30', daysOpen: [4, 4, 4, 4, 4, 0, 0],
  authorities: [authority('dordrecht', {}), authority('sliedrecht', { helped: 10, meanSeconds: 9999, contactsByHour: atWork(2) })],
  presence: [agent(), agent(), agent({ 'subject:taxes': 3 })],
};
const realism = { busynessVariation: 0, patienceSeconds: 60, agentsMore: 0 };

test('an average week has the callers, times and patience that were measured, and what rests on too few is that of all', () => {
  const { model, chosen } = centreOfMeasured(measured, realism);
  expect(model.streams.map(({ arrivals }) => 'perInterval' in arrivals && arrivals.perInterval[9])).toEqual([10, 0.5]);
  expect(model.streams[0]).toMatchObject({ talk: { kind: 'lognormal', meanSeconds: 240, coefficientOfVariation: 0.5 }, patience: { meanSeconds: 200 }, norm: { waitSeconds: 20 } });
  expect(model.streams[1]!.talk).toMatchObject({ meanSeconds: (1500 * 240 + 10 * 9999) / 1510 });
  expect(chosen).toMatchObject({ measured: { contacts: 1680, handling: 1510, gaveUp: 200, patienceSeconds: 200, agents: 3 } });
  expect(simulate({ ...model, cycles: 5 }, { replications: 2 }).all.offered.mean).toBeCloseTo(420, -2);
});

test('agents are those seen at work; halves add up over groups', () => {
  const { model } = centreOfMeasured(measured, realism);
  const inHour = (place: number): number => model.groups.reduce((sum, { presence }) => sum + ('agentsPerInterval' in presence ? presence.agentsPerInterval[place]! : 0), 0);
  expect(model.groups.map(({ name }) => name)).toEqual(['dordrecht+sliedrecht', 'dordrecht+sliedrecht~2']);
  expect([inHour(9), inHour(3), inHour(130)]).toEqual([2, 0, 0]); // three of two days in four: one and a half, rounded
  const [more] = centreOfMeasured(measured, { ...realism, agentsMore: 2 }).model.groups;
  expect(more!.presence).toMatchObject({ agentsPerInterval: atWork(3) });
});

test('too few contacts, and too few who gave up, are no measurement', () => {
  expect(() => centreOfMeasured({ ...measured, authorities: [authority('dordrecht', { contactsByHour: atWork(1) })] }, realism)).toThrow(TooFewContacts);
  const few = centreOfMeasured({ ...measured, authorities: [authority('dordrecht', { gaveUp: 5 })] }, realism);
  expect(few.model.streams[0]!.patience).toMatchObject({ meanSeconds: 60 });
  expect(few.chosen).toMatchObject({ measured: { patienceSeconds: null } });
});
