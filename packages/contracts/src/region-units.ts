/** What the region consists of besides its authorities and departments: teams, locations, regional services, agreements, words. */
import { Type, type Static, type TProperties } from 'typebox';
import { Bilingual, CalendarDefinition, Channel, TimeNorm } from './hours.ts';

const strict = { additionalProperties: false } as const;
const Id = Type.String({ format: 'uuid' });
const Slug = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 60 });
const Version = Type.Integer({ minimum: 1, description: 'of what was read; a change of an older version is a conflict' });
const Active = Type.Boolean({ description: 'false: ended. Nothing is deleted, so that what refers to it keeps its name' });
const AuthorityIds = Type.Array(Slug, { minItems: 1, maxItems: 100, uniqueItems: true });
const Line = Type.Enum(['first', 'second', 'third']);
const Mandate = Type.Enum(['mandated', 'delegated']);
const SkillKind = Type.Enum(['subject', 'authority', 'language', 'channel']);
const TermKind = Type.Enum(['theme', 'life-event', 'department-kind', 'skill']);
const Name = Type.Object({ nl: Type.String({ minLength: 1, maxLength: 200 }), en: Type.String({ minLength: 1, maxLength: 200 }) }, strict);
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength });

/** The version that was read, and of the fields those that change. */
const changeOf = <P extends TProperties>(fields: P) =>
  Type.Object({ version: Version, ...Type.Partial(Type.Object(fields)).properties, active: Type.Optional(Active) }, strict);

const team = {
  name: Name,
  line: Line,
  channels: Type.Array(Channel, { maxItems: 7, uniqueItems: true }),
  authorityIds: AuthorityIds,
  external: Type.Boolean({ description: 'people of an external partner' }),
};
export const Team = Type.Object({ id: Slug, version: Version, active: Active, ...team, name: Bilingual, authorityIds: Type.Array(Slug) });
export const TeamList = Type.Object({ results: Type.Array(Team) });
export const TeamParams = Type.Object({ teamId: Slug }, strict);
export const NewTeam = Type.Object({ id: Slug, ...team, external: Type.Optional(team.external) }, strict);
export const TeamChange = changeOf(team);

const location = {
  name: Name,
  kind: text(60),
  street: text(200),
  houseNumber: text(20),
  postcode: Type.String({ pattern: '^[1-9][0-9]{3} ?[A-Z]{2}$' }),
  city: text(100),
  counters: Type.Integer({ minimum: 0, maximum: 1000, description: 'numbered desk positions' }),
  openingHours: CalendarDefinition,
};
export const Location = Type.Object({
  id: Id,
  code: Slug,
  name: Bilingual,
  kind: Type.String(),
  street: Type.String(),
  houseNumber: Type.String(),
  postcode: Type.String(),
  city: Type.String(),
  counters: Type.Integer(),
  openingHours: CalendarDefinition,
});
export const KeptLocation = Type.Object({ ...Location.properties, version: Version, active: Active, authorityId: Slug });
export const LocationList = Type.Object({ results: Type.Array(KeptLocation) });
export const LocationParams = Type.Object({ locationId: Id }, strict);
export const NewLocation = Type.Object(
  { code: Slug, authorityId: Slug, ...location, counters: Type.Optional(location.counters), openingHours: Type.Optional(CalendarDefinition) },
  strict,
);
export const LocationChange = changeOf(location);

const service = {
  name: Name,
  mandate: Mandate,
  ownContactCentre: Type.Boolean(),
  ownKnowledgeBase: Type.Boolean(),
  authorityIds: AuthorityIds,
};
export const RegionalService = Type.Object({ id: Slug, version: Version, active: Active, ...service, name: Bilingual, authorityIds: Type.Array(Slug) });
export const RegionalServiceList = Type.Object({ results: Type.Array(RegionalService) });
export const RegionalServiceParams = Type.Object({ serviceId: Slug }, strict);
export const NewRegionalService = Type.Object({ id: Slug, ...service }, strict);
export const RegionalServiceChange = changeOf(service);

const agreement = {
  name: Name,
  callbackNorm: TimeNorm,
  callbackAttempts: Type.Integer({ minimum: 1, maximum: 20 }),
  transferAnswerSeconds: Type.Integer({ minimum: 1, maximum: 3600, description: 'within which a call that is put through is answered' }),
  contentReviewWorkingDays: Type.Integer({ minimum: 1, maximum: 250, description: 'within which a text of the knowledge base is looked at' }),
};
export const ServiceAgreement = Type.Object({ id: Slug, version: Version, active: Active, ...agreement, name: Bilingual });
export const ServiceAgreementList = Type.Object({ results: Type.Array(ServiceAgreement) });
export const ServiceAgreementParams = Type.Object({ agreementId: Slug }, strict);
export const NewServiceAgreement = Type.Object({ id: Slug, ...agreement }, strict);
export const ServiceAgreementChange = changeOf(agreement);

const term = { name: Name, position: Type.Integer({ minimum: 0, maximum: 10_000, description: 'place in its list' }) };
export const KeptTerm = Type.Object({
  id: Id,
  version: Version,
  active: Active,
  kind: TermKind,
  code: Slug,
  skillKind: Type.Union([SkillKind, Type.Null()], { description: 'of a skill, else null' }),
  ...term,
  name: Bilingual,
});
export const TermList = Type.Object({ results: Type.Array(KeptTerm) });
export const TermQuery = Type.Object({ kind: Type.Optional(TermKind) }, strict);
export const TermParams = Type.Object({ termId: Id }, strict);
export const NewTerm = Type.Object(
  { kind: TermKind, code: Slug, skillKind: Type.Optional(SkillKind), name: Name, position: Type.Optional(term.position) },
  strict,
);
export const TermChange = changeOf(term);

export type LocationList = Static<typeof LocationList>;
export type Team = Static<typeof Team>;
export type KeptLocation = Static<typeof KeptLocation>;
export type RegionalService = Static<typeof RegionalService>;
export type ServiceAgreement = Static<typeof ServiceAgreement>;
export type KeptTerm = Static<typeof KeptTerm>;
