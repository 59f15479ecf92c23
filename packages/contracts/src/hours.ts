import { Type, type Static } from 'typebox';

const strict = { additionalProperties: false } as const;
const Day = Type.String({ format: 'date' });

export const Bilingual = Type.Object({ nl: Type.String({ maxLength: 500 }), en: Type.String({ maxLength: 500 }) }, strict);

export const Channel = Type.Enum(['phone', 'desk', 'web', 'email', 'post', 'chat', 'social']);

/** Wall-clock time in Europe/Amsterdam; `24:00` is the end of the day. */
const ClockTime = Type.String({ pattern: '^(([01]\\d|2[0-3]):[0-5]\\d|24:00)$' });

export const OpenInterval = Type.Object({ from: ClockTime, until: ClockTime }, strict);
const Intervals = Type.Array(OpenInterval, { maxItems: 12 });

/** A weekday that is left out is closed. */
export const WeekHours = Type.Object(
  {
    monday: Type.Optional(Intervals),
    tuesday: Type.Optional(Intervals),
    wednesday: Type.Optional(Intervals),
    thursday: Type.Optional(Intervals),
    friday: Type.Optional(Intervals),
    saturday: Type.Optional(Intervals),
    sunday: Type.Optional(Intervals),
  },
  strict,
);

export const HolidaySettings = Type.Object(
  { goodFriday: Type.Enum(['open', 'closed']), liberationDay: Type.Enum(['open', 'lustrum', 'closed']) },
  strict,
);

const reason = Type.String({ minLength: 1, maxLength: 200 });

/** Other hours on a stretch of dates, both included; without a week it is closed. */
export const PeriodRule = Type.Object({ from: Day, until: Day, reason, week: Type.Optional(WeekHours) }, strict);

export const DateException = Type.Object({ date: Day, intervals: Intervals, reason }, strict);

/** Hours of one channel, department or location, on top of what the authority lays down. */
export const CalendarDefinition = Type.Object(
  {
    week: WeekHours,
    holidays: Type.Optional(Type.Union([HolidaySettings, Type.Literal('none')])),
    exceptions: Type.Optional(Type.Array(DateException, { maxItems: 400 })),
    periods: Type.Optional(Type.Array(PeriodRule, { maxItems: 100 })),
    workingDays: Type.Optional(Type.Array(Type.Enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']), { maxItems: 7 })),
  },
  strict,
);

/** A day on which the ordinary hours do not hold. */
export const Closure = Type.Object(
  {
    on: Type.String({
      pattern: '^(\\d{4}-\\d{2}-\\d{2}|--\\d{2}-\\d{2}|(easter|ascension|whitsun)[+-]\\d{1,2})$',
      description: 'a date (2027-05-07), a day of every year (--12-24) or a day counted from a movable feast (ascension+1)',
    }),
    open: Type.Array(OpenInterval, { maxItems: 12, description: 'empty: closed all day' }),
    channels: Type.Optional(Type.Array(Channel, { minItems: 1, maxItems: 7, description: 'left out: all channels and departments' })),
    reason: Bilingual,
  },
  strict,
);

/** All opening hours of an authority. */
export const OpeningHours = Type.Object(
  {
    holidays: Type.Optional(HolidaySettings),
    closures: Type.Optional(Type.Array(Closure, { maxItems: 400 })),
    periods: Type.Optional(Type.Array(PeriodRule, { maxItems: 100 })),
    channels: Type.Record(Type.String({ pattern: '^[a-z]{2,20}$' }), CalendarDefinition, { additionalProperties: false }),
  },
  strict,
);

/** How a promise about time is counted. */
export const TimeNorm = Type.Union([
  Type.Object({ kind: Type.Literal('end-of-working-day'), days: Type.Integer({ minimum: 0, maximum: 1000 }) }, strict),
  Type.Object({ kind: Type.Literal('working-hours'), hours: Type.Number({ exclusiveMinimum: 0, maximum: 2000 }) }, strict),
  Type.Object({ kind: Type.Literal('working-days'), days: Type.Integer({ minimum: 1, maximum: 1000 }) }, strict),
  Type.Object(
    {
      kind: Type.Literal('calendar-days'),
      days: Type.Integer({ minimum: 0, maximum: 3650 }),
      extension: Type.Enum(['none', 'statutory']),
    },
    strict,
  ),
]);

export type Bilingual = Static<typeof Bilingual>;
export type Channel = Static<typeof Channel>;
export type OpeningHours = Static<typeof OpeningHours>;
export type Closure = Static<typeof Closure>;
export type CalendarDefinition = Static<typeof CalendarDefinition>;
export type TimeNorm = Static<typeof TimeNorm>;
