import { Type, type Static } from 'typebox';
import { AuthoritySlug, Instant, Lines, Nullable, OneLine, PlainDate, Uuid } from './text.ts';

const strict = { additionalProperties: false } as const;
const Version = Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: 'the version that the change is based on' });

/** Where the work stands; the edges are in the server's table of transitions. */
export const callbackStates = ['open', 'taken', 'attempted', 'reached', 'returned', 'closed'] as const;
/** Where the promise stands against its deadline; lapsed: it ended before a call was owed. */
export const promiseStates = ['on-time', 'due-today', 'overdue', 'kept', 'broken', 'lapsed'] as const;
export const attemptResults = ['spoken', 'no-answer', 'voicemail', 'busy', 'wrong-number'] as const;
export const callbackResults = ['reached', 'not-reached', 'answered-otherwise', 'withdrawn'] as const;
export const returnReasons = ['wrong-department', 'information-missing', 'number-wrong', 'other'] as const;
export const callbackLists = ['mine', 'department', 'due-today', 'overdue', 'open', 'returned', 'closed', 'all'] as const;
/** What somebody may do with a callback now: the buttons of its screen. */
export const callbackActions = ['take', 'release', 'reassign', 'return', 'log-attempt', 'close', 'reopen'] as const;

/** A wish of the customer, on the clock on the wall of the authority. */
export const TimeWindow = Type.Object(
  {
    date: PlainDate,
    from: Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', description: 'HH:MM' }),
    until: Type.String({ pattern: '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$', description: 'HH:MM' }),
  },
  strict,
);

export const Attempt = Type.Object({
  at: Instant,
  byName: Type.String(),
  result: Type.Enum(attemptResults),
  phoneDisplay: Type.String(),
  note: Nullable(Type.String()),
});

export const CallbackEvent = Type.Object({
  at: Instant,
  byName: Type.String(),
  event: Type.String({ description: 'created, take, release, reassign, return, attempt-failed, attempt-spoken, close-…, reopen' }),
  note: Nullable(Type.String()),
  fromDepartmentName: Nullable(Type.String()),
  toDepartmentName: Nullable(Type.String()),
});

export const Callback = Type.Object({
  id: Uuid,
  number: Type.String({ description: 'what people say to each other, such as T26-000123' }),
  version: Type.Integer(),
  state: Type.Enum(callbackStates),
  promise: Type.Enum(promiseStates),
  authorityId: AuthoritySlug,
  departmentId: Uuid,
  departmentName: Type.String(),
  assigneeId: Nullable(Uuid),
  assigneeName: Nullable(Type.String()),
  contactId: Nullable(Uuid),
  questionId: Nullable(Uuid),
  customerId: Nullable(Uuid),
  customerName: Type.String(),
  phone: Type.String({ description: 'normal form' }),
  phoneDisplay: Type.String(),
  reason: Type.String({ description: 'what the customer wants to be phoned about' }),
  explanation: Nullable(Type.String({ description: 'what the specialist should know' })),
  productId: Nullable(Uuid),
  productName: Nullable(Type.String()),
  windows: Type.Array(TimeWindow),
  dueAt: Instant,
  createdAt: Instant,
  createdByName: Type.String(),
  closedAt: Nullable(Instant),
  result: Nullable(Type.Enum(callbackResults)),
  closeNote: Nullable(Type.String()),
  misroutedCount: Type.Integer(),
  attempts: Type.Array(Attempt),
  history: Type.Array(CallbackEvent, { description: 'empty in lists' }),
  allowed: Type.Array(Type.Enum(callbackActions), { description: 'what the caller may do now' }),
  advice: Nullable(Type.String({ description: 'what the attempt rule advises now, in words' })),
});

