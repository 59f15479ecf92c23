import { Type, type Static } from 'typebox';
import { AuthoritySlug, Instant, Lines, Nullable, OneLine, PartialDate, PlainDate, Uuid } from './text.ts';

export const customerKinds = ['person', 'company'] as const;
export const customerNameKinds = ['birth', 'partner', 'known-as', 'former', 'trade'] as const;
export const customerAddressKinds = ['home', 'postal', 'temporary', 'work', 'visiting', 'other'] as const;
export const digitalAddressKinds = ['phone', 'email', 'other'] as const;
export const preferredChannels = ['phone', 'email', 'post', 'desk', 'web', 'chat', 'sms', 'whatsapp'] as const;
export const representationKinds = ['parent', 'guardian', 'administrator', 'mentor', 'company-contact', 'authorised'] as const;
export const nameUses = ['own', 'partner', 'partner-own', 'own-partner'] as const;

const Validity = {
  validFrom: Type.Optional(Nullable(PlainDate)),
  validTo: Type.Optional(Nullable(PlainDate, { description: 'last day on which this holds' })),
};
const id = Type.Optional(Type.String({ format: 'uuid', description: 'leave out for a new one; give it to keep or change an existing one' }));

const nameParts = {
  initials: Type.Optional(Nullable(OneLine(40))),
  givenNames: Type.Optional(Nullable(OneLine(200))),
  prefix: Type.Optional(Nullable(OneLine(30))),
  familyName: Type.Optional(Nullable(OneLine(200))),
};

export const CustomerNameInput = Type.Object(
  { id, kind: Type.Enum(customerNameKinds), ...nameParts, companyName: Type.Optional(Nullable(OneLine(400))), ...Validity },
  { additionalProperties: false },
);

export const CustomerAddressInput = Type.Object(
  {
    id,
    kind: Type.Enum(customerAddressKinds),
    label: Type.Optional(Nullable(OneLine(80, { description: 'such as: after the move' }))),
    street: OneLine(160, { description: 'street, or Postbus' }),
    houseNumber: Type.Optional(Nullable(Type.Integer({ minimum: 1, maximum: 99_999 }))),
    houseLetter: Type.Optional(Nullable(OneLine(1))),
    houseNumberAddition: Type.Optional(Nullable(OneLine(20))),
    postcode: Type.Optional(Nullable(OneLine(20))),
    city: Type.Optional(Nullable(OneLine(120))),
    country: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$', default: 'NL', description: 'ISO 3166-1 alpha-2' })),
    ...Validity,
  },
  { additionalProperties: false },
);

export const DigitalAddressInput = Type.Object(
  {
    id,
    kind: Type.Enum(digitalAddressKinds),
    value: OneLine(320, { description: 'as it was typed; the answer holds the normal form' }),
    label: Type.Optional(Nullable(OneLine(80))),
    preferred: Type.Optional(Type.Boolean({ default: false })),
  },
  { additionalProperties: false },
);

export const RepresentationInput = Type.Object(
  {
    id,
    kind: Type.Enum(representationKinds),
    representativeId: Type.Optional(Nullable(Uuid, { description: 'when the representative is a customer too' })),
    representativeName: Type.Optional(Nullable(OneLine(400))),
    representativePhone: Type.Optional(Nullable(OneLine(40))),
    scope: Type.Optional(Nullable(OneLine(400, { description: 'for which matters' }))),
    ...Validity,
  },
  { additionalProperties: false },
);

export const ChannelPreferenceInput = Type.Object(
  { subject: OneLine(120, { minLength: 1, description: 'for which subject, such as: Belastingen' }), channel: Type.Enum(preferredChannels) },
  { additionalProperties: false },
);

