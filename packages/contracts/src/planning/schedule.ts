/** Schedules: what was agreed with people, who is needed, and who works when in the week of a team. */
import { Type, type Static, type TSchema } from 'typebox';
import { Nullable, PlainDate, Uuid } from '../text.ts';

const strict = { additionalProperties: false } as const;
const Version = Type.Integer({ minimum: 1 });
const Minute = Type.Integer({ minimum: 0, maximum: 1440, description: 'minutes since midnight on the clock on the wall' });
const Slug = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 60 });
const SkillName = Type.String({ pattern: '^[a-z]+:[a-z0-9-]{1,60}$', description: 'kind and value, such as channel:phone' });
const Share = Type.Number({ minimum: 0, maximum: 1 });
const perSkill = <S extends TSchema>(schema: S) => Type.Record(SkillName, schema, strict);

export const ScheduleSpan = Type.Object({ fromMinute: Minute, untilMinute: Minute }, strict);
export const ShiftActivity = Type.Object({ kind: Type.Enum(['training', 'meeting', 'other']), fromMinute: Minute, untilMinute: Minute }, strict);

const shift = {
  fromMinute: Minute,
  untilMinute: Minute,
  breaks: Type.Array(ScheduleSpan, { maxItems: 1, description: 'unpaid' }),
  activities: Type.Array(ShiftActivity, { maxItems: 6, description: 'paid, and not there for contacts' }),
};
export const ScheduledShift = Type.Object({
  id: Uuid, version: Version, agentId: Uuid, date: PlainDate, ...shift,
  startsAt: Type.String({ format: 'date-time' }), endsAt: Type.String({ format: 'date-time' }),
});
export const NewShift = Type.Object({ agentId: Uuid, date: PlainDate, ...shift }, strict);
export const ShiftChange = Type.Object({ version: Version, ...shift }, strict);
export const ShiftParams = Type.Object({ shiftId: Uuid }, strict);
export const AtVersion = Type.Object({ version: Version }, strict);

const Norm = Type.Object({ fraction: Type.Number({ minimum: 0.01, maximum: 0.99 }), withinSeconds: Type.Integer({ minimum: 1, maximum: 3600 }) }, strict);
const Interval = Type.Enum([15, 30, 60]);
const count = { maxItems: 96 } as const;
const Offered = Type.Object({
  contacts: Type.Array(Type.Number({ minimum: 0, maximum: 100_000 }), count),
  handlingSeconds: Type.Integer({ minimum: 1, maximum: 7200 }),
  patienceSeconds: Type.Optional(Type.Integer({ minimum: 1, maximum: 7200 })),
}, strict);

/** Who is needed on the days of a week, as it was when the schedule was begun. */
export const WeekBasis = Type.Object({
  source: Type.Enum(['given', 'staffing']),
  intervalMinutes: Interval,
  norm: Norm,
  days: Type.Array(Type.Object({ date: PlainDate, open: ScheduleSpan, required: perSkill(Type.Array(Type.Integer({ minimum: 0 }))), offered: perSkill(Offered) })),
});

/** What a team has to take in on the days of an ordinary week: contacts, or people when it is no matter of waiting. */
export const Requirement = Type.Object({
  intervalMinutes: Interval,
  norm: Norm,
  days: Type.Array(Type.Object({
    weekday: Type.Integer({ minimum: 1, maximum: 7, description: '1 is Monday' }),
    open: ScheduleSpan,
    work: perSkill(Type.Union([Offered, Type.Object({ people: Type.Array(Type.Integer({ minimum: 0, maximum: 1000 }), count) }, strict)])),
  }, strict), { maxItems: 7 }),
}, strict);
export const KeptRequirement = Type.Object({ teamId: Slug, version: Version, content: Requirement });
export const TeamRequirement = Type.Object({ requirement: Nullable(KeptRequirement, { description: 'null: nothing was laid down yet' }) });
export const RequirementChange = Type.Object({ version: Type.Integer({ minimum: 0, description: '0 when there is none yet' }), content: Requirement }, strict);

const contract = {
  place: Type.Enum(['office', 'home']),
  paidMinutesAWeek: Type.Integer({ minimum: 0, maximum: 3600 }),
  mostDays: Type.Integer({ minimum: 0, maximum: 6 }),
  shortestShiftMinutes: Type.Integer({ minimum: 15, maximum: 765 }),
  longestShiftMinutes: Type.Integer({ minimum: 15, maximum: 765 }),
  week: Type.Array(Type.Object({ weekday: Type.Integer({ minimum: 1, maximum: 7 }), hours: Nullable(ScheduleSpan, { description: 'null: a fixed day off' }) }, strict), { maxItems: 7 }),
};
export const AgentContract = Type.Object({ version: Version, ...contract });
export const ContractChange = Type.Object({ version: Type.Integer({ minimum: 0, description: '0 when there is none yet' }), ...contract }, strict);
export const AgentParams = Type.Object({ userId: Uuid }, strict);

export const AbsenceKind = Type.Enum(['leave', 'sick', 'training']);
const absence = { kind: AbsenceKind, fromDate: PlainDate, fromMinute: Minute, untilDate: PlainDate, untilMinute: Minute };
export const AgentAbsence = Type.Object({ id: Uuid, userId: Uuid, ...absence });
export const NewAbsence = Type.Object({ userId: Uuid, ...absence }, strict);
export const AbsenceParams = Type.Object({ absenceId: Uuid }, strict);

