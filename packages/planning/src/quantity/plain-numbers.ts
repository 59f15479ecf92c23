import type { Calculator } from './calculator.ts';
import type { Formula } from './formula.ts';

/** Calculates, and remembers nothing. */
export const plainNumbers: Calculator<number> = {
  given: (_path, value) => value,
  fact: (_key, _unit, value) => value,
  of: <Inputs extends readonly number[]>(formula: Formula<Inputs>, inputs: { readonly [Index in keyof Inputs]: number }) => formula.compute(...(inputs as unknown as Inputs)),
  about: () => plainNumbers,
  valueOf: (value) => value,
};
