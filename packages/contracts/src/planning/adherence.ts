/** The schedule beside what the telephone says, for who leads and for oneself. */
import { Type, type Static } from 'typebox';
import { Instant, Nullable, PlainDate, Uuid } from '../text.ts';

const strict = { additionalProperties: false } as const;

export const PlannedState = Type.Enum(['work', 'break', 'meeting', 'training', 'off']);
export const PhoneDoing = Type.Enum(['available', 'ringing', 'talking', 'wrap-up', 'messages', 'break', 'lunch', 'meeting', 'training', 'other', 'signed-on', 'missed-call', 'phone-lost', 'offline']);
export const AdherenceVerdict = Type.Enum(['fits', 'differs', 'not-counted']);
export const AdherenceReason = Type.Enum([
  'at-work', 'own-break', 'call-runs-on', 'elsewhere-as-planned', 'telephone-trouble', 'nothing-planned', 'works-on', 'not-there', 'elsewhere', 'short', 'break-later',
]);
const judged = { planned: PlannedState, doing: PhoneDoing, verdict: AdherenceVerdict, because: AdherenceReason };
const Minutes = Type.Number({ minimum: 0 });

export const AdherenceOfPerson = Type.Object({
  userId: Uuid, name: Type.String(),
  startsAt: Nullable(Instant, { description: 'of the shift; null when nothing was planned' }), endsAt: Nullable(Instant),
  isKnown: Type.Boolean({ description: 'false: the telephone has said nothing of this person, so there is nothing to compare' }),
  now: Type.Union([Type.Object({ ...judged, since: Instant }), Type.Null()], { description: 'null for another day, and before the shift' }),
  adherence: Nullable(Type.Number(), { description: 'share of the planned time that fits, 0 to 1' }),
  conformance: Nullable(Type.Number(), { description: 'worked over planned work, may be above 1' }),
  fittingMinutes: Minutes, differingMinutes: Minutes, plannedWorkMinutes: Minutes, workedMinutes: Minutes,
  stretches: Type.Array(Type.Object({ ...judged, from: Instant, until: Instant })),
});
export const AdherenceRule = Type.Object({
  toleranceMinutes: Type.Integer({ minimum: 0, maximum: 30, description: 'a shorter difference is not one' }),
  keepDays: Type.Integer({ description: 'after which what the telephone said is removed' }),
  version: Type.Integer(), changedAt: Nullable(Instant), changedByName: Nullable(Type.String()),
});
export const AdherenceRuleChange = Type.Object({ version: Type.Integer({ minimum: 1 }), toleranceMinutes: Type.Integer({ minimum: 0, maximum: 30 }) }, strict);
export const TeamAdherence = Type.Object({
  teamId: Type.String(), date: PlainDate, at: Instant, rule: AdherenceRule, isPublished: Type.Boolean({ description: 'whether the week of this date is published' }),
  results: Type.Array(AdherenceOfPerson),
});
export const AdherenceTeams = Type.Object({ results: Type.Array(Type.Object({ teamId: Type.String(), name: Type.Object({ nl: Type.String(), en: Type.String() }) })) });
export const AdherenceQuery = Type.Object({ teamId: Type.String({ maxLength: 60, pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }), date: Type.Optional(PlainDate) }, strict);
export const OwnAdherence = Type.Object({ date: PlainDate, at: Instant, rule: AdherenceRule, person: AdherenceOfPerson });
export const OwnAdherenceQuery = Type.Object({ date: Type.Optional(PlainDate) }, strict);

export type AdherenceOfPerson = Static<typeof AdherenceOfPerson>;
export type AdherenceRule = Static<typeof AdherenceRule>;
export type TeamAdherence = Static<typeof TeamAdherence>;
export type AdherenceTeams = Static<typeof AdherenceTeams>;
export type OwnAdherence = Static<typeof OwnAdherence>;
