import { expect, test } from 'vitest';
import { assumptionsIn, explain, withChanges } from '../scenario/index.ts';
import { example } from '../scenario/testing/examples.ts';
import { changesOfMeasured, TooFewContacts, type MeasuredAuthority, type MeasuredSystem } from './index.ts';

/** Monday to Friday from nine to five: twice as many at nine, twice as many on Mondays. */
const counts = (value: number): number[] => Array.from({ length: 168 }, (_, place) => (place < 120 && place % 24 >= 9 && place % 24 < 17 ? value * (place % 24 === 9 ? 2 : 1) * (place < 24 ? 2 : 1) : 0));
const perWeek = 9 * 6;
const authority = (id: string, perHour: number, more: Partial<MeasuredAuthority> = {}): MeasuredAuthority => ({
  id, name: id, contactsByHour: counts(perHour), helped: 1000, meanSeconds: 240, deviationSeconds: 120, waits: 1600, gaveUp: 0, waitedSeconds: 20_000, terms: {}, ...more,
});
const measured = (...authorities: MeasuredAuthority[]): MeasuredSystem => ({ from: '2026-10-05', until: '2026-10-30', daysOpen: [4, 4, 4, 4, 4, 0, 0], authorities, presence: [] });
const found = (scenario: Parameters<typeof changesOfMeasured>[0], system: MeasuredSystem) => new Map(changesOfMeasured(scenario, system).map((each) => [each.change.path, each]));

test('contacts of an authority with a number of its own are taken to a year; others share a number for each inhabitant', () => {
  const own = found(example('drechtsteden-form-0'), measured(authority('dordrecht', 20), authority('papendrecht', 0.5)));
  expect(own.get('authorities.dordrecht.contactsInYear.phone')).toMatchObject({ change: { event: 'measures', value: (20 * perWeek * 260) / 20, from: '2026-10-05', until: '2026-10-30' }, about: 'contacts', contacts: 20 * perWeek });
  expect(own.has('authorities.papendrecht.contactsInYear.phone')).toBe(false); // 27 contacts tell nothing of a year
  const shared = found(example('drechtsteden-growth-path'), measured(authority('dordrecht', 20), authority('elsewhere', 90)));
  expect(shared.get('channels.phone.contactsPerInhabitant')!.change.value).toBeCloseTo((20 * perWeek * 13) / 118_541, 6);
});

test('handling time is that of everybody who was helped; patience only where the scenario has it and enough gave up', () => {
  const scenario = example('drechtsteden-form-3a');
  const system = measured(authority('dordrecht', 20), authority('sliedrecht', 20, { helped: 3000, meanSeconds: 200, gaveUp: 100 }));
  expect(found(scenario, system).get('channels.phone.handlingSeconds')).toMatchObject({ change: { value: 210 }, contacts: 4000 });
  expect(found(scenario, system).has('norms.firstLine.patienceSeconds')).toBe(false);
  const patient = withChanges(scenario, [{ event: 'sets', path: 'norms.firstLine.patienceSeconds', value: 90 }]);
  expect(found(patient, system).get('norms.firstLine.patienceSeconds')!.change.value).toBe(400);
});

test('hours and weekdays keep their weight together', () => {
  const scenario = example('drechtsteden-growth-path');
  const changes = found(scenario, measured(authority('dordrecht', 20)));
  const of = (part: string) => [...changes].filter(([path]) => path.startsWith(part)).map(([, { change }]) => change.value);
  expect(of('calendar.hourWeights')).toEqual([0, ...[2, 1, 1, 1, 1, 1, 1, 1].map((share) => Math.round((share / 9) * 10_000) / 10_000)]);
  expect(of('calendar.weekdayWeights').map((weight) => Math.round(weight * 1000) / 1000)).toEqual([1.667, 0.833, 0.833, 0.833, 0.833]);
});

test('a scenario takes all of it over, marked as measured, and can be worked out', () => {
  for (const name of ['drechtsteden-form-0', 'drechtsteden-form-3a', 'drechtsteden-growth-path']) {
    const scenario = example(name);
    const changes = changesOfMeasured(scenario, measured(authority('dordrecht', 20), authority('sliedrecht', 5)));
    const changed = withChanges(scenario, changes.map(({ change }) => change));
    expect(explain(changed).totalEuro.value).toBeGreaterThan(0);
    const marked = assumptionsIn(changed).filter(({ source }) => source.kind === 'measured').map(({ path }) => path);
    expect(marked.toSorted()).toEqual(changes.map(({ change }) => change.path).toSorted());
  }
});

test('too few contacts are no measurement, and those of authorities that the scenario does not know are none of it', () => {
  expect(() => changesOfMeasured(example('drechtsteden-form-0'), measured(authority('dordrecht', 1), authority('elsewhere', 90)))).toThrow(TooFewContacts);
});
