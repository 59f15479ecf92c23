import fc from 'fast-check';
import { readScenario, type Scenario } from '../index.ts';

const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const seconds = fc.integer({ min: 20, max: 1200 });
const contacts = fc.integer({ min: 0, max: 200_000 });
const ids = ['a', 'b', 'c'] as const;
const forms = ['own', 'joint', 'outsourced'] as const;
const month = fc.integer({ min: 0, max: 30 }).map((months) => `${2027 + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`);
const someAuthorities = fc.option(fc.subarray([...ids], { minLength: 1 }), { nil: undefined });

const effect = fc.record({
  avoidedFraction: fc.array(fc.double({ min: -0.2, max: 0.9, noNaN: true }), { minLength: 1, maxLength: 3 }),
  directFraction: fc.array(fraction, { minLength: 1, maxLength: 3 }),
  handlingSeconds: fc.array(seconds, { minLength: 1, maxLength: 3 }),
});

const form = (firstLine: string, more: object = {}) =>
  fc.record({
    firstLine: fc.constant(firstLine),
    channels: fc.constantFrom(['phone'], ['phone', 'email']),
    matures: fc.constantFrom('authority', 'organisation'),
    effects: fc.record({ phone: effect }),
    investments: fc.record({ acd: fc.record({ euro: fc.integer({ min: 0, max: 500_000 }), months: fc.integer({ min: 1, max: 60 }), for: fc.constantFrom('region', 'authority'), lostWhenLeft: fc.boolean() }) }),
    running: fc.record({ licence: fc.record({ euroPerYear: fc.integer({ min: 0, max: 90_000 }), for: fc.constantFrom('region', 'authority') }) }),
    depreciationEuroPerContact: fc.constantFrom(0, 0.21),
  }).map((made) => ({ ...made, ...more }));

const norm = fc.record({
  by: fc.constantFrom('service-level', 'occupancy', 'both'),
  answeredFraction: fc.double({ min: 0.1, max: 0.95, noNaN: true }),
  withinSeconds: fc.integer({ min: 5, max: 120 }),
  occupancyFraction: fc.double({ min: 0.4, max: 0.95, noNaN: true }),
}).chain((made) => fc.constantFrom(made, { ...made, patienceSeconds: 120 }));

const event = fc.oneof(
  fc.record({ event: fc.constant('joins'), month, authority: fc.constantFrom(...ids), form: fc.constantFrom(...forms) }),
  fc.record({ event: fc.constant('grows'), month, fraction: fc.double({ min: -0.5, max: 0.5, noNaN: true }), authorities: someAuthorities }, { requiredKeys: ['event', 'month', 'fraction'] }),
  fc.record({ event: fc.constant('moves'), month, fromChannel: fc.constant('phone'), toChannel: fc.constant('email'), fraction }),
  fc.record({ event: fc.constant('handling-time'), month, channel: fc.constantFrom('phone', 'email'), line: fc.constantFrom(1, 2), fraction: fc.double({ min: -0.5, max: 0.5, noNaN: true }) }),
  fc.record({ event: fc.constant('direct-answers'), month, channel: fc.constant('phone'), points: fc.double({ min: -0.3, max: 0.3, noNaN: true }) }),
  fc.record({ event: fc.constant('becomes'), month, path: fc.constantFrom('costs.firstLineEuroPerFte', 'channels.phone.secondLineHandlingSeconds', 'costs.growthPerYear', 'calendar.hourWeights.09'), value: fc.constantFrom(0.5, 1, 77).filter((value) => value > 0.5) }),
);

const opens = fc.record({
  event: fc.constant('opens'), month, opening: fc.constant('thursday-evening'), days: fc.constantFrom(['thursday'], ['thursday', 'saturday']), hours: fc.constant({ 18: 0.05, 19: 0.04 }),
  newFraction: fraction, premiumFraction: fraction, minimumAgents: fc.integer({ min: 0, max: 3 }), secondLine: fc.constantFrom('open', 'next-day'), authorities: someAuthorities,
}, { requiredKeys: ['event', 'month', 'opening', 'days', 'hours'] });

/** Any region of three authorities, two channels and three forms of cooperation, with what may happen in three years. */
export const scenarios: fc.Arbitrary<Scenario> = fc.record({
  version: fc.constant(1), name: fc.constant('any'), start: fc.constant('2027-01'), years: fc.constantFrom(1, 3),
  calendar: fc.record({ daysOpenInYear: fc.constantFrom(260, 252), hourWeights: fc.constantFrom({ '08': 1, '09': 2, '16': 1 }), weekdayWeights: fc.constantFrom({ monday: 1, thursday: 1 }, { monday: 1.5, tuesday: 1, thursday: 0.9 }), monthWeights: fc.constantFrom(Array.from({ length: 12 }, () => 1), [9, 9, 9, 8, 8, 8, 5, 5, 9, 9, 9, 6]) }),
  authorities: fc.record(Object.fromEntries(ids.map((id) => [id, fc.record({ name: fc.constant(id), inhabitants: fc.integer({ min: 0, max: 100_000 }), contactsInYear: fc.record({ phone: contacts, email: contacts }, { requiredKeys: [] }), form: fc.constantFrom(...forms) })]))),
  channels: fc.record({
    phone: fc.record({ contactsPerInhabitant: fc.constant(1.5), handlingSeconds: seconds, directFraction: fraction, secondLineHandlingSeconds: seconds }),
    email: fc.record({ contactsPerInhabitant: fc.constant(0.3), handlingSeconds: seconds, directFraction: fraction, secondLineHandlingSeconds: seconds, staffing: fc.constantFrom('by-hour', 'by-workload') }),
  }),
  forms: fc.record({ own: form('authority'), joint: form('region'), outsourced: form('provider', { contract: 'partner' }) }),
  norms: fc.record({ firstLine: norm, secondLine: norm }),
  secondLine: fc.record({ teams: fc.constantFrom('region', 'authority') }),
  costs: fc.record({ firstLineEuroPerFte: fc.constant(50_000), secondLineEuroPerFte: fc.constant(65_000), providerEuroPerFte: fc.constant(45_000), netHoursPerFte: fc.constant(1350), growthPerYear: fc.constantFrom(0, 0.03) }),
  contactsGrowthPerYear: fc.constantFrom(0, 0.02, -0.02),
  contracts: fc.constant({ partner: { euroPerContact: 2, euroPerMinute: 0.1, fixedEuroPerMonth: 500, euroPerAvoidedContact: 0.5, direct: { targetFraction: 0.5, euroPerPoint: 100, mostEuro: 1000 } } }),
  splitBy: fc.constantFrom('inhabitants', 'contacts', 'minutes'),
  events: fc.tuple(fc.array(event, { maxLength: 4 }), fc.option(opens, { nil: undefined })).map(([events, opening]) => (opening ? [...events, opening] : events)),
}).map((file) => readScenario(JSON.parse(JSON.stringify(file))));

/** The scenario with more to happen. */
export function withEvents(scenario: Scenario, ...events: readonly object[]): Scenario {
  return readScenario({ ...scenario, events: [...scenario.events, ...events] });
}
