import { scaledUpperGamma } from './incomplete-gamma.ts';

/**
 * One over the share of contacts that find all agents busy. Every step adds two positive numbers, so no digits are lost, up to
 * hundreds of thousands of agents; what cannot be held any more is Infinity.
 *
 * @param agents 0 and up; need not be whole
 * @param load in erlang, above 0
 */
export function inverseErlangB(agents: number, load: number): number {
  const part = agents - Math.floor(agents);
  let inverse = scaledUpperGamma(part, load);
  for (let n = part + 1; n <= agents + 1e-9; n++) {
    inverse = 1 + (n / load) * inverse;
    if (inverse === Infinity) return Infinity;
  }
  return inverse;
}

/**
 * The share of contacts that is lost when nobody can wait: what a number of lines must be able to hold.
 *
 * Assumes arrivals at random at an even rate (Poisson); the distribution of the handling time does not matter.
 *
 * @param agents agents or lines, 0 and up; need not be whole
 * @param load in erlang, 0 and up
 * @returns 0 to 1
 * @throws RangeError when an argument is negative or not a number
 * Source: A. K. Erlang, 1917; recursion and continuation to fractions: D. L. Jagerman, 1974, sections 2 and 4 (docs/sources.md).
 * @example erlangB(1, 0.5).toFixed(12) // '0.333333333333'
 */
export function erlangB(agents: number, load: number): number {
  checkAgentsAndLoad(agents, load);
  if (load === 0) return agents === 0 ? 1 : 0;
  return Math.min(1, 1 / inverseErlangB(agents, load)); // without agents all but rounding is 1
}

/** @throws RangeError */
export function checkAgentsAndLoad(agents: number, load: number): void {
  if (!(agents >= 0 && agents < Infinity)) throw new RangeError('agents must be 0 or more');
  if (!(load >= 0 && load < Infinity)) throw new RangeError('load must be 0 erlang or more');
}
