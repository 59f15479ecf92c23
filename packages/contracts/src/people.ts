import { Type, type Static } from 'typebox';
import { Bilingual } from './hours.ts';

const strict = { additionalProperties: false } as const;
const Id = Type.String({ format: 'uuid' });
const Day = Type.String({ format: 'date' });
const Instant = Type.String({ format: 'date-time' });
const Slug = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 60 });
const Version = Type.Integer({ minimum: 1 });
const Username = Type.String({ minLength: 2, maxLength: 80, description: 'capitals do not matter' });
const Password = Type.String({ minLength: 1, maxLength: 1000 });
const orNull = <S extends ReturnType<typeof Type.String>>(schema: S) => Type.Union([schema, Type.Null()]);

export const Language = Type.Enum(['nl', 'en']);
export const Role = Type.Enum([
  'agent', 'specialist', 'team-lead', 'knowledge-editor', 'quality-officer', 'manager', 'administrator', 'privacy-officer', 'external-partner',
]);

/** Without authority and department the role counts for the joint contact centre, or for the region as a whole. */
export const RoleAssignment = Type.Object(
  {
    role: Role,
    authorityId: Type.Optional(orNull(Slug)),
    departmentId: Type.Optional(orNull(Id)),
    validFrom: Type.Optional(orNull(Day)),
    validUntil: Type.Optional(orNull(Day)),
  },
  strict,
);

export const Skill = Type.Object(
  {
    kind: Type.Enum(['subject', 'authority', 'language', 'channel']),
    value: Type.String({ minLength: 1, maxLength: 60 }),
    level: Type.Integer({ minimum: 1, maximum: 5, description: '1 learning … 5 teaches others' }),
  },
  strict,
);

export const Purpose = Type.Object({ code: Type.String(), name: Bilingual, legalBasis: Type.String() });

/** Who is signed in, what they may do and why they do it. */
export const Session = Type.Object({
  user: Type.Object({
    id: Id,
    username: Type.String(),
    displayName: Type.String(),
    language: Language,
    roles: Type.Array(Role),
    assignments: Type.Array(RoleAssignment),
    permissions: Type.Array(Type.String({ description: 'room:verb, such as contacts:register' })),
    authorityIds: Type.Array(Slug),
    departmentIds: Type.Union([Type.Array(Id), Type.Literal('*')]),
  }),
  purpose: Type.String(),
  purposes: Type.Array(Purpose),
  expiresAt: Instant,
  idleSeconds: Type.Integer({ description: 'the session ends after so many seconds without a request' }),
  method: Type.Enum(['password', 'oidc', 'token']),
});

/** How one can sign in here. */
export const SignInOptions = Type.Object({
  password: Type.Boolean(),
  openIdConnect: Type.Union([Type.Object({ address: Type.String() }), Type.Null()]),
});

export const SignIn = Type.Object({ username: Username, password: Password, purpose: Type.Optional(Type.String({ maxLength: 60 })) }, strict);
export const SessionChange = Type.Object({ purpose: Type.Optional(Type.String({ maxLength: 60 })), language: Type.Optional(Language) }, strict);
export const PasswordChange = Type.Object({ current: Password, new: Password }, strict);
export const OidcQuery = Type.Object({ returnTo: Type.Optional(Type.String({ maxLength: 500, description: 'path in this application' })) }, strict);
/** What the identity provider adds to the address; all of it is checked together. */
export const OidcCallbackQuery = Type.Object(
  { state: Type.Optional(Type.String({ maxLength: 500 })), code: Type.Optional(Type.String({ maxLength: 4000 })), error: Type.Optional(Type.String({ maxLength: 500 })) },
  { additionalProperties: true },
);

export const User = Type.Object({
  id: Id,
  version: Version,
  kind: Type.Enum(['person', 'service']),
  username: Type.String(),
  displayName: Type.String(),
  email: orNull(Type.String()),
  language: Language,
  active: Type.Boolean(),
  assignments: Type.Array(RoleAssignment),
  skills: Type.Array(Skill),
  lockedUntil: orNull(Instant),
  lastSignInAt: orNull(Instant),
  linkedToOpenIdConnect: Type.Boolean(),
});
export const UserList = Type.Object({ results: Type.Array(User), nextCursor: Type.Optional(Type.String()) });
export const UserParams = Type.Object({ userId: Id }, strict);
export const UserQuery = Type.Object(
  {
    q: Type.Optional(Type.String({ maxLength: 200 })),
    role: Type.Optional(Role),
    authorityId: Type.Optional(Slug),
    active: Type.Optional(Type.Boolean()),
    kind: Type.Optional(Type.Enum(['person', 'service'])),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
  },
  strict,
);

