import { Type, type Static } from 'typebox';
import { Bilingual, CalendarDefinition, Channel, OpeningHours, TimeNorm } from './hours.ts';
import { Location, RegionalService, Team } from './region-units.ts';

const strict = { additionalProperties: false } as const;
const Id = Type.String({ format: 'uuid' });
const Day = Type.String({ format: 'date' });
const Slug = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 60 });
const Version = Type.Integer({ minimum: 1, description: 'of what was read; a change of an older version is a conflict' });
const Name = Type.String({ minLength: 1, maxLength: 200 });
const Phone = Type.String({ maxLength: 30 });
const Email = Type.String({ maxLength: 254, format: 'email' });
const Colour = Type.String({ pattern: '^#[0-9a-fA-F]{6}$' });
const ColourPair = Type.Object({ background: Colour, text: Colour }, strict);

/** How an authority is recognised at a glance: never by colour alone. */
export const Look = Type.Object(
  { shortCode: Type.String({ pattern: '^[A-Z]{2,3}$' }), light: ColourPair, dark: ColourPair },
  strict,
);

export const ChannelAddress = Type.Object({ channel: Channel, address: Type.String({ minLength: 1, maxLength: 300 }) }, strict);
export const PostcodeRange = Type.Object(
  { first: Type.Integer({ minimum: 1000, maximum: 9999 }), last: Type.Integer({ minimum: 1000, maximum: 9999 }) },
  strict,
);

export const CooperationFormCode = Type.Enum(['0', '1', '2', '3a', '3b', '4', '5']);

export const CooperationForm = Type.Object({
  code: CooperationFormCode,
  name: Bilingual,
  summary: Bilingual,
  entrance: Type.Enum(['own', 'shared']),
  handledBy: Type.Enum(['own', 'joint', 'external']),
  knowledge: Type.Enum(['own', 'shared', 'scripts', 'government-wide']),
  crossAuthorityView: Type.Boolean(),
  channels: Type.Array(Channel),
  otherOrganisations: Type.Boolean(),
});

export const CooperationFormParams = Type.Object({ code: CooperationFormCode }, strict);

/** What a form switches. It counts at once, for every authority with that form. */
export const CooperationFormChange = Type.Object(
  {
    name: Type.Optional(Bilingual),
    summary: Type.Optional(Bilingual),
    entrance: Type.Optional(CooperationForm.properties.entrance),
    handledBy: Type.Optional(CooperationForm.properties.handledBy),
    knowledge: Type.Optional(CooperationForm.properties.knowledge),
    crossAuthorityView: Type.Optional(Type.Boolean()),
    channels: Type.Optional(Type.Array(Channel, { maxItems: 7 })),
    otherOrganisations: Type.Optional(Type.Boolean()),
  },
  strict,
);

/** `validUntil` is the last day; left out while the form holds. */
export const CooperationPeriod = Type.Object({
  form: CooperationFormCode,
  outsideHoursForm: Type.Optional(CooperationFormCode),
  validFrom: Day,
  validUntil: Type.Optional(Day),
});

const publicAuthority = {
  id: Slug,
  name: Type.String(),
  officialName: Type.String(),
  cbsCode: Type.String(),
  areaCode: Type.String(),
  phone: Type.String(),
  website: Type.String(),
  email: Type.String(),
  look: Look,
  channels: Type.Array(ChannelAddress),
  locations: Type.Array(Location),
};

/** What citizens may know of an authority. */
export const PublicAuthority = Type.Object(publicAuthority);
export const PublicAuthorityList = Type.Object({ results: Type.Array(PublicAuthority) });

export const Authority = Type.Object({
  ...publicAuthority,
  version: Version,
  population: Type.Integer(),
  greeting: Bilingual,
  postcodes: Type.Array(PostcodeRange),
  cooperation: Type.Array(CooperationPeriod),
  currentForm: Type.Union([CooperationFormCode, Type.Null()]),
});

export const NumberElsewhere = Type.Object({
  locality: Type.String(),
  areaCode: Type.String(),
  belongsTo: Type.String(),
  region: Type.String(),
  advice: Bilingual,
});

export const Term = Type.Object({ code: Slug, name: Bilingual });
const Dayparts = Type.Object({ morning: Type.String(), afternoon: Type.String(), evening: Type.String() });

/** Everything about the region that screens need at their start. */
export const RegionOverview = Type.Object({
  region: Type.Object({
    id: Slug,
    name: Type.String(),
    entranceNumber: Type.String(),
    timeZone: Type.String(),
    dayparts: Type.Object({ nl: Dayparts, en: Dayparts }),
  }),
  authorities: Type.Array(Authority),
  cooperationForms: Type.Array(CooperationForm),
  services: Type.Array(RegionalService),
  teams: Type.Array(Team),
  numbersElsewhere: Type.Array(NumberElsewhere),
  themes: Type.Array(Term),
  lifeEvents: Type.Array(Term),
  departmentKinds: Type.Array(Term),
  skills: Type.Array(Type.Object({ code: Slug, name: Bilingual, kind: Type.Enum(['subject', 'authority', 'language', 'channel']) })),
});

export const AuthorityParams = Type.Object({ authorityId: Type.String({ maxLength: 100 }) }, strict);

