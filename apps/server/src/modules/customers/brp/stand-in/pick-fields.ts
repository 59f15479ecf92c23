import type { Persoon } from '../wire.ts';

/** Delivered with every answer, whether asked for or not. */
const automatic = new Set(['inOnderzoek', 'geheimhoudingPersoonsgegevens', 'opschortingBijhouding']);

interface Tree {
  [field: string]: Tree;
}

/** Leaves only what was asked for, as paths such as `naam.voornamen`; a path to a group gives the whole group. */
export function pickFields(person: Persoon, fields: readonly string[]): Persoon {
  const tree: Tree = {};
  for (const field of fields) {
    let branch = tree;
    for (const part of field.split('.')) branch = branch[part] ??= {};
  }
  return pick(person, tree) as Persoon;
}

function pick(value: unknown, tree: Tree): unknown {
  if (Object.keys(tree).length === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => pick(item, tree));
  const entries = Object.entries(value)
    .filter(([name]) => name === 'type' || automatic.has(name) || name in tree)
    .map(([name, part]) => [name, pick(part, tree[name] ?? {})] as const);
  return Object.fromEntries(entries);
}
