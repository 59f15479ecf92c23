import type { About, Calculator } from './calculator.ts';
import type { Formula } from './formula.ts';
import type { Unit } from './unit.ts';

/** Where a value comes from that was not calculated. */
export type Source =
  | { readonly kind: 'assumption'; readonly note?: string }
  | { readonly kind: 'published'; readonly title: string; readonly author?: string; readonly year?: number; readonly section?: string }
  | { readonly kind: 'measured'; readonly from: string; readonly until: string };

/** A figure that knows what it was made of. */
export type Quantity = Calculated | Given | Fact;

interface Calculated {
  readonly kind: 'calculated';
  readonly value: number;
  readonly unit: Unit;
  /** Key of the formula. */
  readonly formula: string;
  readonly inputs: readonly Quantity[];
  readonly about: About;
}

interface Given {
  readonly kind: 'given';
  readonly value: number;
  readonly unit: Unit;
  /** Address among the assumptions. */
  readonly path: string;
  readonly source: Source;
  readonly about: About;
}

interface Fact {
  readonly kind: 'fact';
  readonly value: number;
  readonly unit: Unit;
  readonly key: string;
  readonly about: About;
}

/** What is known of an assumption beside its value. */
export interface AssumptionFacts {
  readonly unit: Unit;
  readonly source: Source;
}

/**
 * Calculates with quantities that remember.
 *
 * @param factsOf unit and source of the assumption at an address, at the moment that the calculation asks for it
 */
export function explaining(factsOf: (path: string) => AssumptionFacts, about: About = {}): Calculator<Quantity> {
  return {
    given: (path, value) => ({ kind: 'given', value, path, about, ...factsOf(path) }),
    fact: (key, unit, value) => ({ kind: 'fact', value, unit, key, about }),
    of<Inputs extends readonly number[]>(formula: Formula<Inputs>, inputs: { readonly [Index in keyof Inputs]: Quantity }): Quantity {
      const values = inputs.map(({ value }) => value) as unknown as Inputs;
      return { kind: 'calculated', value: formula.compute(...values), unit: formula.unit, formula: formula.key, inputs, about };
    },
    about: (more) => explaining(factsOf, { ...about, ...more }),
    valueOf: ({ value }) => value,
  };
}
