/** Business cases as files, and what they need minutes for. */
import { Type, type Static } from 'typebox';

const strict = { additionalProperties: false } as const;
const Id = Type.String({ format: 'uuid' });
const ScenarioIds = Type.Array(Id, { minItems: 1, maxItems: 4, description: 'up to four scenarios; the others are compared with the first' });
const Language = Type.Union([Type.Literal('nl'), Type.Literal('en')], { description: 'left out: that of the request' });

export const NewAnalysis = Type.Object({
  scenarioIds: ScenarioIds,
  runs: Type.Optional(Type.Integer({ minimum: 20, maximum: 2000, default: 500, description: 'draws for each scenario' })),
  seed: Type.Optional(Type.Integer({ minimum: 0, maximum: 2 ** 31 - 1, default: 1, description: 'the same seed draws the same values' })),
}, strict);

const asked = {
  scenarioId: ScenarioIds,
  analysisId: Type.Optional(Type.String({ format: 'uuid', description: 'the finished work of an analysis of these scenarios, to be told too' })),
  language: Type.Optional(Language),
};
export const PaperQuery = Type.Object(asked, strict);
export const FiguresQuery = Type.Object({
  ...asked,
  separator: Type.Optional(Type.Union([Type.Literal('semicolon'), Type.Literal('comma')], { description: 'semicolon, with decimals as people of the language write them; or comma, as RFC 4180' })),
}, strict);

export type PaperQuery = Static<typeof PaperQuery>;
export type FiguresQuery = Static<typeof FiguresQuery>;