const Name = Type.String({ minLength: 1, maxLength: 120 });
const Email = Type.String({ format: 'email', maxLength: 254 });
const Assignments = Type.Array(RoleAssignment, { maxItems: 50 });
const Skills = Type.Array(Skill, { maxItems: 100 });

export const NewUser = Type.Object(
  {
    username: Username,
    displayName: Name,
    email: Type.Optional(orNull(Email)),
    language: Type.Optional(Language),
    password: Type.Optional(Password),
    assignments: Type.Optional(Assignments),
    skills: Type.Optional(Skills),
  },
  strict,
);
export const UserChange = Type.Object(
  {
    version: Version,
    displayName: Type.Optional(Name),
    email: Type.Optional(orNull(Email)),
    language: Type.Optional(Language),
    active: Type.Optional(Type.Boolean()),
    password: Type.Optional(Password),
    unlock: Type.Optional(Type.Literal(true)),
    assignments: Type.Optional(Assignments),
    skills: Type.Optional(Skills),
  },
  strict,
);

/** Somebody to hand work to. */
export const Colleague = Type.Object({
  id: Id,
  displayName: Type.String(),
  roles: Type.Array(Role),
  authorityIds: Type.Array(Slug),
  departmentIds: Type.Array(Id),
});
export const ColleagueList = Type.Object({ results: Type.Array(Colleague) });
export const ColleagueQuery = Type.Object(
  {
    q: Type.Optional(Type.String({ maxLength: 200 })),
    departmentId: Type.Optional(Id),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  },
  strict,
);

export const Token = Type.Object({
  id: Id,
  name: Type.String(),
  userId: Id,
  userName: Type.String(),
  roles: Type.Array(Role),
  scopes: Type.Union([Type.Array(Type.String()), Type.Null()], { description: 'null: everything that the roles allow' }),
  purpose: Type.String(),
  createdAt: Instant,
  expiresAt: Instant,
  lastUsedAt: orNull(Instant),
  revokedAt: orNull(Instant),
});
export const TokenList = Type.Object({ results: Type.Array(Token) });
export const TokenParams = Type.Object({ tokenId: Id }, strict);
export const NewToken = Type.Object(
  {
    name: Name,
    roles: Type.Array(Role, { minItems: 1, maxItems: 9 }),
    authorityId: Type.Optional(Slug),
    scopes: Type.Optional(
      Type.Array(Type.String({ pattern: '^[a-z-]+:([a-z-]+|\\*)$', description: 'a permission (contacts:register) or a room (contacts:*)' }), { minItems: 1, maxItems: 50 }),
    ),
    purpose: Type.Optional(Type.String({ maxLength: 60 })),
    days: Type.Optional(Type.Integer({ minimum: 1, maximum: 366, default: 90 })),
  },
  strict,
);
export const CreatedToken = Type.Object({ ...Token.properties, token: Type.String({ description: 'shown once; only its hash is kept' }) });

export const AuditAction = Type.Enum(['look', 'search', 'create', 'change', 'merge', 'unmerge', 'export', 'erase', 'sign-in', 'sign-out', 'refuse']);
export const AuditEntry = Type.Object({
  id: Id,
  at: Instant,
  userId: orNull(Id),
  userName: Type.String(),
  tokenId: orNull(Id),
  action: Type.String(),
  subjectKind: Type.String(),
  subjectId: orNull(Type.String()),
  customerId: orNull(Id),
  authorityId: orNull(Type.String()),
  purpose: Type.String(),
  details: Type.Record(Type.String(), Type.Unknown(), { description: 'names of fields and counts, never the personal data themselves' }),
  correlationId: Type.String(),
});
export const AuditEntryList = Type.Object({ results: Type.Array(AuditEntry), nextCursor: Type.Optional(Type.String()) });
export const AuditEntryQuery = Type.Object(
  {
    customerId: Type.Optional(Id),
    userId: Type.Optional(Id),
    authorityId: Type.Optional(Slug),
    action: Type.Optional(AuditAction),
    from: Type.Optional(Instant),
    until: Type.Optional(Instant),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
  },
  strict,
);
export const AuditExportQuery = Type.Object(
  { customerId: Id, format: Type.Optional(Type.Enum(['csv', 'json'], { default: 'csv' })) },
  strict,
);

export type Role = Static<typeof Role>;
export type RoleAssignment = Static<typeof RoleAssignment>;
export type Skill = Static<typeof Skill>;
export type Session = Static<typeof Session>;
export type User = Static<typeof User>;
export type NewUser = Static<typeof NewUser>;
export type UserChange = Static<typeof UserChange>;
export type Colleague = Static<typeof Colleague>;
export type Token = Static<typeof Token>;
export type NewToken = Static<typeof NewToken>;
export type AuditEntry = Static<typeof AuditEntry>;
export type AuditEntryQuery = Static<typeof AuditEntryQuery>;
