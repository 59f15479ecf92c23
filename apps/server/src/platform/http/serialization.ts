import buildStringify from 'fast-json-stringify';
import type { FastifySerializerCompiler } from 'fastify';

/**
 * Compiles how an answer is written at its first use. The framework would compile every answer of every route at the
 * start, problems included, which are written by problem.ts and never this way.
 */
export const compileSerializer: FastifySerializerCompiler<object> = ({ schema }) => {
  let stringify: ((value: unknown) => string) | undefined;
  return (value: unknown) => (stringify ??= buildStringify(schema))(value);
};
