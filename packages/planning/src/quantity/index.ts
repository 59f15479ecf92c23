/** Figures that are calculated once and can explain themselves. */
export type { Unit } from './unit.ts';
export { namedFormulas, type Formula } from './formula.ts';
export type { About, Calculator } from './calculator.ts';
export { plainNumbers } from './plain-numbers.ts';
export { explaining, type AssumptionFacts, type Quantity, type Source } from './explained.ts';
export { assumptionsOf, explanationOf, type Explanation } from './explanation.ts';