export const NewCallback = Type.Object(
  {
    contactId: Type.Optional(Uuid),
    questionId: Type.Optional(Uuid),
    authorityId: AuthoritySlug,
    customerId: Type.Optional(Uuid),
    customerName: OneLine(200, { minLength: 1 }),
    phone: OneLine(60, { minLength: 1 }),
    reason: Lines(2000, { minLength: 1 }),
    explanation: Type.Optional(Lines(20_000)),
    productId: Type.Optional(Uuid),
    departmentId: Uuid,
    assigneeId: Type.Optional(Uuid),
    windows: Type.Optional(Type.Array(TimeWindow, { maxItems: 5 })),
  },
  strict,
);

/** What can honestly be promised, asked before the promise is made. */
export const PromiseQuestion = Type.Object(
  {
    authorityId: AuthoritySlug,
    productId: Type.Optional(Uuid),
    departmentId: Type.Optional(Uuid),
    phone: Type.Optional(OneLine(60)),
    windows: Type.Optional(Type.Array(TimeWindow, { maxItems: 5 })),
  },
  strict,
);

export const promiseBases = ['norm', 'window', 'window-after-norm', 'department-later', 'never'] as const;

export const PromiseProposal = Type.Object({
  departmentId: Nullable(Uuid),
  departmentName: Nullable(Type.String()),
  departments: Type.Array(Type.Object({ id: Uuid, name: Type.String() }), { description: 'all that may be chosen' }),
  basis: Type.Enum(promiseBases),
  dueAt: Nullable(Instant),
  sentence: Type.String({ description: 'what the agent can say, in the language of the request' }),
  departmentCanMakeNorm: Type.Boolean(),
  warnings: Type.Array(Type.String()),
  phone: Nullable(
    Type.Object({
      valid: Type.Boolean(),
      canBeCalledBack: Type.Boolean(),
      display: Nullable(Type.String()),
      message: Nullable(Type.String()),
    }),
  ),
});

export const TakeCallback = Type.Object({ version: Version }, strict);
export const NewAttempt = Type.Object(
  {
    version: Version,
    result: Type.Enum(attemptResults),
    phone: Type.Optional(OneLine(60, { description: 'the number that was dialled, when it was another' })),
    note: Type.Optional(Lines(10_000)),
  },
  strict,
);
export const CloseCallback = Type.Object(
  { version: Version, result: Type.Enum(callbackResults), note: Type.Optional(Lines(10_000)) },
  strict,
);
export const ReassignCallback = Type.Object(
  { version: Version, departmentId: Uuid, assigneeId: Type.Optional(Uuid), note: Type.Optional(Lines(2000)) },
  strict,
);
export const ReturnCallback = Type.Object(
  { version: Version, why: Type.Enum(returnReasons), note: Type.Optional(Lines(2000)) },
  strict,
);

export const CallbackQuery = Type.Object(
  {
    list: Type.Optional(Type.Enum(callbackLists)),
    departmentId: Type.Optional(Uuid),
    authority: Type.Optional(AuthoritySlug),
    customerId: Type.Optional(Uuid),
    q: Type.Optional(OneLine(200, { description: 'number, name or reason' })),
    cursor: Type.Optional(Type.String({ maxLength: 300 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  },
  strict,
);
export const CallbackPage = Type.Object({ results: Type.Array(Callback), nextCursor: Type.Optional(Type.String()) });
export const CallbackCounts = Type.Object({
  mine: Type.Integer(),
  department: Type.Integer(),
  dueToday: Type.Integer(),
  overdue: Type.Integer(),
  returned: Type.Integer(),
  open: Type.Integer(),
});

export type TimeWindow = Static<typeof TimeWindow>;
export type Attempt = Static<typeof Attempt>;
export type Callback = Static<typeof Callback>;
export type NewCallback = Static<typeof NewCallback>;
export type PromiseQuestion = Static<typeof PromiseQuestion>;
export type PromiseProposal = Static<typeof PromiseProposal>;
export type CallbackQuery = Static<typeof CallbackQuery>;
export type CallbackPage = Static<typeof CallbackPage>;
export type CallbackCounts = Static<typeof CallbackCounts>;
