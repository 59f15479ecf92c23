import { Type } from 'typebox';
import { Bilingual, Slug } from './values.ts';

const Term = Type.Object({ id: Slug, name: Bilingual }, { additionalProperties: false });

export const VocabularyShape = Type.Object(
  {
    themes: Type.Array(Term, { minItems: 1 }),
    lifeEvents: Type.Array(Term, { minItems: 1 }),
    departmentKinds: Type.Array(Term, { minItems: 1 }),
    skills: Type.Array(
      Type.Object(
        { id: Slug, kind: Type.Enum(['subject', 'authority', 'language', 'channel']), name: Bilingual },
        { additionalProperties: false },
      ),
      { minItems: 1 },
    ),
  },
  { additionalProperties: false },
);
