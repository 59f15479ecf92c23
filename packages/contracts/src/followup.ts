import { Type, type Static } from 'typebox';

const strict = { additionalProperties: false } as const;
const Id = Type.String({ format: 'uuid' });
const Instant = Type.String({ format: 'date-time' });
const AuthoritySlug = Type.String({ minLength: 1, maxLength: 60 });

export const CallbackStatus = Type.Union(
  [Type.Literal('open'), Type.Literal('taken'), Type.Literal('returned'), Type.Literal('closed')],
  { description: 'open: nobody has it; taken: somebody will call; returned: back with the contact centre; closed: done' },
);

export const AttemptResult = Type.Union([
  Type.Literal('spoken'),
  Type.Literal('no-answer'),
  Type.Literal('voicemail'),
  Type.Literal('busy'),
  Type.Literal('wrong-number'),
]);

export const CloseResult = Type.Union([
  Type.Literal('answered'),
  Type.Literal('not-reached'),
  Type.Literal('answered-otherwise'),
  Type.Literal('withdrawn'),
]);

/** When the customer likes to be called: a stretch of time, offered or asked for. */
export const TimeWindow = Type.Object({ from: Instant, to: Instant }, strict);

export const DueState = Type.Union([
  Type.Literal('on-time'),
  Type.Literal('due-today'),
  Type.Literal('overdue'),
  Type.Literal('kept'),
  Type.Literal('broken'),
]);

export const Attempt = Type.Object({
  id: Id,
  at: Instant,
  byName: Type.String(),
  result: AttemptResult,
  note: Type.Optional(Type.String()),
});

export const CallbackEvent = Type.Object({
  at: Instant,
  byName: Type.String(),
  event: Type.String({ description: 'created, taken, attempted, reassigned, returned, closed, reopened' }),
  reason: Type.Optional(Type.String()),
});

export const Callback = Type.Object({
  id: Id,
  number: Type.String({ description: 'what people say to each other, such as T-2026-000123' }),
  version: Type.Integer(),
  status: CallbackStatus,
  dueState: DueState,
  authorityId: AuthoritySlug,
  departmentId: Id,
  departmentName: Type.String(),
  assigneeId: Type.Optional(Id),
  assigneeName: Type.Optional(Type.String()),
  contactId: Type.Optional(Id),
  questionId: Type.Optional(Id),
  customerId: Type.Optional(Id),
  customerName: Type.String(),
  phone: Type.String({ description: 'normal form, as checked' }),
  phoneDisplay: Type.String(),
  reason: Type.String({ description: 'what the customer wants to be called about' }),
  explanation: Type.Optional(Type.String({ description: 'what the specialist should know' })),
  productId: Type.Optional(Id),
  productName: Type.Optional(Type.String()),
  windows: Type.Array(TimeWindow),
  dueAt: Instant,
  createdAt: Instant,
  createdByName: Type.String(),
  closedAt: Type.Optional(Instant),
  closeResult: Type.Optional(CloseResult),
  closeNote: Type.Optional(Type.String()),
  attempts: Type.Array(Attempt),
  history: Type.Array(CallbackEvent),
  nextStep: Type.Optional(Type.String({ description: 'what the attempt rules advise now, in words' })),
});

export const NewCallback = Type.Object(
  {
    contactId: Type.Optional(Id),
    questionId: Type.Optional(Id),
    authorityId: AuthoritySlug,
    customerId: Type.Optional(Id),
    customerName: Type.String({ minLength: 1, maxLength: 200 }),
    phone: Type.String({ minLength: 1, maxLength: 60 }),
    reason: Type.String({ minLength: 1, maxLength: 500 }),
    explanation: Type.Optional(Type.String({ maxLength: 10_000 })),
    productId: Type.Optional(Id),
    departmentId: Id,
    assigneeId: Type.Optional(Id),
    windows: Type.Optional(Type.Array(TimeWindow, { maxItems: 5 })),
  },
  strict,
);

/** What can honestly be promised, asked before the promise is made. */
export const PromiseQuestion = Type.Object(
  {
    authorityId: AuthoritySlug,
    productId: Type.Optional(Id),
    departmentId: Type.Optional(Id),
    phone: Type.Optional(Type.String({ maxLength: 60 })),
    windows: Type.Optional(Type.Array(TimeWindow, { maxItems: 5 })),
  },
  strict,
);

export const PromiseProposal = Type.Object({
  departmentId: Id,
  departmentName: Type.String(),
  departments: Type.Array(Type.Object({ id: Id, name: Type.String() }), { description: 'all that may be chosen' }),
  dueAt: Instant,
  sentence: Type.String({ description: 'what the agent can say, in the language of the request' }),
  feasible: Type.Boolean({ description: 'whether the department is open before the deadline and within a window' }),
  warnings: Type.Array(Type.String()),
  phone: Type.Optional(
    Type.Object({ valid: Type.Boolean(), value: Type.Optional(Type.String()), display: Type.Optional(Type.String()), message: Type.Optional(Type.String()) }),
  ),
});

export const NewAttempt = Type.Object(
  { version: Type.Integer(), result: AttemptResult, note: Type.Optional(Type.String({ maxLength: 4000 })) },
  strict,
);
export const CloseCallback = Type.Object(
  { version: Type.Integer(), result: CloseResult, note: Type.Optional(Type.String({ maxLength: 4000 })) },
  strict,
);
export const TakeCallback = Type.Object({ version: Type.Integer() }, strict);
export const ReassignCallback = Type.Object(
  { version: Type.Integer(), departmentId: Type.Optional(Id), assigneeId: Type.Optional(Id), reason: Type.String({ minLength: 1, maxLength: 500 }) },
  strict,
);
export const ReturnCallback = Type.Object({ version: Type.Integer(), reason: Type.String({ minLength: 1, maxLength: 500 }) }, strict);

export const CallbackList = Type.Union([
  Type.Literal('mine'),
  Type.Literal('department'),
  Type.Literal('due-today'),
  Type.Literal('overdue'),
  Type.Literal('open'),
  Type.Literal('closed'),
]);
export const CallbackQuery = Type.Object(
  {
    list: Type.Optional(CallbackList),
    departmentId: Type.Optional(Id),
    authority: Type.Optional(AuthoritySlug),
    customerId: Type.Optional(Id),
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
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
  open: Type.Integer(),
});

export type Callback = Static<typeof Callback>;
export type NewCallback = Static<typeof NewCallback>;
export type PromiseQuestion = Static<typeof PromiseQuestion>;
export type PromiseProposal = Static<typeof PromiseProposal>;
export type CallbackPage = Static<typeof CallbackPage>;
export type CallbackCounts = Static<typeof CallbackCounts>;
