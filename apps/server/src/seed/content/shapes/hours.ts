import { Type } from 'typebox';
import { Bilingual, Channel } from './values.ts';

const Periods = Type.Array(Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d-(([01]\\d|2[0-3]):[0-5]\\d|24:00)$' }));

/** Opening hours of an ordinary week; a day that is left out is a day closed. */
export const WeekShape = Type.Object(
  {
    monday: Type.Optional(Periods),
    tuesday: Type.Optional(Periods),
    wednesday: Type.Optional(Periods),
    thursday: Type.Optional(Periods),
    friday: Type.Optional(Periods),
    saturday: Type.Optional(Periods),
    sunday: Type.Optional(Periods),
  },
  { additionalProperties: false },
);

/** A week, or the name of one in the region's `hourPatterns`. */
export const HoursShape = Type.Union([Type.String({ pattern: '^[a-z0-9-]+$' }), WeekShape]);

/** Where municipalities differ in public holidays; the values are those of the working calendar. */
export const HolidaysShape = Type.Object(
  { goodFriday: Type.Enum(['open', 'closed']), liberationDay: Type.Enum(['open', 'lustrum', 'closed']) },
  { additionalProperties: false },
);

/**
 * A day on which the ordinary hours do not hold. `on` is a date (2026-05-15), a day of every year (--12-24) or
 * a day counted from a movable feast (ascension+1).
 */
export const ClosureShape = Type.Object(
  {
    on: Type.String({ pattern: '^(\\d{4}-\\d{2}-\\d{2}|--\\d{2}-\\d{2}|(easter|ascension|whitsun)[+-]\\d{1,2})$' }),
    open: Periods,
    channels: Type.Optional(Type.Array(Channel, { minItems: 1 })),
    reason: Bilingual,
  },
  { additionalProperties: false },
);