export const AuthorityChange = Type.Object(
  {
    version: Version,
    name: Type.Optional(Name),
    officialName: Type.Optional(Name),
    phone: Type.Optional(Phone),
    website: Type.Optional(Type.String({ maxLength: 300 })),
    email: Type.Optional(Email),
    population: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_000_000 })),
    greeting: Type.Optional(Bilingual),
    look: Type.Optional(Look),
    channels: Type.Optional(Type.Array(ChannelAddress, { maxItems: 20 })),
    postcodes: Type.Optional(Type.Array(PostcodeRange, { maxItems: 100 })),
  },
  strict,
);

export const AuthorityOpeningHours = Type.Object({ authorityId: Slug, version: Version, hours: OpeningHours });
export const OpeningHoursChange = Type.Object({ version: Version, hours: OpeningHours }, strict);
export const NewCooperation = Type.Object(
  {
    form: CooperationFormCode,
    outsideHoursForm: Type.Optional(Type.Enum(['0', '1', '2', '3a', '3b', '4', '5'], { description: 'by which contacts are taken in outside opening hours, such as 3b for an evening partner' })),
    validFrom: Day,
  },
  strict,
);
export const CooperationList = Type.Object({ results: Type.Array(CooperationPeriod) });

export const OpeningStatusQuery = Type.Object({ channel: Type.Optional(Channel) }, strict);
export const OpeningStatus = Type.Object({
  authorityId: Slug,
  channel: Channel,
  state: Type.Enum(['open', 'closed']),
  closesAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  nextOpening: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  because: Type.Optional(
    Type.Object({
      kind: Type.Enum(['exception', 'period', 'holiday', 'weekday', 'before-opening', 'break', 'after-closing']),
      text: Type.Optional(Type.String({ description: 'the reason as written, or the name of the holiday' })),
    }),
  ),
});

export const Department = Type.Object({
  id: Id,
  version: Version,
  code: Slug,
  authorityId: Type.Union([Slug, Type.Null()], { description: 'null for a department of a regional service' }),
  serviceId: Type.Union([Slug, Type.Null()]),
  authorityIds: Type.Array(Slug, { description: 'the authorities it works for' }),
  name: Bilingual,
  kinds: Type.Array(Slug),
  phone: Type.String(),
  email: Type.String(),
  openingHours: CalendarDefinition,
  agreementId: Type.Union([Slug, Type.Null()]),
  callbackNorm: TimeNorm,
  callbackAttempts: Type.Integer(),
  transferAnswerSeconds: Type.Integer(),
  active: Type.Boolean(),
});
export const DepartmentList = Type.Object({ results: Type.Array(Department) });
export const DepartmentParams = Type.Object({ departmentId: Id }, strict);
export const DepartmentQuery = Type.Object(
  {
    authorityId: Type.Optional(Type.String({ maxLength: 100, description: 'departments that work for this authority: its own and those of regional services' })),
    kind: Type.Optional(Slug),
    q: Type.Optional(Type.String({ maxLength: 200 })),
    active: Type.Optional(Type.Boolean()),
  },
  strict,
);

const departmentFields = {
  name: Bilingual,
  kinds: Type.Array(Slug, { maxItems: 20 }),
  phone: Phone,
  email: Type.Union([Email, Type.Literal('')]),
  openingHours: CalendarDefinition,
  agreementId: Slug,
  callbackNorm: TimeNorm,
};
export const NewDepartment = Type.Object(
  {
    code: Slug,
    authorityId: Type.Optional(Slug),
    serviceId: Type.Optional(Slug),
    name: departmentFields.name,
    kinds: Type.Optional(departmentFields.kinds),
    phone: Type.Optional(departmentFields.phone),
    email: Type.Optional(departmentFields.email),
    openingHours: Type.Optional(departmentFields.openingHours),
    agreementId: Type.Optional(departmentFields.agreementId),
    callbackNorm: Type.Optional(departmentFields.callbackNorm),
  },
  strict,
);
export const DepartmentChange = Type.Object(
  { version: Version, ...Type.Partial(Type.Object(departmentFields)).properties, active: Type.Optional(Type.Boolean()) },
  strict,
);

export const Product = Type.Object({
  id: Id,
  uplUri: Type.Union([Type.String(), Type.Null()]),
  uplName: Type.Union([Type.String(), Type.Null()]),
  name: Type.String(),
  synonyms: Type.Array(Type.String()),
  theme: Type.Union([Slug, Type.Null()]),
  targetGroups: Type.Array(Type.String()),
  lifeEvents: Type.Array(Slug),
  departmentKind: Type.Union([Slug, Type.Null()]),
  isCommon: Type.Boolean(),
});
export const ProductList = Type.Object({ results: Type.Array(Product) });
export const ProductQuery = Type.Object(
  {
    q: Type.Optional(Type.String({ maxLength: 200 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 20 })),
  },
  strict,
);

export type Authority = Static<typeof Authority>;
export type PublicAuthority = Static<typeof PublicAuthority>;
export type Look = Static<typeof Look>;
export type CooperationForm = Static<typeof CooperationForm>;
export type CooperationFormChange = Static<typeof CooperationFormChange>;
export type CooperationPeriod = Static<typeof CooperationPeriod>;
export type RegionOverview = Static<typeof RegionOverview>;
export type Department = Static<typeof Department>;
export type NewDepartment = Static<typeof NewDepartment>;
export type DepartmentChange = Static<typeof DepartmentChange>;
export type AuthorityChange = Static<typeof AuthorityChange>;
export type OpeningStatus = Static<typeof OpeningStatus>;
export type Product = Static<typeof Product>;
export type AuthorityOpeningHours = Static<typeof AuthorityOpeningHours>;
export type CooperationList = Static<typeof CooperationList>;
export type ProductList = Static<typeof ProductList>;
