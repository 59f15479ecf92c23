/** What people do with a published schedule: see their own, swap shifts, have it in their calendar. */
import { Type, type Static } from 'typebox';
import { Instant, Lines, Nullable, PlainDate, Uuid } from '../text.ts';

const strict = { additionalProperties: false } as const;
const Version = Type.Integer({ minimum: 1 });
const Minute = Type.Integer({ minimum: 0, maximum: 1440, description: 'minutes since midnight on the clock on the wall' });
const Span = Type.Object({ fromMinute: Minute, untilMinute: Minute }, strict);
const Remark = (description: string) => Lines(300, { minLength: 1, description });

export const SwapState = Type.Enum(['asked', 'accepted', 'approved', 'refused', 'declined', 'withdrawn', 'lapsed']);
/** What somebody may do with a swap. */
export const swapSteps = ['accept', 'decline', 'back-out', 'withdraw', 'approve', 'refuse'] as const;

/** A shift as far as a swap is about it. */
const SwapShift = Type.Object({ date: PlainDate, fromMinute: Minute, untilMinute: Minute });

export const OwnShift = Type.Object({
  date: PlainDate, startsAt: Instant, endsAt: Instant, fromMinute: Minute, untilMinute: Minute, teamId: Type.String(),
  breaks: Type.Array(Span, { description: 'unpaid' }),
  activities: Type.Array(Type.Object({ kind: Type.Enum(['training', 'meeting', 'other']), fromMinute: Minute, untilMinute: Minute }), { description: 'paid, and not there for contacts' }),
  swapId: Nullable(Uuid, { description: 'a swap that is asked for and not settled yet' }),
});
export const OwnWeek = Type.Object({
  week: PlainDate, teamId: Type.String(), publishedAt: Instant,
  paidMinutes: Type.Integer({ description: 'breaks left out' }),
  contractMinutes: Nullable(Type.Integer(), { description: 'null without a contract' }),
});
export const OwnSchedule = Type.Object({ from: PlainDate, until: PlainDate, today: PlainDate, weeks: Type.Array(OwnWeek, { description: 'weeks that are published' }), shifts: Type.Array(OwnShift) });
export const OwnScheduleQuery = Type.Object({ from: Type.Optional(PlainDate), until: Type.Optional(PlainDate) }, strict);

export const ShiftSwap = Type.Object({
  id: Uuid, version: Version, teamId: Type.String(), state: SwapState,
  askedBy: Uuid, askedByName: Type.String(),
  offeredTo: Nullable(Uuid, { description: 'null: whoever of the team may have it' }), offeredToName: Nullable(Type.String()),
  colleagueId: Nullable(Uuid), colleagueName: Nullable(Type.String(), { description: 'who accepted' }),
  given: SwapShift, wished: Type.Union([SwapShift, Type.Null()], { description: 'the shift of the colleague in return' }),
  note: Nullable(Type.String()), reason: Nullable(Type.String(), { description: 'why it was refused' }),
  askedAt: Instant, settledAt: Nullable(Instant), decidedByName: Nullable(Type.String()),
  mayStep: Type.Array(Type.Enum(swapSteps), { description: 'what you may do with it now' }),
});
export const ShiftSwapList = Type.Object({ results: Type.Array(ShiftSwap) });
export const SwapParams = Type.Object({ swapId: Uuid }, strict);
export const NewSwap = Type.Object({
  date: PlainDate,
  offeredTo: Type.Optional(Nullable(Uuid, { description: 'left out or null: whoever of the team may have it' })),
  wishedDate: Type.Optional(Nullable(PlainDate, { description: 'the day of the colleague\'s shift that you would have in return' })),
  note: Type.Optional(Nullable(Remark('for the colleague and who decides'))),
}, strict);
export const SwapStep = Type.Object({ version: Version, step: Type.Enum(swapSteps), reason: Type.Optional(Remark('why it is refused')) }, strict);

export const SwapFinding = Type.Object({
  code: Type.String({ description: 'such as schedule.rest-of-day-too-short or swap.absent' }),
  userId: Uuid, name: Type.String(), date: PlainDate,
  forbids: Type.Boolean({ description: 'the swap cannot be approved; else it is for who decides to weigh' }),
  minutes: Type.Optional(Type.Integer()), skills: Type.Optional(Type.Array(Type.String())),
});
export const SwapEffects = Type.Object({
  findings: Type.Array(SwapFinding),
  days: Type.Array(Type.Object({
    date: PlainDate,
    serviceBefore: Nullable(Type.Number(), { description: 'expected share answered in time, 0 to 1; null without contacts' }), serviceAfter: Nullable(Type.Number()),
    shortHoursBefore: Type.Number({ description: 'hours in which a person too few is there for a skill' }), shortHoursAfter: Type.Number(),
  })),
});

export const SwapChoicesQuery = Type.Object({ date: PlainDate }, strict);
const fault = Nullable(Type.String(), { description: 'a code of why it cannot be; null when nothing is known that forbids it' });
export const SwapChoices = Type.Object({
  results: Type.Array(Type.Object({
    userId: Uuid, name: Type.String(), fault,
    shifts: Type.Array(Type.Object({ date: PlainDate, fromMinute: Minute, untilMinute: Minute, fault }), { description: 'what could be had in return' }),
  })),
});

const wish = { date: PlainDate, hours: Nullable(Span, { description: 'only within these; null: rather not at all' }) };
export const OwnWish = Type.Object({
  id: Uuid, ...wish, answer: Nullable(Type.Enum(['granted', 'refused']), { description: 'null: not answered; a schedule keeps to it where it can' }),
  reason: Nullable(Type.String(), { description: 'why it was refused' }),
});
export const OwnWishList = Type.Object({ results: Type.Array(OwnWish) });
export const NewOwnWish = Type.Object(wish, strict);
export const OwnWishParams = Type.Object({ wishId: Uuid }, strict);

export const CalendarFeed = Type.Object({ createdAt: Instant, lastReadAt: Nullable(Instant, { description: 'to ten minutes' }) });
export const CalendarFeedAnswer = Type.Object({ feed: Type.Union([CalendarFeed, Type.Null()]) });
export const NewCalendarFeed = Type.Object({ path: Type.String({ description: 'the secret address, shown once' }), feed: CalendarFeed });
export const CalendarParams = Type.Object({ secret: Type.String({ maxLength: 100, description: 'with .ics behind it' }) }, strict);

export type OwnShift = Static<typeof OwnShift>;
export type OwnWeek = Static<typeof OwnWeek>;
export type OwnSchedule = Static<typeof OwnSchedule>;
export type ShiftSwap = Static<typeof ShiftSwap>;
export type SwapFinding = Static<typeof SwapFinding>;
export type SwapEffects = Static<typeof SwapEffects>;
export type SwapChoices = Static<typeof SwapChoices>;
export type SwapStep = Static<typeof SwapStep>;
export type OwnWish = Static<typeof OwnWish>;
export type CalendarFeed = Static<typeof CalendarFeed>;
