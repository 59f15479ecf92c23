/** How many contacts will come: counts, what is known beside them, and forecasts with how good they were. */
import { Type, type Static } from 'typebox';
import { AuthoritySlug, Nullable, OneLine, PlainDate } from '../text.ts';

const strict = { additionalProperties: false } as const;
const Id = Type.String({ format: 'uuid' });
const Moment = Type.String({ format: 'date-time' });
const Name = OneLine(200, { minLength: 1 });
const Slug = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 60 });
const Version = Type.Integer({ minimum: 1 });
const Interval = Type.Union([Type.Literal(5), Type.Literal(15), Type.Literal(30), Type.Literal(60)]);
const Split = Type.Enum(['none', 'channel', 'authority', 'product']);
const ChannelName = Type.String({ pattern: '^[a-z]+(-[a-z]+)*$', maxLength: 30 });
const Numbers = Type.Array(Type.Number());

const History = Type.Object({
  days: Type.Integer({ description: 'days with at least one contact' }),
  contacts: Type.Integer(),
  firstDate: Nullable(PlainDate),
  lastDate: Nullable(PlainDate),
  enough: Type.Enum(['nothing', 'unproven', 'no-year', 'all'], { description: 'nothing: no forecast; unproven: one that cannot be tried on the past; no-year: without times of year' }),
});
/** What this system counted, per channel too. */
export const CountedContacts = Type.Object({
  today: PlainDate,
  all: History,
  channels: Type.Array(Type.Object({ channel: Type.String(), contacts: Type.Integer() })),
});

export const CountsFile = Type.Object({
  id: Id, name: Name, intervalMinutes: Interval, history: History, keptAt: Moment, keptByName: Nullable(Type.String()),
});
export const CountsFileList = Type.Object({ results: Type.Array(CountsFile) });
export const CountsFileParams = Type.Object({ countsId: Id }, strict);
export const NewCountsFile = Type.Object({
  name: Name,
  content: Type.String({ minLength: 1, maxLength: 8_000_000, description: 'CSV with a time and a count in each row, and optionally channel, product and authority' }),
}, strict);

const Kind = Type.Enum(['event', 'special-day', 'period', 'correction']);
const circumstance = {
  kind: Kind,
  name: Name,
  authorityId: Nullable(AuthoritySlug, { description: 'null: the region' }),
  date: PlainDate,
  untilDate: Nullable(PlainDate, { description: 'of a period: its last day' }),
  likeness: Slug,
  isClosed: Type.Boolean({ description: 'of a special day: nobody answers' }),
  reached: Nullable(Type.Integer({ minimum: 0, maximum: 100_000_000 }), { description: 'of an event: households, letters, inhabitants' }),
  contactsEach: Nullable(Type.Number({ minimum: 0, maximum: 100 }), { description: 'of an event: contacts expected for each that is reached' }),
  contacts: Nullable(Type.Integer({ minimum: 0, maximum: 10_000_000 }), { description: 'of a correction: what the day should have had; null: nothing is known of it' }),
};
export const Circumstance = Type.Object({ id: Id, version: Version, ...circumstance, changedAt: Moment, changedByName: Nullable(Type.String()) });
export const CircumstanceList = Type.Object({ results: Type.Array(Circumstance) });
export const NewCircumstance = Type.Object(circumstance, strict);
export const CircumstanceChange = Type.Object({ version: Version, ...circumstance }, strict);
export const CircumstanceParams = Type.Object({ circumstanceId: Id }, strict);
export const CircumstanceVersion = Type.Object({ version: Version }, strict);

export const NewForecast = Type.Object({
  name: Name,
  source: Type.Enum(['running', 'counts', 'example'], { description: 'running: contacts of this system; counts: a file; example: generated' }),
  countsId: Type.Optional(Id),
  channel: Type.Optional(ChannelName),
  authorityId: Type.Optional(AuthoritySlug),
  split: Split,
  intervalMinutes: Interval,
  horizonDays: Type.Integer({ minimum: 1, maximum: 371 }),
}, strict);
export const StartedForecast = Type.Object({ forecastId: Id, workId: Id });

