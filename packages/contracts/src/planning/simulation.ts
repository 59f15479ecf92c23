/** What would happen in a contact centre. */
import { Type, type Static } from 'typebox';
import { Nullable } from '../text.ts';

const strict = { additionalProperties: false } as const;

const Period = Type.Union([
  Type.Object({ week: Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$', description: 'an ordinary week of this month, such as 2027-03' }) }, strict),
  Type.Object({ year: Type.Integer({ minimum: 1900, maximum: 2200, description: 'from January to December' }) }, strict),
]);
const Realism = Type.Object({
  busynessVariation: Type.Number({ minimum: 0, maximum: 1, description: 'how far days differ in how busy they are, standard deviation over mean' }),
  patienceSeconds: Nullable(Type.Number({ minimum: 1, maximum: 86_400 }), { description: 'mean time after which callers hang up, where the scenario says nothing; null: they wait for ever' }),
  agentsMore: Type.Integer({ minimum: -50, maximum: 50, description: 'more agents at every hour of a first line, or fewer' }),
}, strict);

const Day = Type.String({ format: 'date', description: 'such as 2026-10-05; the last one is included' });
const Simulated = Type.Union([
  Type.Object({ kind: Type.Literal('scenario'), scenarioId: Type.String({ format: 'uuid' }), period: Period, realism: Realism }, strict),
  Type.Object({ kind: Type.Literal('measured', { description: 'this system, as it counted and timed its own contacts' }), from: Day, until: Day, realism: Realism }, strict),
  Type.Object({ kind: Type.Literal('centre'), centre: Type.Record(Type.String({ maxLength: 100 }), Type.Unknown(), { description: 'as docs/how-to/simulate.md describes it' }) }, strict),
]);
const OfSimulation = Type.Object({ kind: Type.Literal('simulation'), workId: Type.String({ format: 'uuid', description: 'of a simulation that you asked for' }) }, strict);
const Seed = Type.Integer({ minimum: 0, maximum: 2 ** 31 - 1, default: 1, description: 'the same seed gives the same customers' });

export const NewSimulation = Type.Object({ of: Simulated, replications: Type.Integer({ minimum: 2, maximum: 100, description: 'how often it is played' }), seed: Type.Optional(Seed) }, strict);
export const NewDayFilm = Type.Object({ of: Type.Union([...Simulated.anyOf, OfSimulation]), day: Type.Integer({ minimum: 0, maximum: 365, description: 'from 0: of the week from Monday, of the year from 1 January' }), seed: Type.Optional(Seed) }, strict);

export type Simulated = Static<typeof Simulated>;
