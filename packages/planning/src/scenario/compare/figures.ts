import type { Unit } from '../../quantity/index.ts';
import type { CostName, FigureName } from '../words/words.ts';

/** The figures of a period that people compare, with their units, in the order in which they are read. */
export const figureUnits: Readonly<Record<FigureName, Unit>> = {
  contacts: 'contacts', avoided: 'contacts', directFraction: 'fraction', fteFirstLine: 'fte', fteSecondLine: 'fte', fteProvider: 'fte',
  serviceLevel: 'fraction', occupancy: 'fraction', totalEuro: 'euro', euroPerContact: 'euro-a-contact',
};
export const figureNames = Object.keys(figureUnits) as readonly FigureName[];
export const costNames: readonly CostName[] = ['firstLine', 'secondLine', 'provider', 'running', 'depreciation', 'writtenOff'];

/** Before and after a change, or in one scenario and the other. */
export interface Pair {
  readonly before: number;
  readonly after: number;
}

export function pairOf(before: number, after: number): Pair {
  return { before, after };
}