const card = {
  id: Id, name: Name, source: NewForecast.properties.source, countsId: Nullable(Id), channel: Nullable(Type.String()), authorityId: Nullable(Type.String()), split: Split,
  intervalMinutes: Interval, startsOn: PlainDate, horizonDays: Type.Integer(), expected: Type.Number({ description: 'contacts over all days, a mean' }), madeAt: Moment, madeByName: Nullable(Type.String()),
};
export const ForecastCard = Type.Object(card);
export const ForecastList = Type.Object({ results: Type.Array(ForecastCard) });
export const ForecastParams = Type.Object({ forecastId: Id }, strict);
export const ForecastSeriesParams = Type.Object({ forecastId: Id, position: Type.Integer({ minimum: 0, maximum: 1000 }) }, strict);

const Accuracy = Type.Object({
  wape: Type.Number(), wapeNaive: Type.Number(), wapeFloor: Type.Number(), mase: Type.Number(),
  coverages: Type.Array(Type.Object({ asked: Type.Number(), held: Type.Number() })), compared: Type.Integer(), contacts: Type.Number(),
});
export const Forecast = Type.Object({
  ...card,
  series: Type.Array(Type.Object({ position: Type.Integer(), path: Type.Array(Type.String(), { description: 'empty: the whole' }), expected: Type.Number() })),
  historyDays: Type.Integer(),
  backtest: Type.Union([Type.Object({
    intervals: Accuracy, days: Accuracy,
    origins: Type.Array(Type.Object({ date: PlainDate, wape: Type.Number(), wapeNaive: Type.Number(), wapeOfDays: Type.Number() })),
  }), Type.Null()], { description: 'such forecasts made again at moments of the past; null: the history is too short' }),
  partsTried: Type.Array(Type.Object({ path: Type.Array(Type.String()), intervals: Nullable(Accuracy), days: Nullable(Accuracy) }), {
    description: 'the same for each part, at fewer moments; null: nobody came',
  }),
  intraday: Type.Array(Type.Object({
    shareOver: Type.Number(), wapeBefore: Type.Number(), wapeAfter: Type.Number(), wapeRestBefore: Type.Number(), wapeRestAfter: Type.Number(), days: Type.Integer(),
  })),
  circumstances: Type.Array(Type.Object(circumstance), { description: 'that were known when it was made' }),
});

const bounds = <S extends Parameters<typeof Type.Array>[0]>(of: S) => Type.Array(Type.Object({ coverage: Type.Number(), lower: of, upper: of }));
const Parts = Type.Object({
  level: Type.Number(), factors: Type.Array(Type.Object({ reason: Type.String(), factor: Type.Number() })), fromEvents: Type.Number(), weekday: Type.Integer(), names: Type.Array(Type.String()),
});
const Day = Type.Object({
  date: PlainDate, open: Type.Boolean(), expected: Type.Number(), bounds: bounds(Type.Number()), firstSlot: Type.Integer(), slots: Numbers, slotBounds: bounds(Numbers),
  relativeVariance: Type.Number(), parts: Parts,
});
const Dates = Type.Array(PlainDate);
const Findings = Type.Object({
  shifts: Type.Array(Type.Object({ date: PlainDate, factor: Type.Number() })),
  outliers: Type.Array(Type.Object({ date: PlainDate, counted: Type.Number(), expected: Type.Number() })),
  busyWhileClosed: Dates, missingDates: Type.Array(PlainDate, { format: 'date' }), datesWithAssumedHours: Dates,
  responses: Type.Array(Type.Object({ kind: Type.String(), contactsEach: Type.Number() })),
  knowsYear: Type.Boolean(),
});
export const ForecastSeries = Type.Object({
  kept: Type.Object({
    startDate: PlainDate, intervalMinutes: Interval, days: Type.Array(Day), findings: Findings, dayRanks: Numbers,
    within: Type.Array(Type.Object({ shareOver: Type.Number(), beginning: Type.Number(), rest: Type.Number() })),
  }),
  history: Type.Array(Type.Object({ date: PlainDate, contacts: Nullable(Type.Number()) })),
});
export const ForecastToday = Type.Object({
  date: PlainDate,
  counts: Type.Union([Numbers, Type.Null()], { description: 'of the intervals of today that are over; null: this system does not count them' }),
});

export type CountedContacts = Static<typeof CountedContacts>;
export type CountsFile = Static<typeof CountsFile>;
export type Circumstance = Static<typeof Circumstance>;
export type NewCircumstance = Static<typeof NewCircumstance>;
export type NewForecast = Static<typeof NewForecast>;
export type StartedForecast = Static<typeof StartedForecast>;
export type ForecastCard = Static<typeof ForecastCard>;
export type Forecast = Static<typeof Forecast>;
export type ForecastSeries = Static<typeof ForecastSeries>;
export type ForecastToday = Static<typeof ForecastToday>;
