/** Scenarios of cooperation that people keep. */
import { Type, type Static } from 'typebox';
import { Nullable, OneLine } from './text.ts';

const strict = { additionalProperties: false } as const;
const Id = Type.String({ format: 'uuid' });
const Version = Type.Integer({ minimum: 1 });
const Name = OneLine(200, { minLength: 1 });
const Content = Type.Record(Type.String({ maxLength: 100 }), Type.Unknown(), { description: 'assumptions and events, as docs/reference/scenario.md describes them' });

const card = {
  id: Id,
  name: Name,
  version: Version,
  changedAt: Type.String({ format: 'date-time' }),
  changedByName: Nullable(Type.String(), { description: 'null: it came with the installation' }),
};
export const ScenarioCard = Type.Object(card);
export const ScenarioList = Type.Object({ results: Type.Array(ScenarioCard) });
export const KeptScenario = Type.Object({ ...card, content: Content });
export const ScenarioParams = Type.Object({ scenarioId: Id }, strict);
export const ScenarioVersion = Type.Object({ version: Version }, strict);
export const NewScenario = Type.Object({ name: Name, content: Content }, strict);
export const ScenarioChange = Type.Object({ version: Version, name: Type.Optional(Name), content: Type.Optional(Content) }, strict);
export const MeasuredQuery = Type.Object({
  from: Type.String({ format: 'date', description: 'first day, such as 2026-10-05' }),
  until: Type.String({ format: 'date', description: 'last day, included' }),
}, strict);
export const MeasuredChanges = Type.Object({
  results: Type.Array(Type.Object({
    change: Type.Object({ event: Type.Literal('measures'), path: Type.String(), value: Type.Number(), from: Type.String({ format: 'date' }), until: Type.String({ format: 'date' }) }, { description: 'to be given to the scenario as it is' }),
    about: Type.Enum(['contacts', 'handling', 'patience', 'day', 'week'], { description: 'day and week: several figures that belong together' }),
    contacts: Type.Integer({ minimum: 0, description: 'on how many contacts it rests' }),
  })),
});

export type ScenarioCard = Static<typeof ScenarioCard>;
export type KeptScenario = Static<typeof KeptScenario>;
export type MeasuredChanges = Static<typeof MeasuredChanges>;
