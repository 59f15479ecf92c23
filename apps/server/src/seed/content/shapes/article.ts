import { Type } from 'typebox';
import { Audience, Day, Slug, Text, WebAddress } from './values.ts';

/** Front matter of an article; what is below it is the article's details, in Markdown. */
export const ArticleShape = Type.Object(
  {
    id: Slug,
    question: Type.String({ minLength: 5, maxLength: 120 }),
    answer: Type.String({ minLength: 10, maxLength: 300 }),
    product: Text,
    audience: Audience,
    authority: Type.Optional(Slug),
    variantOf: Type.Optional(Slug),
    validFrom: Type.Optional(Day),
    validTo: Type.Optional(Day),
    sources: Type.Array(
      Type.Object({ title: Text, url: Type.Optional(WebAddress) }, { additionalProperties: false }),
      { minItems: 1 },
    ),
    keywords: Type.Array(Text, { minItems: 1 }),
    website: Type.Boolean(),
    demo: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);
