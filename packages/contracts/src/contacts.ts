import { Type, type Static } from 'typebox';
import { AuthoritySlug, Instant, Lines, Nullable, OneLine, Uuid } from './text.ts';

/** Where somebody comes in. Live channels have a conversation; the others have a message that was received. */
export const channels = ['phone', 'desk', 'email', 'post', 'web', 'chat', 'social'] as const;
export const directions = ['inbound', 'outbound'] as const;
export const contactStatuses = ['open', 'finished', 'discarded'] as const;
export const endings = ['completed', 'abandoned'] as const;
export const lines = ['first', 'second', 'third'] as const;
/** Least to most certain who the customer is; the customers room says what each allows. */
export const identificationLevels = ['anonymous', 'stated', 'verified-questions', 'electronic-id'] as const;
export const outcomes = ['open', 'answered', 'transferred', 'callback', 'web-intake', 'zaak', 'referred', 'abandoned'] as const;
export const firstContactResolutions = ['resolved', 'not-resolved', 'not-counted'] as const;

/** Characters that each text may have; one more is a fault at that field, never a cut. */
export const contactLimits = {
  note: 50_000,
  questionText: 4_000,
  answer: 20_000,
  outcomeDetail: 4_000,
  zaakNumber: 100,
  identificationHow: 200,
  discardReason: 500,
  questions: 50,
  draftBytes: 65_536,
} as const;

const Language = Type.String({ pattern: '^[a-z]{2,3}$', description: 'ISO 639 code, such as nl, en or ary' });
const Seconds = Type.Integer({ minimum: 0, maximum: 604_800 });
const Version = Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: 'the version that the change is based on' });

const DraftVersion = Type.Integer({ minimum: 0, maximum: 2_147_483_647, description: 'the version of the draft that your screen knew, 0 for none' });

export const Channel = Type.Enum(channels);
export const Direction = Type.Enum(directions);
export const Outcome = Type.Enum(outcomes);
export const Line = Type.Enum(lines);
export const ContactStatus = Type.Enum(contactStatuses);

export const Identification = Type.Object(
  { level: Type.Enum(identificationLevels), how: Type.Optional(OneLine(contactLimits.identificationHow)) },
  { additionalProperties: false },
);
/** The address that a contact is about, for the timeline of an address. */
export const ContactAddress = Type.Object(
  {
    postcode: OneLine(12, { minLength: 1 }),
    houseNumber: Type.Integer({ minimum: 1, maximum: 99_999 }),
    addition: Type.Optional(OneLine(10, { description: 'house letter and addition' })),
  },
  { additionalProperties: false },
);

const questionFields = {
  text: Type.Optional(Lines(contactLimits.questionText)),
  productId: Type.Optional(Nullable(Uuid)),
  articleId: Type.Optional(Nullable(Uuid)),
  articleVersion: Type.Optional(Nullable(Type.Integer({ minimum: 1, maximum: 2_147_483_647 }))),
  answer: Type.Optional(Nullable(Lines(contactLimits.answer))),
  outcome: Type.Optional(Outcome),
  outcomeDetail: Type.Optional(Nullable(Lines(contactLimits.outcomeDetail))),
  zaakNumber: Type.Optional(Nullable(OneLine(contactLimits.zaakNumber))),
  departmentId: Type.Optional(Nullable(Uuid)),
  followUpId: Type.Optional(Nullable(Uuid)),
};
/** A question as sent: an `id` names one that exists, without it is a new one. */
export const QuestionInput = Type.Object({ id: Type.Optional(Uuid), ...questionFields }, { additionalProperties: false });
const Questions = Type.Array(QuestionInput, {
  maxItems: contactLimits.questions,
  description: 'the complete list: a question that is not in it is removed',
});

