/** What would happen in a contact centre. */
import { Type } from 'typebox';

const strict = { additionalProperties: false } as const;

export const NewSimulation = Type.Object({
  centre: Type.Record(Type.String({ maxLength: 100 }), Type.Unknown(), { description: 'as docs/how-to/simulate.md describes it' }),
  replications: Type.Optional(Type.Integer({ minimum: 2, maximum: 100, default: 10 })),
  seed: Type.Optional(Type.Integer({ minimum: 0, maximum: 2 ** 31 - 1, default: 1 })),
}, strict);
