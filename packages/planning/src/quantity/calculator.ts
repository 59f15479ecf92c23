import type { Formula } from './formula.ts';
import type { Unit } from './unit.ts';

/** Of whom, when and where a figure is: what tells two figures with the same formula apart. */
export interface About {
  readonly month?: string;
  readonly year?: string;
  readonly authority?: string;
  readonly channel?: string;
  readonly line?: 1 | 2;
  /** Of the region, of an authority or of a contract. */
  readonly team?: string;
  readonly days?: readonly string[];
  readonly hour?: string;
  readonly item?: string;
  /** Which kind of cost. */
  readonly cost?: string;
}

/**
 * What a calculation is written against. It runs in two ways: with plain numbers, as fast as the arithmetic itself, or with
 * quantities that remember what they were made of. The calculation does not know which, so the two cannot differ.
 */
export interface Calculator<Q> {
  /** An assumption, by its address among the assumptions. */
  given(path: string, value: number): Q;
  /** A number that follows from dates or names alone, such as months left. */
  fact(key: string, unit: Unit, value: number): Q;
  /** A formula, applied. */
  of<Inputs extends readonly number[]>(formula: Formula<Inputs>, inputs: { readonly [Index in keyof Inputs]: Q }): Q;
  /** The same calculator for figures that are about something more. */
  about(more: About): Calculator<Q>;
  valueOf(quantity: Q): number;
}
