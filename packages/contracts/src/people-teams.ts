/** Who works in which team, what people can do, and for which purposes personal data may be used. */
import { Type, type Static } from 'typebox';
import { Skill } from './people.ts';

const strict = { additionalProperties: false } as const;
const Id = Type.String({ format: 'uuid' });
const Day = Type.String({ format: 'date' });
const Version = Type.Integer({ minimum: 1 });
const Code = Type.String({ pattern: '^[a-z][a-z-]{2,59}$' });
const Text = Type.String({ minLength: 1, maxLength: 200 });
const Slug = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 60 });

export const TeamMember = Type.Object({
  userId: Id,
  version: Type.Integer({ description: 'of the account; send it with the skills' }),
  username: Type.String(),
  displayName: Type.String(),
  active: Type.Boolean(),
  leads: Type.Boolean(),
  skills: Type.Array(Skill),
  maySetSkills: Type.Boolean({ description: 'by who asks' }),
});
export const TeamMemberList = Type.Object({ results: Type.Array(TeamMember) });
export const TeamMemberParams = Type.Object({ teamId: Slug, userId: Id }, strict);
export const TeamMemberChange = Type.Object({ leads: Type.Boolean() }, strict);

/** All skills of somebody, with the version of the account that was read; answered with the next version. */
export const SkillsChange = Type.Object({ version: Version, skills: Type.Array(Skill, { maxItems: 100 }) }, strict);

const purpose = { code: Code, name: Type.Object({ nl: Text, en: Text }, strict), legalBasis: Text };
export const KeptPurpose = Type.Object({
  ...purpose,
  version: Version,
  validFrom: Type.Union([Day, Type.Null()], { description: 'null: from the beginning' }),
  validUntil: Type.Union([Day, Type.Null()], { description: 'the last day; null while it lasts' }),
});
export const KeptPurposeList = Type.Object({ results: Type.Array(KeptPurpose) });
export const PurposeParams = Type.Object({ code: Code }, strict);
export const NewPurpose = Type.Object(purpose, strict);
export const PurposeEnd = Type.Object({ version: Version, validUntil: Day }, strict);

export type TeamMember = Static<typeof TeamMember>;
export type SkillsChange = Static<typeof SkillsChange>;
export type KeptPurpose = Static<typeof KeptPurpose>;
