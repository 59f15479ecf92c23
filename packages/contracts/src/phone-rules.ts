import { Type, type Static } from 'typebox';
import { AuthoritySlug, Instant, Nullable, Uuid } from './text.ts';

const strict = { additionalProperties: false } as const;
const Version = Type.Integer({ minimum: 1, maximum: 2_147_483_647 });
const Whole = (description: string) => Type.Optional(Type.Integer({ minimum: 0, maximum: 86_400, description }));

/** The rules that can be set. Seconds, unless the name says otherwise. */
export const phoneRuleNames = [
  'ringSeconds', 'otherRingSeconds', 'dialSeconds', 'mostTransfers', 'callbackAttempts', 'heldWarnSeconds', 'heldReturnSeconds', 'announceEverySeconds', 'wrapUpSeconds',
] as const;

const values = {
  ringSeconds: Whole('how long the telephone of an agent rings'),
  otherRingSeconds: Whole('how long it rings where somebody is consulted or put through to'),
  dialSeconds: Whole('how long the telephone of a citizen rings'),
  mostTransfers: Whole('how often a citizen may be put through; the last one warm'),
  callbackAttempts: Whole('how often a citizen is phoned back in vain'),
  callbackPausesSeconds: Type.Optional(Type.Array(Type.Integer({ minimum: 0, maximum: 86_400 }), { maxItems: 10, description: 'between attempts; the last holds for all that follow' })),
  heldWarnSeconds: Whole('on hold: the agent is warned'),
  heldReturnSeconds: Whole('on hold: the call goes back to the front of the queue'),
  announceEverySeconds: Whole('how often who waits is told how long it takes'),
  wrapUpSeconds: Whole('wrap-up after a call that came out of no queue'),
};
export const PhoneRuleValues = Type.Object(values, { ...strict, description: 'what is left out is as for the region, or as usual' });

export const PhoneRules = Type.Object({
  id: Uuid,
  version: Version,
  authorityId: Nullable(AuthoritySlug, { description: 'null: of the region' }),
  validFrom: Instant,
  state: Type.Enum(['now', 'later', 'past'], { description: 'whether they hold' }),
  values: PhoneRuleValues,
  changedAt: Instant,
  changedByName: Type.String(),
});
const Bounds = Type.Object({ least: Type.Integer(), most: Type.Integer() });
export const PhoneRuleList = Type.Object({ results: Type.Array(PhoneRules), usual: PhoneRuleValues, bounds: Type.Object(Object.fromEntries(phoneRuleNames.map((name) => [name, Bounds])) as Record<(typeof phoneRuleNames)[number], typeof Bounds>) });
export const NewPhoneRules = Type.Object({ authorityId: Nullable(AuthoritySlug), validFrom: Type.Optional(Instant), values: PhoneRuleValues }, strict);
export const PhoneRulesParams = Type.Object({ rulesId: Uuid });
export const PhoneRulesChange = Type.Object({ version: Version, values: PhoneRuleValues }, strict);
export const PhoneRulesRemoval = Type.Object({ version: Version }, strict);

export type PhoneRules = Static<typeof PhoneRules>;
export type PhoneRuleList = Static<typeof PhoneRuleList>;
export type PhoneRuleName = (typeof phoneRuleNames)[number];
export type PhoneRuleValues = Static<typeof PhoneRuleValues>;
