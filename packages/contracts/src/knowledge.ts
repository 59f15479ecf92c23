import { Type, type Static } from 'typebox';
import { AuthoritySlug, Instant, Lines, OneLine, PlainDate, Uuid } from './text.ts';

const strict = { additionalProperties: false } as const;
const Id = Uuid;
const Day = PlainDate;
const Flag = Type.Boolean();

/** Text in pieces, so that a match can be marked without anybody writing HTML. */
export const Snippet = Type.Array(Type.Object({ text: Type.String(), match: Type.Boolean() }));

export const KnowledgeSearchQuery = Type.Object(
  {
    q: Type.String({ maxLength: 20_000, description: 'words of the citizen' }),
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
  recognisedAuthority: Type.Optional(AuthoritySlug),
  didYouMean: Type.Optional(Type.String()),
});

export const ArticleStatus = Type.Union([Type.Literal('draft'), Type.Literal('published'), Type.Literal('withdrawn')]);
export const Source = Type.Object({ title: OneLine(500, { minLength: 1 }), url: Type.Optional(OneLine(2000)) }, strict);

const content = {
  question: OneLine(300, { minLength: 1 }),
  answer: Lines(2000, { minLength: 1, description: 'short: readable aloud in ten seconds' }),
  details: Lines(60_000, { description: 'Markdown' }),
  productId: Type.Union([Id, Type.Null()]),
  audience: Type.Union([Type.Literal('resident'), Type.Literal('entrepreneur'), Type.Literal('agent')]),
  authorityId: Type.Union([AuthoritySlug, Type.Null()]),
  variantOf: Type.Optional(Type.Union([Id, Type.Null()], { description: 'the article of the region in whose place this one stands for its authority' })),
  validFrom: Type.Union([Day, Type.Null()]),
  validTo: Type.Union([Day, Type.Null()]),
  sources: Type.Array(Source, { maxItems: 30 }),
  keywords: Type.Array(OneLine(100, { minLength: 1 }), { maxItems: 60 }),
  onWebsite: Flag,
};

export const ArticleContent = Type.Object(content, strict);
export const Article = Type.Object({
  id: Id,
  version: Type.Integer(),
  status: ArticleStatus,
  ...content,
  detailsHtml: Type.String({ description: 'the details as safe HTML' }),
  productName: Type.Union([Type.String(), Type.Null()]),
  variantOfQuestion: Type.Union([Type.String(), Type.Null()]),
  variants: Type.Array(Type.Object({ id: Id, question: Type.String(), authorityId: AuthoritySlug }), { description: 'what authorities have in the place of this article' }),
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
    q: Type.Optional(OneLine(300)),
    cursor: Type.Optional(Type.String({ maxLength: 300 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  },
  strict,
);
export const ArticlePublish = Type.Object({ version: Type.Integer({ description: 'the version that was read before publishing' }) }, strict);
export const PreviewRequest = Type.Object({ details: Lines(60_000) }, strict);
export const ArticlePreview = Type.Object({ html: Type.String({ description: 'safe HTML of the details' }) });

const Words = Type.Array(OneLine(100, { minLength: 1 }), { minItems: 1, maxItems: 40 });
export const SynonymGroup = Type.Object(
  {
    id: Id,
    everyday: Words,
    official: Words,
    bothWays: Type.Boolean({ description: 'asking for the official words finds the everyday ones too' }),
  },
  strict,
);
export const Synonyms = Type.Object({ version: Type.Integer(), results: Type.Array(SynonymGroup) }, strict);
export const NewSynonyms = Type.Object(
  {
    version: Type.Integer({ description: 'of the list that the change is based on' }),
    results: Type.Array(Type.Object({ everyday: Words, official: Words, bothWays: Type.Boolean() }, strict), { maxItems: 5000 }),
  },
  strict,
);

export const KnowledgeExportQuery = Type.Object(
  {
    format: Type.Optional(
      Type.Enum(['json', 'csv'], { default: 'json', description: 'json: every version of everything; csv: published questions and answers, which can be imported again' }),
    ),
  },
  strict,
);

export const ImportKind = Type.Union([Type.Literal('vac'), Type.Literal('upl')]);
export const NewImport = Type.Object(
  {
    kind: ImportKind,
    content: Lines(16_000_000, { minLength: 1, description: 'the CSV file as text' }),
    fileName: Type.Optional(OneLine(300)),
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
export type NewSynonyms = Static<typeof NewSynonyms>;
export type Synonyms = Static<typeof Synonyms>;
export type NewImport = Static<typeof NewImport>;
export type Import = Static<typeof Import>;
