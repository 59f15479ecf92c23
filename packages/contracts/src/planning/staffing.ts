/** How many people are needed when, for a forecast, handling times and norms. */
import { Type, type Static } from 'typebox';
import { Nullable, OneLine, PlainDate } from '../text.ts';

const strict = { additionalProperties: false } as const;
const Id = Type.String({ format: 'uuid' });
const Slug = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 60 });
const Share = (from: number, until: number) => Type.Number({ minimum: from, maximum: until });

/** Everything that is named has to hold at once. */
export const ServiceNorm = Type.Object({
  serviceLevel: Type.Optional(Type.Object({ fraction: Share(0, 0.999), withinSeconds: Type.Number({ minimum: 0, maximum: 86_400 }) }, strict)),
  maxOccupancyFraction: Type.Optional(Share(0.05, 1)),
  maxAbandonment: Type.Optional(Share(0.001, 0.99)),
}, strict);

/** One queue: a series of the forecast, or what is left of it. */
export const QueueRequest = Type.Object({
  position: Type.Integer({ minimum: 0, maximum: 1000, description: 'of the series in the forecast; 0 is the whole' }),
  skill: Slug,
  handlingSeconds: Type.Number({ minimum: 1, maximum: 28_800 }),
  patienceSeconds: Type.Optional(Type.Number({ minimum: 1, maximum: 86_400, description: 'left out: everybody waits' })),
  norm: ServiceNorm,
  leastAgents: Type.Integer({ minimum: 0, maximum: 100 }),
}, strict);

export const StaffingRequest = Type.Object({
  forecastId: Id,
  monday: PlainDate,
  coverage: Type.Optional(Share(0.5, 0.99)),
  periodMinutes: Type.Union([Type.Literal(15), Type.Literal(30), Type.Literal(60)]),
  rule: Type.Object({ of: Type.Enum(['rate', 'lagged', 'offered-load']), over: Type.Enum(['average', 'max', 'mix']) }, strict),
  queues: Type.Array(QueueRequest, { minItems: 1, maxItems: 40 }),
  costs: Type.Object({ awayFraction: Share(0, 0.9), fullTimeHours: Share(1, 60), euroAnHour: Share(0, 1000) }, strict),
}, strict);

const Figures = Type.Object({
  contacts: Type.Number(), workHours: Type.Number(), paidHours: Type.Number(), fullTimePeople: Type.Number(), costEuro: Type.Number(), mostAgents: Type.Number(),
});

const Name = OneLine(200, { minLength: 1 });
const card = {
  id: Id, name: Name, forecastId: Nullable(Id), isExample: Type.Boolean({ description: 'made from generated counts' }), monday: PlainDate,
  teamId: Nullable(Slug, { description: 'null: any team' }), periodMinutes: StaffingRequest.properties.periodMinutes,
  figures: Figures, keptAt: Type.String({ format: 'date-time' }), keptByName: Nullable(Type.String()),
};
export const RequiredStaffList = Type.Object({ results: Type.Array(Type.Object(card)) });
export const RequiredStaff = Type.Object({
  ...card,
  skills: Type.Record(Type.String(), Type.Array(Type.Integer()), { description: 'people needed at once, per skill in each period from Monday midnight on, as clocks on the wall divide the day' }),
  request: StaffingRequest,
});
export const NewRequiredStaff = Type.Object({ name: Name, teamId: Nullable(Slug), request: StaffingRequest }, strict);
export const RequiredStaffParams = Type.Object({ requiredStaffId: Id }, strict);
export const RequiredStaffQuery = Type.Object({ monday: Type.Optional(PlainDate), teamId: Type.Optional(Slug) }, strict);

export type StaffingRequest = Static<typeof StaffingRequest>;
export type RequiredStaffCard = Static<typeof RequiredStaffList>['results'][number];
