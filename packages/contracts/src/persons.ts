import { Type, type Static } from 'typebox';
import { nameUses } from './customers.ts';
import type { PersonField } from './person-questions.ts';
import { OneLine, PlainDate } from './text.ts';

const optionalText = Type.Optional(Type.String());

/** A question to the national persons register: one of the combinations that it accepts, see person-questions.ts. */
export const PersonSearch = Type.Object(
  {
    familyName: Type.Optional(OneLine(200)),
    prefix: Type.Optional(OneLine(10)),
    givenNames: Type.Optional(OneLine(200)),
    birthDate: Type.Optional(PlainDate),
    postcode: Type.Optional(OneLine(7)),
    houseNumber: Type.Optional(Type.Integer({ minimum: 1, maximum: 99_999 })),
    houseLetter: Type.Optional(OneLine(1)),
    houseNumberAddition: Type.Optional(OneLine(4)),
    street: Type.Optional(OneLine(80)),
    municipalityCode: Type.Optional(Type.String({ pattern: '^[0-9]{4}$', description: 'code of the CBS of the municipality where the person is registered' })),
    bagId: Type.Optional(OneLine(30, { description: 'sixteen digits of the base register for addresses: of an address (nummeraanduiding) or of a home, berth or pitch' })),
    bsn: Type.Optional(OneLine(20, { description: 'nine digits; blanks and full stops do not matter' })),
    includeDeceased: Type.Optional(Type.Boolean({ description: 'also find people who died' })),
  } satisfies Record<PersonField, unknown>,
  { additionalProperties: false },
);
export type PersonSearch = Static<typeof PersonSearch>;

export const PersonCandidate = Type.Object({
  personReference: Type.Optional(Type.String({ description: 'to make a customer from this person; valid for fifteen minutes' })),
  customerId: Type.Optional(Type.String({ format: 'uuid', description: 'when this person is a customer already' })),
  displayName: Type.String(),
  initials: optionalText,
  givenNames: optionalText,
  prefix: optionalText,
  familyName: optionalText,
  partnerPrefix: optionalText,
  partnerFamilyName: optionalText,
  nameUse: Type.Optional(Type.Enum(nameUses)),
  birthDate: optionalText,
  addressLines: Type.Array(Type.String()),
  confidential: Type.Boolean(),
  deceased: Type.Boolean(),
  underInvestigation: Type.Boolean(),
});
export const PersonCandidates = Type.Object({
  results: Type.Array(PersonCandidate),
  question: Type.String({ description: 'kind of question that was asked, such as postcode-and-house-number' }),
  source: Type.Enum(['brp', 'stand-in'], { description: 'stand-in: test persons, no register was asked' }),
});
export type PersonCandidates = Static<typeof PersonCandidates>;