const contactFields = {
  authorityId: Type.Optional(Nullable(AuthoritySlug)),
  customerId: Type.Optional(Nullable(Uuid)),
  direction: Type.Optional(Direction),
  startedAt: Type.Optional(Instant),
  endedAt: Type.Optional(Nullable(Instant)),
  wrapUpSeconds: Type.Optional(Nullable(Seconds)),
  receivedAt: Type.Optional(Nullable(Instant)),
  language: Type.Optional(Language),
  line: Type.Optional(Line),
  identification: Type.Optional(Identification),
  note: Type.Optional(Lines(contactLimits.note)),
  address: Type.Optional(Nullable(ContactAddress)),
  locationId: Type.Optional(Nullable(Uuid)),
};

export const OpenContact = Type.Object(
  {
    channel: Channel,
    ...contactFields,
    questions: Type.Optional(Questions),
    waitsForAnybody: Type.Optional(Type.Boolean({ description: 'a message that whoever has time answers; left out: whoever opens it' })),
  },
  { additionalProperties: false, description: 'What is known when a contact starts; startedAt is now unless given.' },
);
export const ChangeContact = Type.Object(
  { version: Version, channel: Type.Optional(Channel), ...contactFields, questions: Type.Optional(Questions) },
  { additionalProperties: false, description: 'Fields left out stay as they are; null empties a field.' },
);
export const FinishContact = Type.Object(
  { version: Version, channel: Type.Optional(Channel), ...contactFields, questions: Type.Optional(Questions), ending: Type.Optional(Type.Enum(endings)), draftVersion: Type.Optional(DraftVersion) },
  { additionalProperties: false, description: 'Last changes and the end in one request; endedAt is now unless given.' },
);
export const RegisterContact = Type.Object(
  {
    channel: Channel,
    ...contactFields,
    authorityId: AuthoritySlug,
    ending: Type.Optional(Type.Enum(endings)),
    questions: Type.Optional(Questions),
  },
  { additionalProperties: false, description: 'A whole contact that is over: opened and finished in one request.' },
);
export const AddQuestion = Type.Object({ version: Type.Optional(Version), ...questionFields }, { additionalProperties: false });
export const ChangeQuestion = Type.Object({ version: Version, ...questionFields }, { additionalProperties: false });
export const DiscardContact = Type.Object(
  { version: Version, reason: Type.Optional(Lines(contactLimits.discardReason)) },
  { additionalProperties: false },
);
export const VersionOnly = Type.Object({ version: Version }, { additionalProperties: false });
export const VersionQuery = Type.Object({ version: Version }, { additionalProperties: false });
export const TakeOverContact = Type.Object(
  { version: Version, agentId: Type.Optional(Uuid) },
  { additionalProperties: false, description: 'Without agentId: whoever asks takes it over.' },
);

export const Question = Type.Object({
  id: Uuid,
  position: Type.Integer(),
  text: Type.String(),
  productId: Type.Optional(Uuid),
  productName: Type.Optional(Type.String()),
  articleId: Type.Optional(Uuid),
  articleVersion: Type.Optional(Type.Integer()),
  answer: Type.Optional(Type.String()),
  outcome: Outcome,
  outcomeDetail: Type.Optional(Type.String()),
  zaakNumber: Type.Optional(Type.String()),
  departmentId: Type.Optional(Uuid),
  departmentName: Type.Optional(Type.String()),
  followUpId: Type.Optional(Uuid),
});

const contactAnswer = {
  id: Uuid,
  number: Type.String({ description: 'for people: KC, a serial number and a check digit', examples: ['KC-100042-6'] }),
  version: Type.Integer(),
  status: ContactStatus,
  channel: Channel,
  direction: Direction,
  authorityId: Type.Optional(AuthoritySlug),
  customerId: Type.Optional(Uuid),
  customerName: Type.Optional(Type.String()),
  agentId: Type.Optional(Uuid),
  agentName: Type.String(),
  startedAt: Instant,
  endedAt: Type.Optional(Instant),
  durationSeconds: Type.Optional(Type.Integer({ description: 'from start to end of the conversation or the work on a message' })),
  wrapUpSeconds: Type.Optional(Type.Integer()),
  receivedAt: Type.Optional(Instant),
  ending: Type.Optional(Type.Enum(endings)),
  firstContactResolution: Type.Enum(firstContactResolutions),
  waitsSince: Type.Optional(Type.String({ format: 'date-time', description: 'in nobody\'s hands since then: whoever has time may pick it up' })),
  answerBy: Type.Optional(Type.String({ format: 'date-time', description: 'of a message that waits or waited: until when an answer is in time' })),
};
export const ContactListItem = Type.Object({
  ...contactAnswer,
  title: Type.String({ description: 'the first question, shortened for a list; the contact has it in full' }),
  questionCount: Type.Integer(),
  outcomes: Type.Array(Outcome),
});
export const ContactList = Type.Object({ results: Type.Array(ContactListItem), nextCursor: Type.Optional(Type.String()) });

