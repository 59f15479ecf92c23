import { Type } from 'typebox';
import { Bilingual, Channel, ClockTime, Day, ExampleEmail, Phone, Postcode, Slug, Text } from './values.ts';

const strict = { additionalProperties: false } as const;
const Username = Type.String({ pattern: '^[a-z][a-z0-9]{1,30}$' });

export const AccountsShape = Type.Object(
  {
    password: Type.String({ minLength: 12 }),
    accounts: Type.Array(
      Type.Object(
        {
          username: Username,
          displayName: Text,
          email: ExampleEmail,
          language: Type.Enum(['nl', 'en']),
          function: Bilingual,
          roles: Type.Array(
            Type.Object(
              {
                role: Type.Enum(['agent', 'specialist', 'team-lead', 'knowledge-editor', 'quality-officer', 'manager', 'administrator', 'privacy-officer', 'external-partner']),
                authority: Type.Optional(Slug),
                department: Type.Optional(Slug),
              },
              strict,
            ),
            { minItems: 1 },
          ),
          team: Type.Optional(Slug),
          skills: Type.Record(Type.String(), Type.Integer({ minimum: 1, maximum: 5 })),
        },
        strict,
      ),
    ),
  },
  strict,
);

const CustomerKey = Type.String({ pattern: '^[pc]-\\d{3}$' });
const WholeNumber = Type.String({ pattern: '^\\d{1,5}$' });
const PhoneCell = Type.Optional(Phone);
const address = {
  street: Text,
  houseNumber: WholeNumber,
  houseLetter: Type.Optional(Type.String({ pattern: '^[A-Z]$' })),
  houseNumberAddition: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9]{1,4}$' })),
  postcode: Postcode,
  city: Text,
  authority: Slug,
};

export const PersonRowShape = Type.Object(
  {
    key: CustomerKey,
    initials: Text,
    givenNames: Text,
    prefix: Type.Optional(Text),
    familyName: Text,
    partnerPrefix: Type.Optional(Text),
    partnerFamilyName: Type.Optional(Text),
    nameUse: Type.Optional(Type.Enum(['own', 'partner', 'partner-own', 'own-partner'])),
    birthDate: Day,
    ...address,
    phone: PhoneCell,
    secondPhone: PhoneCell,
    email: Type.Optional(ExampleEmail),
    preferredChannel: Channel,
    language: Type.String({ pattern: '^[a-z]{2,3}$' }),
    confidential: Type.Optional(Type.Literal('yes')),
    remark: Type.Optional(Text),
  },
  strict,
);

export const CompanyRowShape = Type.Object(
  {
    key: CustomerKey,
    name: Text,
    tradeName: Type.Optional(Text),
    chamberOfCommerceNumber: Type.String({ pattern: '^00000\\d{3}$' }),
    ...address,
    phone: PhoneCell,
    email: Type.Optional(ExampleEmail),
    preferredChannel: Channel,
    remark: Type.Optional(Text),
  },
  strict,
);

export const RelationsShape = Type.Object(
  {
    representations: Type.Array(
      Type.Object(
        {
          customer: CustomerKey,
          kind: Type.Enum(['parent', 'guardian', 'administrator', 'mentor', 'company-contact', 'authorised']),
          representative: CustomerKey,
          scope: Type.Optional(Text),
        },
        strict,
      ),
    ),
    duplicates: Type.Array(Type.Object({ keep: CustomerKey, merge: CustomerKey, because: Bilingual }, strict)),
    addresses: Type.Array(
      Type.Object(
        {
          customer: CustomerKey,
          kind: Type.Enum(['home', 'postal', 'temporary', 'work']),
          label: Text,
          street: Text,
          houseNumber: Type.Integer({ minimum: 1, maximum: 99_999 }),
          postcode: Postcode,
          city: Text,
          startsInDays: Type.Optional(Type.Integer()),
        },
        strict,
      ),
    ),
  },
  strict,
);

const Moment = Type.Object({ workingDaysAgo: Type.Integer({ minimum: 0, maximum: 60 }), time: ClockTime }, strict);
const Outcome = Type.Enum(['answered', 'transferred', 'web-intake', 'zaak', 'referred', 'abandoned']);

export const StoriesShape = Type.Array(
  Type.Object(
    {
      key: Slug,
      at: Moment,
      received: Type.Optional(Moment),
      channel: Channel,
      direction: Type.Enum(['inbound', 'outbound']),
      authority: Slug,
      customer: Type.Optional(CustomerKey),
      agent: Username,
      minutes: Type.Integer({ minimum: 1, maximum: 120 }),
      language: Type.Optional(Type.String({ pattern: '^[a-z]{2,3}$' })),
      identification: Type.Optional(Type.Enum(['stated', 'verified-questions', 'electronic-id'])),
      aboutHome: Type.Optional(Type.Boolean()),
      note: Type.Optional(Text),
      questions: Type.Array(
        Type.Object(
          {
            words: Text,
            product: Text,
            article: Type.Optional(Slug),
            outcome: Outcome,
            detail: Type.Optional(Text),
            departmentKind: Type.Optional(Slug),
            zaakNumber: Type.Optional(Text),
          },
          strict,
        ),
        { minItems: 1 },
      ),
    },
    strict,
  ),
);

export const WordingRowShape = Type.Object(
  {
    words: Text,
    product: Text,
    article: Type.Optional(Slug),
    outcome: Outcome,
    channels: Text,
    from: Type.Enum(['person', 'adult', 'senior', 'company', 'anyone']),
    minutes: WholeNumber,
  },
  strict,
);

export const callbackCourses = [
  'open', 'taken', 'no-answer', 'no-answer-twice', 'reached', 'returned',
  'closed-reached', 'closed-not-reached', 'closed-answered-otherwise', 'closed-withdrawn',
] as const;

export const CallbackRowShape = Type.Object(
  {
    workingDaysAgo: WholeNumber,
    time: ClockTime,
    authority: Slug,
    customer: CustomerKey,
    agent: Username,
    words: Text,
    product: Text,
    reason: Text,
    window: Type.Optional(Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d$' })),
    course: Type.Enum([...callbackCourses]),
  },
  strict,
);