const wish = { date: PlainDate, hours: Nullable(ScheduleSpan, { description: 'null: rather not' }) };
const answer = Nullable(Type.Enum(['granted', 'refused']), { description: 'granted: a schedule keeps to it; refused: it counts no more; null: kept where that can be' });
export const AgentWish = Type.Object({ id: Uuid, version: Version, userId: Uuid, ...wish, answer, reason: Nullable(Type.String(), { description: 'why it was refused' }) });
export const WishAnswer = Type.Object({ version: Version, answer, reason: Type.Optional(Type.String({ maxLength: 300, description: 'needed to refuse' })) }, strict);
export const TeamWish = Type.Object({
  ...AgentWish.properties, name: Type.String(), isOwn: Type.Boolean({ description: 'nobody answers the own wish' }),
  shift: Nullable(ScheduleSpan, { description: 'what is published for that date' }),
});
export const TeamWishList = Type.Object({ results: Type.Array(TeamWish) });
export const NewWish = Type.Object({ userId: Uuid, ...wish }, strict);
export const WishParams = Type.Object({ wishId: Uuid }, strict);

/** How a schedule was made. */
export const ScheduleFigures = Type.Object({
  gap: Nullable(Share, { description: 'may so far be from the best there can be; null when time was up before that was known' }),
  cost: Type.Number(), shortHours: Type.Number(), seconds: Type.Number(),
  ended: Type.Enum(['within-gap', 'time', 'stopped']), madeAt: Type.String({ format: 'date-time' }),
});
export const TeamSchedule = Type.Object({
  id: Uuid, version: Version, state: Type.Enum(['draft', 'published']), basis: WeekBasis, figures: Nullable(ScheduleFigures),
  generated: Type.Boolean({ description: 'demo content' }),
  changedAt: Type.String({ format: 'date-time' }), publishedAt: Nullable(Type.String({ format: 'date-time' })), publishedByName: Nullable(Type.String()),
  shifts: Type.Array(ScheduledShift),
});
export const ScheduledPerson = Type.Object({ userId: Uuid, name: Type.String(), skills: Type.Array(Type.String()), contract: Nullable(AgentContract) });

/** What somebody worked by published schedules, for averages over weeks. */
export const WorkedBefore = Type.Object({
  userId: Uuid, from: PlainDate,
  paidMinutes: Type.Array(Type.Integer({ minimum: 0 }), { description: 'one number for each day from `from` on' }),
  nights: Type.Array(PlainDate, { description: 'days with more than an hour of work between midnight and six' }),
});

/** Everything of a team and a week on one page. */
export const WeekBoard = Type.Object({
  teamId: Slug, week: PlainDate,
  people: Type.Array(ScheduledPerson), absences: Type.Array(AgentAbsence), wishes: Type.Array(AgentWish),
  before: Type.Array(ScheduledShift, { description: 'published shifts of the seven days before, for rest and hours' }),
  worked: Type.Array(WorkedBefore, { description: 'of who worked at all in the sixteen weeks before' }),
  requirement: Nullable(KeptRequirement),
  draft: Nullable(TeamSchedule), published: Nullable(TeamSchedule),
});
export const ScheduleTeam = Type.Object({ teamId: Slug, name: Type.Object({ nl: Type.String(), en: Type.String() }) });
export const ScheduleTeamList = Type.Object({ results: Type.Array(ScheduleTeam) });
export const TeamScheduleParams = Type.Object({ teamId: Slug }, strict);
export const WeekParams = Type.Object({ teamId: Slug, week: PlainDate }, strict);
export const ScheduleParams = Type.Object({ scheduleId: Uuid }, strict);
export const NewSchedule = Type.Object({ week: PlainDate }, strict);

export const MakingRequest = Type.Object({ version: Version, seconds: Type.Optional(Type.Integer({ minimum: 1, maximum: 300 })), gap: Type.Optional(Type.Number({ minimum: 0, maximum: 0.5 })) }, strict);
export const ReplanningRequest = Type.Object({ version: Version, date: PlainDate, nowMinute: Type.Optional(Minute), noticeMinutes: Type.Optional(Type.Integer({ minimum: 0, maximum: 480 })) }, strict);
export const WorkTaken = Type.Object({ version: Version, workId: Uuid }, strict);

/** What a long work of kind `schedule` answers: a schedule that may be taken over. */
export const ScheduleProposal = Type.Object({
  shifts: Type.Array(NewShift), gap: Nullable(Share), cost: Type.Number(), shortHours: Type.Number(),
  ended: Type.Enum(['within-gap', 'time', 'stopped']), changed: Type.Integer({ description: 'shifts of people and dates that would no longer be what they are' }),
  broken: Type.Array(Type.Object({ agentId: Uuid, date: PlainDate, code: Type.String() }), { description: 'rules of working time that it breaks' }),
});

export type ScheduleProposal = Static<typeof ScheduleProposal>;
export type ScheduledShift = Static<typeof ScheduledShift>;
export type ShiftActivity = Static<typeof ShiftActivity>;
export type WeekBasis = Static<typeof WeekBasis>;
export type TeamWish = Static<typeof TeamWish>;
export type TeamRequirement = Static<typeof TeamRequirement>;
export type KeptRequirement = Static<typeof KeptRequirement>;
export type Requirement = Static<typeof Requirement>;
export type AgentContract = Static<typeof AgentContract>;
export type AgentAbsence = Static<typeof AgentAbsence>;
export type ScheduleFigures = Static<typeof ScheduleFigures>;
export type TeamSchedule = Static<typeof TeamSchedule>;
export type ScheduledPerson = Static<typeof ScheduledPerson>;
export type WorkedBefore = Static<typeof WorkedBefore>;
export type WeekBoard = Static<typeof WeekBoard>;
export type ScheduleTeam = Static<typeof ScheduleTeam>;