export const Draft = Type.Object({
  content: Type.Unknown({ description: 'state of the screen, stored as it came' }),
  version: Type.Integer({ description: 'counts the saves' }),
  desk: Type.Optional(Type.String({ description: 'the screen that saved it' })),
  updatedAt: Instant,
});
export const SaveDraft = Type.Object(
  {
    content: Type.Unknown(),
    version: Type.Optional(DraftVersion),
    desk: Type.Optional(OneLine(60, { description: 'a name of your screen, so that it recognises its own saves' })),
  },
  { additionalProperties: false, description: 'Without version it is saved over whatever is there.' },
);
export const DraftSaved = Type.Object({ version: Type.Integer(), updatedAt: Instant });

export const Contact = Type.Object({
  ...contactAnswer,
  language: Language,
  line: Line,
  identification: Identification,
  note: Type.String(),
  address: Type.Optional(ContactAddress),
  locationId: Type.Optional(Uuid),
  discardReason: Type.Optional(Type.String()),
  questions: Type.Array(Question),
  draft: Type.Optional(Draft),
});

const filters = {
  status: Type.Optional(ContactStatus),
  mine: Type.Optional(Type.Boolean({ description: 'only contacts of whoever asks' })),
  number: Type.Optional(OneLine(30)),
  zaakNumber: Type.Optional(OneLine(contactLimits.zaakNumber)),
  authorityId: Type.Optional(AuthoritySlug),
  agentId: Type.Optional(Uuid),
  customerId: Type.Optional(Uuid),
  productId: Type.Optional(Uuid),
  departmentId: Type.Optional(Uuid),
  channel: Type.Optional(Channel),
  direction: Type.Optional(Direction),
  outcome: Type.Optional(Outcome),
  from: Type.Optional(Type.String({ format: 'date', description: 'first day, in Dutch time' })),
  until: Type.Optional(Type.String({ format: 'date', description: 'last day, in Dutch time' })),
};
export const ListContacts = Type.Object(
  {
    ...filters,
    cursor: Type.Optional(OneLine(200)),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  },
  { additionalProperties: false },
);
export const ExportContacts = Type.Object(
  {
    ...filters,
    separator: Type.Optional(Type.Enum(['comma', 'semicolon'], { default: 'semicolon' })),
    content: Type.Optional(Type.Enum(['facts', 'texts'], { default: 'facts', description: 'texts: also what was said, which may name people' })),
  },
  { additionalProperties: false },
);
export const ContactParams = Type.Object({ contactId: Uuid }, { additionalProperties: false });
export const QuestionParams = Type.Object({ contactId: Uuid, questionId: Uuid }, { additionalProperties: false });

export type Contact = Static<typeof Contact>;
export type Question = Static<typeof Question>;
export type QuestionInput = Static<typeof QuestionInput>;
export type OpenContact = Static<typeof OpenContact>;
export type ChangeContact = Static<typeof ChangeContact>;
export type FinishContact = Static<typeof FinishContact>;
export type RegisterContact = Static<typeof RegisterContact>;
export type ContactListItem = Static<typeof ContactListItem>;
export type ContactList = Static<typeof ContactList>;
export type ListContacts = Static<typeof ListContacts>;
export type ExportContacts = Static<typeof ExportContacts>;
export type AddQuestion = Static<typeof AddQuestion>;
export type ChangeQuestion = Static<typeof ChangeQuestion>;
