import { Type, type Static } from 'typebox';

const strict = { additionalProperties: false } as const;
const Id = Type.String({ format: 'uuid' });
const Day = Type.String({ format: 'date' });
const Instant = Type.String({ format: 'date-time' });
const AuthoritySlug = Type.String({ minLength: 1, maxLength: 60 });
const Flag = Type.Boolean();

/** Text in pieces, so that a match can be marked without anybody writing HTML. */
export const Snippet = Type.Array(Type.Object({ text: Type.String(), match: Type.Boolean() }));

export const KnowledgeSearchQuery = Type.Object(
  {
    q: Type.String({ maxLength: 2000 }),
    authority: Type.Optional(Type.String({ maxLength: 100, description: 'slug, name or CBS code: its own answers come first' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 10 })),
    typing: Type.Optional(Type.Boolean({ default: false, description: 'the last word may be unfinished' })),
  },
  strict,
);

export const KnowledgeHit = Type.Object({
  id: Id,
  question: Type.String(),
  answer: Type.String({ description: 'the short answer' }),
  product: Type.Union([Type.String(), Type.Null()]),
  productId: Type.Union([Id, Type.Null()]),
  authority: Type.Union([AuthoritySlug, Type.Null()], { description: 'null: for the whole region' }),
  score: Type.Number(),
  version: Type.Integer(),
  snippet: Snippet,
});

export const KnowledgeSearchResult = Type.Object({
  results: Type.Array(KnowledgeHit),
  didYouMean: Type.Optional(Type.String()),
});

export const ArticleStatus = Type.Union([Type.Literal('draft'), Type.Literal('published'), Type.Literal('withdrawn')]);
export const Source = Type.Object({ title: Type.String({ minLength: 1, maxLength: 500 }), url: Type.Optional(Type.String({ maxLength: 2000 })) }, strict);

const content = {
  question: Type.String({ minLength: 1, maxLength: 300 }),
  answer: Type.String({ minLength: 1, maxLength: 2000, description: 'short: readable aloud in ten seconds' }),
  details: Type.String({ maxLength: 60_000, description: 'Markdown' }),
  productId: Type.Union([Id, Type.Null()]),
  audience: Type.Union([Type.Literal('resident'), Type.Literal('entrepreneur'), Type.Literal('agent')]),
  authorityId: Type.Union([AuthoritySlug, Type.Null()]),
  validFrom: Type.Union([Day, Type.Null()]),
  validTo: Type.Union([Day, Type.Null()]),
  sources: Type.Array(Source, { maxItems: 30 }),
  keywords: Type.Array(Type.String({ maxLength: 100 }), { maxItems: 60 }),
  onWebsite: Flag,
};

export const ArticleContent = Type.Object(content, strict);
export const Article = Type.Object({
  id: Id,
  version: Type.Integer(),
  status: ArticleStatus,
  ...content,
  productName: Type.Union([Type.String(), Type.Null()]),
  publishedVersion: Type.Union([Type.Integer(), Type.Null()]),
  isDemo: Flag,
  changedAt: Instant,
  changedByName: Type.String(),
});
export const ArticleChange = Type.Object(
  { version: Type.Integer(), ...Type.Partial(ArticleContent).properties },
  strict,
);
export const ArticleVersion = Type.Object({
  version: Type.Integer(),
  ...content,
  changedAt: Instant,
  changedByName: Type.String(),
  published: Flag,
});
export const ArticlePage = Type.Object({ results: Type.Array(Article), nextCursor: Type.Optional(Type.String()) });
export const ArticleQuery = Type.Object(
  {
    status: Type.Optional(ArticleStatus),
    authority: Type.Optional(AuthoritySlug),
    productId: Type.Optional(Id),
    q: Type.Optional(Type.String({ maxLength: 300 })),
    cursor: Type.Optional(Type.String({ maxLength: 300 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  },
  strict,
);
export const ArticlePreview = Type.Object({ html: Type.String({ description: 'safe HTML of the details' }) });

export const SynonymGroup = Type.Object(
  { words: Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { minItems: 2, maxItems: 40 }) },
  strict,
);
export const Synonyms = Type.Object({ version: Type.Integer(), results: Type.Array(SynonymGroup, { maxItems: 5000 }) }, strict);

export const ImportKind = Type.Union([Type.Literal('vac'), Type.Literal('upl')]);
export const NewImport = Type.Object(
  {
    kind: ImportKind,
    content: Type.String({ minLength: 1, description: 'the CSV file as text, at most 16 MiB' }),
    fileName: Type.Optional(Type.String({ maxLength: 300 })),
    authorityId: Type.Optional(AuthoritySlug),
    publish: Type.Optional(Type.Boolean({ default: false })),
    dryRun: Type.Optional(Type.Boolean({ default: false })),
  },
  strict,
);
export const RowError = Type.Object({ line: Type.Integer(), field: Type.Optional(Type.String()), message: Type.String() });
export const Import = Type.Object({
  id: Id,
  kind: ImportKind,
  fileName: Type.Union([Type.String(), Type.Null()]),
  dryRun: Flag,
  status: Type.Union([Type.Literal('waiting'), Type.Literal('running'), Type.Literal('done'), Type.Literal('failed')]),
  rowsTotal: Type.Integer(),
  rowsDone: Type.Integer(),
  created: Type.Integer(),
  changed: Type.Integer(),
  unchanged: Type.Integer(),
  rejected: Type.Integer(),
  errors: Type.Array(RowError, { description: 'the first 1,000' }),
  startedAt: Instant,
  finishedAt: Type.Union([Instant, Type.Null()]),
  startedByName: Type.String(),
});
export const ImportPage = Type.Object({ results: Type.Array(Import) });

export type KnowledgeHit = Static<typeof KnowledgeHit>;
export type KnowledgeSearchResult = Static<typeof KnowledgeSearchResult>;
export type ArticleContent = Static<typeof ArticleContent>;
export type Article = Static<typeof Article>;
export type ArticleVersion = Static<typeof ArticleVersion>;
export type ArticlePage = Static<typeof ArticlePage>;
export type SynonymGroup = Static<typeof SynonymGroup>;
export type Synonyms = Static<typeof Synonyms>;
export type NewImport = Static<typeof NewImport>;
export type Import = Static<typeof Import>;
