import { Type, type Static } from 'typebox';
import { Channel, ChangeContact, ContactListItem } from '../contacts.ts';
import { AuthoritySlug, Nullable, OneLine } from '../text.ts';

/** Channels on which something is received that somebody answers later. */
export const writtenChannels = ['email', 'post', 'web', 'social'] as const;

const { version, note, questions } = ChangeContact.properties;
export const LeaveContact = Type.Object({ version, note, questions }, { additionalProperties: false, description: 'Last changes, and the message is for anybody, in one request.' });

const filter = { authorityId: Type.Optional(AuthoritySlug), channel: Type.Optional(Channel) };
export const ListWaiting = Type.Object(
  { ...filter, cursor: Type.Optional(OneLine(200)), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })) },
  { additionalProperties: false },
);
const counts = {
  waiting: Type.Integer({ description: 'how many wait for anybody' }),
  overdue: Type.Integer({ description: 'of these: for which an answer is too late' }),
};
export const WaitingList = Type.Object({ results: Type.Array(ContactListItem), ...counts, nextCursor: Type.Optional(Type.String()) });
export const WaitingCount = Type.Object(counts);

const WrittenChannel = Type.Enum(writtenChannels);
const WorkingDays = Type.Integer({ minimum: 0, maximum: 60, description: 'by closing time of so many working days after it was received; 0 is the same day' });
export const AnswerPeriod = Type.Object({
  authorityId: Nullable(AuthoritySlug, { description: 'null: of everybody who has none of their own' }),
  channel: WrittenChannel,
  workingDays: WorkingDays,
});
export const AnswerPeriodList = Type.Object({ results: Type.Array(AnswerPeriod) });
export const AnswerPeriodParams = Type.Object({ channel: WrittenChannel }, { additionalProperties: false });
export const SetAnswerPeriod = Type.Object(
  { authorityId: Nullable(AuthoritySlug), workingDays: Nullable(WorkingDays, { description: 'null: the authority goes by that of everybody again' }) },
  { additionalProperties: false },
);

export type WaitingList = Static<typeof WaitingList>;
export type WaitingCount = Static<typeof WaitingCount>;
export type WrittenChannel = (typeof writtenChannels)[number];
export type AnswerPeriod = Static<typeof AnswerPeriod>;
export type AnswerPeriodList = Static<typeof AnswerPeriodList>;
export type SetAnswerPeriod = Static<typeof SetAnswerPeriod>;
