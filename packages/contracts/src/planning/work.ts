/** Long calculations: a forecast, a simulation, a schedule. */
import { Type, type Static } from 'typebox';
import { Nullable } from '../text.ts';

const strict = { additionalProperties: false } as const;
const Id = Type.String({ format: 'uuid' });
const Moment = Type.String({ format: 'date-time' });
const Kind = Type.String({ pattern: '^[a-z]+(-[a-z]+)*$', maxLength: 60 });

const card = {
  id: Id,
  kind: Type.String({ description: 'what is calculated, such as simulation' }),
  state: Type.Union([Type.Literal('queued'), Type.Literal('running'), Type.Literal('done'), Type.Literal('failed'), Type.Literal('cancelled')]),
  done: Type.Integer({ description: 'parts that are finished' }),
  of: Type.Integer({ description: 'parts in all; 0 until that is known' }),
  failure: Nullable(Type.Object({ code: Type.String(), message: Type.String() }), { description: 'why it failed' }),
  askedAt: Moment,
  beganAt: Nullable(Moment),
  finishedAt: Nullable(Moment),
};
export const LongWorkList = Type.Object({ results: Type.Array(Type.Object(card)) });
export const LongWork = Type.Object({ ...card, result: Type.Unknown({ description: 'null unless it is done; its shape is that of its kind' }) });
export const LongWorkParams = Type.Object({ workId: Id }, strict);
export const LongWorkQuery = Type.Object({ kind: Type.Optional(Kind) }, strict);
export const StartedWork = Type.Object({ workId: Id });

export type LongWork = Static<typeof LongWork>;
export type LongWorkList = Static<typeof LongWorkList>;
export type StartedWork = Static<typeof StartedWork>;
