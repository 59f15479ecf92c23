import { list, number, object, oneOf, optional, record, text, unlessGiven, variant, wholeNumber, type TypeOf } from '../../shape/index.ts';
import { change, fraction, hour, hourWords, month, name, names, orZero, weekday } from './ground-shapes.ts';

/** Left out, it counts for all. */
const forWhom = { authorities: optional(names) };

/** What happens from a month on, each a sentence of its own. */
export const eventKinds = {
  /** An authority goes over to a form of cooperation. */
  joins: object({ month, authority: name, form: name }),
  /** There are more hours. Contacts in each are a share of those on an ordinary day. */
  opens: object({
    month,
    opening: name,
    days: list(weekday, { least: 1, most: 7 }),
    hours: record(hour, hourWords, fraction, { least: 1, most: 24 }),
    /** Of the contacts in these hours, those that nobody would have had otherwise; the rest comes from ordinary hours. */
    newFraction: orZero(fraction),
    /** What an hour of work costs more than an ordinary one. */
    premiumFraction: orZero(number('fraction', { from: 0, to: 10 })),
    minimumAgents: unlessGiven(wholeNumber('agents', { from: 0, to: 1000 }), 1),
    /** Whether the second line works in these hours, or gets the questions in its ordinary hours. */
    secondLine: unlessGiven(oneOf('open', 'next-day'), 'next-day'),
    channels: unlessGiven(names, ['phone']),
    ...forWhom,
  }),
  /** Hours that were opened are so no longer. */
  closes: object({ month, opening: name }),
  /** More contacts, or fewer. */
  grows: object({ month, fraction: change, channel: optional(name), ...forWhom }),
  /** Citizens take another channel for a share of their contacts. */
  moves: object({ month, fromChannel: name, toChannel: name, fraction, ...forWhom }),
  /** A contact takes longer or shorter. */
  'handling-time': object({ month, channel: name, line: oneOf(1, 2), fraction: change }),
  /** The first line answers a larger or smaller share; a share of all contacts, such as 0.05. */
  'direct-answers': object({ month, channel: name, points: number('fraction', { from: -1, to: 1 }), ...forWhom }),
  /** Any assumption gets another value. */
  becomes: object({ month, path: text('the address of an assumption', /^[\w.-]+$/, 200), value: number('factor', { from: -1e9, to: 1e9 }) }),
} as const;

export const eventShape = variant('event', eventKinds);
export type ScenarioEvent = TypeOf<typeof eventShape>;
export type EventOf<Kind extends ScenarioEvent['event']> = Extract<ScenarioEvent, { readonly event: Kind }>;
