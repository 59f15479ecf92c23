/** What two people made of the same thing. */
export interface Merged<Shape> {
  /** What only one of them changed is taken over; where both did, mine. */
  readonly merged: Shape;
  /** Where both made something else of it: somebody must choose. */
  readonly contested: readonly (keyof Shape & string)[];
}

/** Whether two values say the same, whatever the order in which their fields came. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, inOrder) === JSON.stringify(other, inOrder);
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** A row of a list that can be told from the others. */
interface Row {
  readonly key: string;
}

function isRows(value: unknown): value is readonly Row[] {
  return Array.isArray(value) && value.every((row: unknown) => typeof row === 'object' && row !== null && 'key' in row && typeof row.key === 'string');
}

/**
 * Lays two changes of a list together, row by row: what either added or took away is added or taken away. Undefined when both
 * changed the same row to something else, or one changed what the other took away.
 */
function mergeRows(base: readonly Row[], mine: readonly Row[], theirs: readonly Row[]): readonly Row[] | undefined {
  const find = (rows: readonly Row[], key: string): Row | undefined => rows.find((row) => row.key === key);
  const keys = [...new Set([...theirs, ...mine].map(({ key }) => key))];
  const merged = keys.map((key) => {
    const [before, own, other] = [find(base, key), find(mine, key), find(theirs, key)];
    if (same(own, before)) return { row: other };
    if (same(other, before) || same(own, other)) return { row: own };
    return undefined;
  });
  if (merged.includes(undefined)) return undefined;
  return merged.flatMap((one) => one?.row ?? []);
}

/**
 * Lays two changes of the same thing together, field by field; lists whose rows have a key, row by row.
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
    const [before, own, other] = [base[field], mine[field], theirs[field]];
    const rows = isRows(before) && isRows(own) && isRows(other) ? mergeRows(before, own, other) : undefined;
    if (same(own, before)) merged[field] = other;
    else if (rows) merged[field] = rows as typeof own;
    else contested.push(field);
  }
  return { merged, contested };
}

/** The merge after somebody chose: of the contested fields, those in `kept` stay mine. */
export function chosen<Shape extends object>({ merged, contested }: Merged<Shape>, theirs: Shape, kept: readonly string[]): Shape {
  const given = contested.filter((field) => !kept.includes(field)).map((field) => [field, theirs[field]]);
  return { ...merged, ...(Object.fromEntries(given) as Partial<Shape>) };
}
