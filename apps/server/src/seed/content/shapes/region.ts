import { Type } from 'typebox';
import { Bilingual, Channel, CooperationCode, Day, ExampleEmail, Phone, Slug, Text } from './values.ts';
import { HoursShape, WeekShape } from './hours.ts';

export const DepartmentShape = Type.Object(
  {
    id: Slug,
    kinds: Type.Array(Slug, { minItems: 1 }),
    name: Bilingual,
    phone: Phone,
    email: ExampleEmail,
    hours: HoursShape,
    agreement: Slug,
  },
  { additionalProperties: false },
);

export const AgreementShape = Type.Object(
  {
    id: Slug,
    name: Bilingual,
    callbackWorkingDays: Type.Integer({ minimum: 0, maximum: 20 }),
    callbackAttempts: Type.Integer({ minimum: 1, maximum: 10 }),
    transferAnswerSeconds: Type.Integer({ minimum: 5, maximum: 300 }),
    contentReviewWorkingDays: Type.Integer({ minimum: 1, maximum: 60 }),
  },
  { additionalProperties: false },
);

const DaypartWords = Type.Object({ morning: Text, afternoon: Text, evening: Text }, { additionalProperties: false });

export const RegionShape = Type.Object(
  {
    id: Slug,
    name: Text,
    timeZone: Type.Literal('Europe/Amsterdam'),
    entranceNumber: Phone,
    dayparts: Type.Object({ nl: DaypartWords, en: DaypartWords }, { additionalProperties: false }),
    hourPatterns: Type.Record(Type.String(), WeekShape),
    agreements: Type.Array(AgreementShape, { minItems: 1 }),
    services: Type.Array(
      Type.Object(
        {
          id: Slug,
          name: Bilingual,
          mandate: Type.Enum(['mandated', 'delegated']),
          ownContactCentre: Type.Boolean(),
          ownKnowledgeBase: Type.Boolean(),
          authorities: Type.Array(Slug, { minItems: 1 }),
          departments: Type.Array(DepartmentShape, { minItems: 1 }),
        },
        { additionalProperties: false },
      ),
    ),
    teams: Type.Array(
      Type.Object(
        {
          id: Slug,
          name: Bilingual,
          line: Type.Enum(['first', 'second']),
          channels: Type.Array(Channel, { minItems: 1 }),
          authorities: Type.Array(Slug, { minItems: 1 }),
          external: Type.Boolean(),
        },
        { additionalProperties: false },
      ),
    ),
    numbersElsewhere: Type.Array(
      Type.Object(
        { locality: Text, areaCode: Type.String({ pattern: '^0\\d{2,3}$' }), belongsTo: Text, region: Text, advice: Bilingual },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
);

export const CooperationFormsShape = Type.Array(
  Type.Object(
    {
      code: CooperationCode,
      name: Bilingual,
      summary: Bilingual,
      entrance: Type.Enum(['own', 'shared']),
      handledBy: Type.Enum(['own', 'joint', 'external']),
      knowledge: Type.Enum(['own', 'shared', 'scripts', 'government-wide']),
      crossAuthorityView: Type.Boolean(),
      channels: Type.Array(Channel),
      otherOrganisations: Type.Boolean(),
    },
    { additionalProperties: false },
  ),
);

/** A stretch of time in which a cooperation form holds; `until` is the last day, absent while it lasts. */
export const CooperationPeriodShape = Type.Object(
  { form: CooperationCode, outsideHours: Type.Optional(CooperationCode), from: Day, until: Type.Optional(Day) },
  { additionalProperties: false },
);
