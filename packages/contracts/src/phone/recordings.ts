import { Type, type Static } from 'typebox';
import { AuthoritySlug, Instant, Nullable, Uuid } from '../text.ts';

const strict = { additionalProperties: false } as const;

export const recordingPurposes = ['quality', 'training'] as const;
/** running: being made; ended: not sealed yet; failed: no sound came of it; erased: its time was over. */
export const recordingStates = ['running', 'ended', 'sealed', 'failed', 'erased'] as const;

/** A recorded conversation, without its sound. */
export const Recording = Type.Object({
  id: Uuid,
  contactId: Uuid,
  authorityId: AuthoritySlug,
  purpose: Type.Enum(recordingPurposes),
  agentName: Nullable(Type.String()),
  state: Type.Enum(recordingStates),
  startedAt: Instant,
  endedAt: Nullable(Instant),
  seconds: Nullable(Type.Integer(), { description: 'of sound, pauses left out' }),
  keepUntil: Instant,
  mayHearFor: Type.Array(Type.String(), { description: 'purposes for which the caller may hear it: one of them goes in the header Purpose' }),
});
export const Recordings = Type.Object({ results: Type.Array(Recording) });
export const RecordingParams = Type.Object({ recordingId: Uuid });

/** What an authority, or the region, decided about recording conversations for a purpose. */
export const RecordingPolicy = Type.Object({
  id: Uuid,
  authorityId: Nullable(AuthoritySlug, { description: 'null: for authorities without a decision of their own' }),
  purpose: Type.Enum(recordingPurposes),
  sharePercent: Type.Integer(),
  keepDays: Type.Integer(),
  validFrom: Instant,
  validUntil: Nullable(Instant),
  version: Type.Integer(),
  changedAt: Instant,
  changedByName: Type.String(),
  maySet: Type.Boolean({ description: 'the caller may end it' }),
});
export const RecordingPolicyList = Type.Object({
  results: Type.Array(RecordingPolicy),
  canRecord: Type.Boolean({ description: 'there is a key to seal recordings with; otherwise nothing is recorded' }),
});
export const NewRecordingPolicy = Type.Object(
  {
    authorityId: Nullable(AuthoritySlug),
    purpose: Type.Enum(recordingPurposes),
    sharePercent: Type.Integer({ minimum: 0, maximum: 100, description: 'of all conversations; 100 is always, 0 is never' }),
    keepDays: Type.Integer({ minimum: 1, maximum: 730 }),
    validFrom: Instant,
    validUntil: Type.Optional(Nullable(Instant)),
  },
  strict,
);
export const RecordingPolicyEnd = Type.Object({ version: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }), validUntil: Instant }, strict);
export const RecordingPolicyParams = Type.Object({ policyId: Uuid });

export type Recording = Static<typeof Recording>;
export type RecordingPolicy = Static<typeof RecordingPolicy>;
export type RecordingPolicyList = Static<typeof RecordingPolicyList>;
export type NewRecordingPolicy = Static<typeof NewRecordingPolicy>;