/** Everything that may be written about a customer; lists are replaced as a whole. */
const details = {
  ...nameParts,
  partnerPrefix: Type.Optional(Nullable(OneLine(30))),
  partnerFamilyName: Type.Optional(Nullable(OneLine(200))),
  nameUse: Type.Optional(Nullable(Type.Enum(nameUses))),
  birthDate: Type.Optional(Nullable(PartialDate)),
  deceasedOn: Type.Optional(Nullable(PartialDate)),
  companyName: Type.Optional(Nullable(OneLine(400))),
  chamberOfCommerceNumber: Type.Optional(Nullable(Type.String({ pattern: '^[0-9]{8}$' }))),
  branchNumber: Type.Optional(Nullable(Type.String({ pattern: '^[0-9]{12}$' }))),
  confidential: Type.Optional(Type.Boolean({ description: 'asked the municipality to give nothing to others (BRP: geheimhouding)' })),
  preferredChannel: Type.Optional(Nullable(Type.Enum(preferredChannels))),
  language: Type.Optional(Type.String({ pattern: '^[a-z]{2,3}$', description: 'language to speak and write in, ISO 639' })),
  remark: Type.Optional(Nullable(Lines(2000, { description: 'what a colleague must know to serve this customer' }))),
  names: Type.Optional(Type.Array(CustomerNameInput, { maxItems: 100 })),
  addresses: Type.Optional(Type.Array(CustomerAddressInput, { maxItems: 100 })),
  digitalAddresses: Type.Optional(Type.Array(DigitalAddressInput, { maxItems: 100 })),
  representations: Type.Optional(Type.Array(RepresentationInput, { maxItems: 100 })),
  channelPreferences: Type.Optional(Type.Array(ChannelPreferenceInput, { maxItems: 20 })),
};

export const NewCustomer = Type.Object(
  {
    authorityId: Type.Optional(AuthoritySlug),
    kind: Type.Optional(Type.Enum(customerKinds, { description: 'person unless said otherwise' })),
    personReference: Type.Optional(OneLine(400, { description: 'of a person found with POST /persons/search: name, birth date and address are copied' })),
    ...details,
  },
  { additionalProperties: false },
);
export type NewCustomer = Static<typeof NewCustomer>;

export const CustomerChange = Type.Object(
  { version: Type.Integer({ minimum: 1 }), authorityId: Type.Optional(AuthoritySlug), ...details },
  { additionalProperties: false },
);
export type CustomerChange = Static<typeof CustomerChange>;

const optionalText = Type.Optional(Type.String());
const validity = { validFrom: optionalText, validTo: optionalText };

export const CustomerName = Type.Object({
  id: Uuid,
  kind: Type.Enum(customerNameKinds),
  display: Type.String(),
  initials: optionalText,
  givenNames: optionalText,
  prefix: optionalText,
  familyName: optionalText,
  companyName: optionalText,
  ...validity,
});

export const CustomerAddress = Type.Object({
  id: Uuid,
  kind: Type.Enum(customerAddressKinds),
  label: optionalText,
  line: Type.String({ description: 'the address on one line' }),
  street: Type.String(),
  houseNumber: Type.Optional(Type.Integer()),
  houseLetter: optionalText,
  houseNumberAddition: optionalText,
  postcode: optionalText,
  city: optionalText,
  country: Type.String(),
  ...validity,
});

export const DigitalAddress = Type.Object({
  id: Uuid,
  kind: Type.Enum(digitalAddressKinds),
  value: Type.String({ description: 'normal form: E.164, or the digits of a number that exists only in the Netherlands' }),
  display: Type.String(),
  label: optionalText,
  preferred: Type.Boolean(),
});

export const Representation = Type.Object({
  id: Uuid,
  kind: Type.Enum(representationKinds),
  representativeId: Type.Optional(Uuid),
  representativeName: Type.String(),
  representativePhone: optionalText,
  representativePhoneDisplay: optionalText,
  scope: optionalText,
  ...validity,
});

export const ChannelPreference = Type.Object({ subject: Type.String(), channel: Type.Enum(preferredChannels) });

/** A customer that was found to be the same person or company; its rows stayed its own, so that it can be taken apart again. */
export const MergedCustomer = Type.Object({
  id: Uuid,
  mergeId: Uuid,
  authorityId: Type.String(),
  displayName: Type.String(),
  mergedAt: Instant,
  reason: Type.String(),
  birthDate: optionalText,
  addresses: Type.Array(CustomerAddress),
  digitalAddresses: Type.Array(DigitalAddress),
});

