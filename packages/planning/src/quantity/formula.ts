import type { Unit } from './unit.ts';

/** One step of a calculation, declared once: what it is called, what comes out, and how. */
export interface Formula<Inputs extends readonly number[] = readonly number[]> {
  /** Of its name and its sentence in the catalogues of words. */
  readonly key: string;
  readonly unit: Unit;
  readonly compute: (...inputs: Inputs) => number;
}

/**
 * Names formulas by the properties they are declared under.
 *
 * @example namedFormulas({ cost: ['euro', (fte, euro) => fte * euro] }).cost.compute(2, 50_000) // 100000
 */
export function namedFormulas<const Declared extends Readonly<Record<string, readonly [Unit, (...inputs: never[]) => number]>>>(declared: Declared): NamedFormulas<Declared> {
  const formulas = Object.entries(declared).map(([key, [unit, compute]]) => [key, { key, unit, compute }]);
  return Object.fromEntries(formulas) as NamedFormulas<Declared>;
}

type NamedFormulas<Declared extends Readonly<Record<string, readonly [Unit, (...inputs: never[]) => number]>>> = {
  readonly [Key in keyof Declared]: Declared[Key][1] extends (...inputs: infer Inputs extends readonly number[]) => number ? Formula<Inputs> : never;
};
