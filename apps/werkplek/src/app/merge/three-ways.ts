/** What two people made of the same thing. */
export interface Merged<Shape> {
  /** What only one of them changed is taken over; where both did, mine. */
  readonly merged: Shape;
  /** Where both made something else of it: somebody must choose. */
  readonly contested: readonly (keyof Shape & string)[];
}

export const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Lays two changes of the same thing together, field by field.
 *
 * @param base what both started from
 * @example threeWays({ a: 1, b: 1 }, { a: 2, b: 1 }, { a: 1, b: 3 }) // { merged: { a: 2, b: 3 }, contested: [] }
 * @example threeWays({ a: 1 }, { a: 2 }, { a: 3 }) // { merged: { a: 2 }, contested: ['a'] }
 */
export function threeWays<Shape extends object>(base: Shape, mine: Shape, theirs: Shape): Merged<Shape> {
  const merged = { ...mine };
  const contested: (keyof Shape & string)[] = [];
  for (const field of Object.keys(theirs) as (keyof Shape & string)[]) {
    if (same(theirs[field], base[field]) || same(theirs[field], mine[field])) continue;
    if (same(mine[field], base[field])) merged[field] = theirs[field];
    else contested.push(field);
  }
  return { merged, contested };
}

/** The merge after somebody chose: of the contested fields, those in `kept` stay mine. */
export function chosen<Shape extends object>({ merged, contested }: Merged<Shape>, theirs: Shape, kept: readonly string[]): Shape {
  const given = contested.filter((field) => !kept.includes(field)).map((field) => [field, theirs[field]]);
  return { ...merged, ...(Object.fromEntries(given) as Partial<Shape>) };
}