export const Customer = Type.Object({
  id: Uuid,
  version: Type.Integer(),
  authorityId: Type.String(),
  kind: Type.Enum(customerKinds),
  status: Type.Enum(['active', 'merged', 'anonymised'] as const),
  displayName: Type.String(),
  initials: optionalText,
  givenNames: optionalText,
  prefix: optionalText,
  familyName: optionalText,
  partnerPrefix: optionalText,
  partnerFamilyName: optionalText,
  nameUse: Type.Optional(Type.Enum(nameUses)),
  birthDate: optionalText,
  deceasedOn: optionalText,
  companyName: optionalText,
  chamberOfCommerceNumber: optionalText,
  branchNumber: optionalText,
  confidential: Type.Boolean(),
  bsnKnown: Type.Boolean(),
  preferredChannel: Type.Optional(Type.Enum(preferredChannels)),
  channelPreferences: Type.Array(ChannelPreference),
  language: Type.String(),
  remark: optionalText,
  names: Type.Array(CustomerName),
  addresses: Type.Array(CustomerAddress),
  digitalAddresses: Type.Array(DigitalAddress),
  representations: Type.Array(Representation),
  represents: Type.Array(Type.Object({ customerId: Uuid, displayName: Type.String(), kind: Type.Enum(representationKinds) })),
  merged: Type.Array(MergedCustomer),
  mergedInto: Type.Optional(Uuid),
  source: Type.Enum(['agent', 'brp', 'import'] as const),
  lastContactAt: Type.Optional(Instant),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Customer = Static<typeof Customer>;

export const matchedOn = ['name', 'similar-name', 'birth-date', 'postcode', 'street', 'phone', 'email', 'number'] as const;

/** A line in a list of customers: enough to choose by, and no more. */
export const CustomerHit = Type.Object({
  id: Uuid,
  displayName: Type.String(),
  kind: Type.Enum(customerKinds),
  birthDate: optionalText,
  addressLine: optionalText,
  phone: optionalText,
  authorityId: Type.String(),
  confidential: Type.Boolean(),
  matchedOn: Type.Array(Type.Enum(matchedOn)),
});
export type CustomerHit = Static<typeof CustomerHit>;

export const CustomerQuery = Type.Object(
  {
    q: OneLine(200, { minLength: 1, description: 'name, address, postcode and number, date of birth, phone, e-mail or case number, alone or together' }),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 20 })),
  },
  { additionalProperties: false },
);
export const CustomerHits = Type.Object({
  results: Type.Array(CustomerHit),
  more: Type.Boolean({ description: 'there are more than were asked for: type on' }),
});

export const Duplicate = Type.Object({
  customer: CustomerHit,
  score: Type.Number({ description: '0 to 1: how likely both are the same' }),
  verdict: Type.Enum(['same', 'probable', 'possible', 'different']),
  reasons: Type.Array(Type.String({ description: 'code of a reason, such as same-birth-date' })),
  explanation: Type.String({ description: "the reasons in words, those for it first, in the user's language" }),
});
export const Duplicates = Type.Object({ results: Type.Array(Duplicate) });

export const MergeRequest = Type.Object(
  { otherId: Type.String({ format: 'uuid', description: 'the customer that goes up in this one' }), reason: OneLine(400, { minLength: 1 }) },
  { additionalProperties: false },
);
export const unmergeCauses = ['not-the-same', 'other'] as const;
export const UnmergeRequest = Type.Object(
  {
    otherId: Type.String({ format: 'uuid', description: 'the merged customer that stands alone again' }),
    reason: OneLine(400, { minLength: 1 }),
    cause: Type.Optional(Type.Enum(unmergeCauses, { default: 'other', description: 'not-the-same: remembered, and not proposed as a duplicate again' })),
  },
  { additionalProperties: false },
);

export const DistinctionRequest = Type.Object(
  { otherId: Type.String({ format: 'uuid', description: 'the customer who is somebody else' }), reason: OneLine(400, { minLength: 1 }) },
  { additionalProperties: false },
);

/** Two customers who look like one and are not, seen from one of them. */
export const Distinction = Type.Object({
  id: Uuid,
  customer: CustomerHit,
  reason: Type.String(),
  decidedAt: Instant,
  decidedBy: Type.String({ description: 'name of the person who said so' }),
});
export type Distinction = Static<typeof Distinction>;
export const Distinctions = Type.Object({ results: Type.Array(Distinction) });
