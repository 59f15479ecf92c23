import type { Quantity } from './explained.ts';

/** A quantity as plain data, as deep as asked. */
export type Explanation = Quantity extends infer Each
  ? Each extends { readonly inputs: unknown }
    ? Omit<Each, 'inputs'> & {
        readonly inputs: readonly Explanation[];
        /** How many quantities it was made of, where the tree is cut off. */
        readonly more?: number;
      }
    : Each
  : never;

/**
 * The tree below a figure as plain data.
 *
 * @param depth how many steps down, 0 and up; what lies deeper is counted in `more`
 */
export function explanationOf(quantity: Quantity, depth: number): Explanation {
  if (quantity.kind !== 'calculated') return quantity;
  if (depth <= 0) return { ...quantity, inputs: [], more: quantity.inputs.length };
  return { ...quantity, inputs: quantity.inputs.map((input) => explanationOf(input, depth - 1)) };
}

/** The assumptions that a figure rests on, each once, in the order in which they are met. */
export function assumptionsOf(quantity: Quantity): readonly (Quantity & { readonly kind: 'given' })[] {
  const found = new Map<string, Quantity & { readonly kind: 'given' }>();
  const seen = new Set<Quantity>();
  const open = [quantity];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (next.kind === 'given') {
      if (!found.has(next.path)) found.set(next.path, next);
    } else if (next.kind === 'calculated') open.push(...next.inputs.toReversed());
  }
  return [...found.values()];
}
