import { Type, type Static } from 'typebox';
import { Bilingual } from './hours.ts';
import { AuthoritySlug, Instant, Nullable, OneLine, Uuid } from './text.ts';

const strict = { additionalProperties: false } as const;
const Level = Type.Integer({ minimum: 1, maximum: 5, description: '1 learning … 5 teaches others' });
const SkillName = OneLine(80, { description: 'kind:value, such as subject:taxes or language:pl' });
const Place = Type.Enum(['own', 'home', 'partner', 'external']);
const WorkChannel = Type.Enum(['phone', 'callback', 'message', 'chat']);
const Seconds = (minimum: number) => Type.Integer({ minimum, maximum: 604_800 });
const Version = Type.Integer({ minimum: 1, maximum: 2_147_483_647 });

export const SkillDemand = Type.Object({ skill: SkillName, level: Level }, strict);

/** From this waiting time on, more agents will do; steps add up. */
export const RelaxationStep = Type.Object(
  {
    afterSeconds: Seconds(1),
    level: Type.Optional(Level),
    withoutSkills: Type.Optional(Type.Array(SkillName, { maxItems: 20 })),
    anySubject: Type.Optional(Type.Boolean()),
    anyLanguage: Type.Optional(Type.Boolean()),
    alsoPlaces: Type.Optional(Type.Array(Place, { maxItems: 4 })),
    anyAgent: Type.Optional(Type.Boolean()),
  },
  strict,
);

const terms = {
  name: Bilingual,
  priority: Type.Enum(['urgent', 'high', 'normal', 'low']),
  skills: Type.Array(SkillDemand, { maxItems: 10 }),
  subjectLevel: Nullable(Level, { description: 'level asked in the subject that the caller chose; null: the subject is not asked' }),
  places: Type.Array(Place, { minItems: 1, maxItems: 4 }),
  waitSeconds: Seconds(1),
  share: Type.Number({ minimum: 0.01, maximum: 0.99, description: 'of those who wait, answered within waitSeconds' }),
  steps: Type.Array(RelaxationStep, { maxItems: 10 }),
  patienceSeconds: Seconds(1),
  wrapUpSeconds: Seconds(0),
  lastAgentHours: Type.Integer({ minimum: 0, maximum: 720, description: 'who helped this number for this authority within so many hours, and is free, goes before others; 0: nobody does' }),
};
const code = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 60 });

export const RoutingQueue = Type.Object({
  id: Uuid, code, version: Version, authorityId: Nullable(AuthoritySlug, { description: 'null: the terms of everybody who has none of their own' }), ...terms,
});
export type RoutingQueue = Static<typeof RoutingQueue>;
export const RoutingQueueList = Type.Object({ results: Type.Array(RoutingQueue) });
export const RoutingQueueParams = Type.Object({ queueId: Uuid });
export const NewRoutingQueue = Type.Object({ code, authorityId: Nullable(AuthoritySlug), ...terms, lastAgentHours: Type.Optional(terms.lastAgentHours) }, strict);
export const RoutingQueueChange = Type.Object({ version: Version, ...Type.Partial(Type.Object(terms)).properties }, strict);

const Reserve = Type.Object(
  {
    code,
    keepFree: Type.Integer({ minimum: 1, maximum: 1000 }),
    channel: WorkChannel,
    authority: Type.Optional(AuthoritySlug),
    skill: Type.Optional(SkillName),
    whileBehind: Type.Optional(Type.Boolean({ description: 'only while the authority gets less than was agreed' })),
  },
  strict,
);
/** When messages and due callbacks are offered to agents who answer the telephone. */
const Offering = Type.Object(
  {
    isOn: Type.Boolean(),
    quietBelow: Type.Integer({ minimum: 1, maximum: 1000, description: 'while fewer callers wait than this' }),
    offerSeconds: Type.Integer({ minimum: 15, maximum: 600, description: 'how long an agent has to say something' }),
    snoozeMinutes: Type.Integer({ minimum: 1, maximum: 480, description: 'after "later", or no answer: not to this agent for so long' }),
    dueMinutes: Type.Integer({ minimum: 5, maximum: 2880, description: 'a callback without wishes about the time is due so long before its deadline' }),
    mostWaitMinutes: Type.Integer({ minimum: 5, maximum: 10_080, description: 'what is due for so long goes before callers' }),
  },
  strict,
);
export type Offering = Static<typeof Offering>;

const rules = {
  reserves: Type.Array(Reserve, { maxItems: 30 }),
  fairness: Type.Object(
    { leadSecondsPerMiss: Type.Number({ minimum: 0, maximum: 600 }), mostLeadSeconds: Type.Number({ minimum: 0, maximum: 3600 }), memory: Type.Number({ minimum: 0, maximum: 0.9999 }) },
    strict,
  ),
  fairShare: Type.Number({ minimum: 0, maximum: 0.5, description: 'of those signed in who may answer for an authority, this part stays free for it while it gets less than was agreed; 0: none' }),
  offering: Offering,
  occupancy: Type.Object({ ceilingShare: Type.Number({ minimum: 0, maximum: 1 }), countedFromSeconds: Seconds(0) }, strict),
};
export const RoutingRules = Type.Object({ version: Version, ...rules }, strict);
export type RoutingRules = Static<typeof RoutingRules>;

export const AssignmentQuery = Type.Object(
  {
    authorityId: Type.Optional(AuthoritySlug),
    agentId: Type.Optional(Uuid),
    workId: Type.Optional(Uuid),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    cursor: Type.Optional(Type.String({ maxLength: 500 })),
  },
  strict,
);
export const Assignment = Type.Object({
  id: Uuid,
  at: Instant,
  workId: Uuid,
  channel: WorkChannel,
  authorityId: Nullable(AuthoritySlug, { description: 'null: not known yet whom the caller wanted' }),
  queue: Nullable(code),
  agentId: Uuid,
  agentName: Type.String(),
  waitedSeconds: Type.Number(),
  sentence: Type.String({ description: 'why this agent got this work, in the language of the reader' }),
});
export const AssignmentPage = Type.Object({ results: Type.Array(Assignment), nextCursor: Type.Optional(Type.String()) });
