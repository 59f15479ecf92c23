import { list, number, object, oneOf, optional, record, text, unlessGiven, wholeNumber, yesOrNo, type TypeOf } from '../../shape/index.ts';
import { eventShape } from './event-shapes.ts';
import {
  byName, byYear, change, euro, euroAContact, fraction, hour, hourWords, month, name, names, orNone, orZero, people, seconds, sourceShape, weight, wholeMonths,
} from './ground-shapes.ts';
import { spreadShape } from './spread-shape.ts';

const occupancy = number('fraction', { from: 0.05, to: 1 });

const calendar = object({
  daysOpenInYear: number('days', { from: 1, to: 366 }),
  /** How many contacts an hour has against the other hours. */
  hourWeights: record(hour, hourWords, weight, { least: 1, most: 24 }),
  /** A day that is named is open. */
  weekdayWeights: unlessGiven(record(/^(mon|tues|wednes|thurs|fri|satur|sun)day$/, 'a day of the week', weight, { least: 1, most: 7 }), { monday: 1, tuesday: 1, wednesday: 1, thursday: 1, friday: 1 }),
  monthWeights: unlessGiven(list(weight, { least: 12, most: 12 }), Array.from({ length: 12 }, () => 1)),
});

const authority = object({
  name: text(),
  inhabitants: people,
  /** By channel; left out, it follows from inhabitants. */
  contactsInYear: orNone(byName(number('contacts', { from: 0, to: 1e9 }))),
  /** Form of cooperation at the start. */
  form: name,
  /** Since when; left out, since the start. */
  since: optional(month),
});

const norm = object({
  by: oneOf('service-level', 'occupancy', 'both'),
  answeredFraction: unlessGiven(number('fraction', { from: 0, to: 0.9999 }), 0.8),
  withinSeconds: unlessGiven(number('seconds', { from: 0, to: 86_400 }), 20),
  occupancyFraction: unlessGiven(occupancy, 0.75),
  /** When given, people give up, and Erlang A takes the place of Erlang C. */
  patienceSeconds: optional(number('seconds', { from: 1, to: 86_400 })),
});

const channel = object({
  contactsPerInhabitant: orZero(number('contacts-a-person', { from: 0, to: 1000 })),
  /** In the first line, where the form of cooperation says nothing else. */
  handlingSeconds: seconds,
  /** Share that the first line answers, where the form of cooperation says nothing else. */
  directFraction: fraction,
  secondLineHandlingSeconds: seconds,
  /** Somebody must be there at once, hour by hour; or the work can wait. */
  staffing: unlessGiven(oneOf('by-hour', 'by-workload'), 'by-hour'),
  /** Of who does work that can wait. */
  occupancyFraction: unlessGiven(occupancy, 0.85),
  /** How many contacts somebody has at the same time. */
  parallel: unlessGiven(number('factor', { from: 1, to: 20 }), 1),
  /** Of the first line, where it is another than that of all channels. */
  norm: optional(norm),
});

/** By year in the form, the last one for all later years. */
const effect = object({
  /** Below 0: contacts that were not there before. */
  avoidedFraction: unlessGiven(byYear(number('fraction', { from: -10, below: 1 })), [0]),
  directFraction: optional(byYear(fraction)),
  handlingSeconds: optional(byYear(seconds)),
});

const forWhom = oneOf('region', 'authority');
const investment = object({ euro, months: wholeMonths(600), for: forWhom, lostWhenLeft: unlessGiven(yesOrNo(), false) });
const running = object({ euroPerYear: number('euro-a-year', { from: 0, to: 1e9 }), for: forWhom });

const form = object({
  firstLine: oneOf('authority', 'region', 'provider'),
  contract: optional(name),
  /** Which channels the first line of this form has; the others stay with the authority. */
  channels: unlessGiven(names, ['phone']),
  /** Whether effects count from when an authority came, or from when the first one did. */
  matures: unlessGiven(oneOf('authority', 'organisation'), 'authority'),
  effects: orNone(byName(effect)),
  investments: orNone(byName(investment)),
  running: orNone(byName(running)),
  /** Instead of investments, as some publications have it; for phone contacts. */
  depreciationEuroPerContact: orZero(euroAContact),
});

const contract = object({
  euroPerContact: orZero(euroAContact),
  euroPerMinute: orZero(number('euro-a-minute', { from: 0, to: 1e6 })),
  fixedEuroPerMonth: orZero(number('euro-a-month', { from: 0, to: 1e9 })),
  /** For each percent that is answered directly above the target, or less for each below; at most so much a month either way. */
  direct: optional(object({ targetFraction: fraction, euroPerPoint: number('euro-a-point', { from: 0, to: 1e7 }), mostEuro: number('euro-a-month', { from: 0, to: 1e9 }) })),
  /** What the supplier earns with a contact that was not needed any more. */
  euroPerAvoidedContact: orZero(euroAContact),
});

const costs = object({
  firstLineEuroPerFte: number('euro-an-fte', { from: 0, to: 1e7 }),
  secondLineEuroPerFte: number('euro-an-fte', { from: 0, to: 1e7 }),
  /** What a supplier's employee costs; with a contract it is the supplier who pays that. */
  providerEuroPerFte: number('euro-an-fte', { from: 0, to: 1e7 }),
  netHoursPerFte: number('hours', { from: 1, to: 8784 }),
  growthPerYear: orZero(change),
});

export const scenarioShape = object({
  version: oneOf(1),
  name: text(),
  about: optional(text()),
  start: month,
  years: wholeNumber('years', { from: 1, to: 20 }),
  calendar,
  authorities: byName(authority, 1),
  channels: byName(channel, 1),
  forms: byName(form, 1),
  secondLine: unlessGiven(object({ teams: forWhom }), { teams: 'region' }),
  norms: object({ firstLine: norm, secondLine: norm }),
  costs,
  contactsGrowthPerYear: orZero(change),
  contracts: orNone(byName(contract)),
  /** How joint cost is shared. */
  splitBy: unlessGiven(oneOf('inhabitants', 'contacts', 'minutes'), 'inhabitants'),
  events: unlessGiven(list(eventShape), []),
  /** Of everything that has no source of its own. */
  source: unlessGiven(sourceShape, { kind: 'assumption' }),
  /** How sure assumptions are, by address. */
  uncertain: orNone(record(/^[\w.-]{1,200}$/, 'the address of an assumption', spreadShape)),
  /** By address; of everything below it too. */
  sources: orNone(record(/^[\w.-]{1,200}$/, 'the address of an assumption', sourceShape)),
});

export type Scenario = TypeOf<typeof scenarioShape>;
export type Norm = TypeOf<typeof norm>;
export type Contract = TypeOf<typeof contract>;
