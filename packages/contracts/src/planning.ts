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

export type ScenarioCard = Static<typeof ScenarioCard>;
export type KeptScenario = Static<typeof KeptScenario>;
