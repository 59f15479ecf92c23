import { exitsOf, type Exit } from '../exits.ts';
import { nodeAt, type CallFlow, type NodeKey } from '../flow.ts';

/** The drawing: which node leads where, through which exit. Exits to nowhere are left out. */
export interface Graph {
  readonly nodes: readonly NodeKey[];
  readonly exits: ReadonlyMap<NodeKey, readonly Exit[]>;
  readonly reachable: ReadonlySet<NodeKey>;
}

export function graphOf(flow: CallFlow): Graph {
  const nodes = Object.keys(flow.nodes);
  const exits = new Map(nodes.map((key) => [key, exitsOf(flow.nodes[key]!).filter(({ to }) => nodeAt(flow, to) !== undefined)]));
  const starts = [flow.start, flow.emergency?.to ?? []].flat().filter((key) => nodeAt(flow, key) !== undefined);
  return { nodes, exits, reachable: reach(starts, (key) => exits.get(key)!.map(({ to }) => to)) };
}

/** Everything that can be come to from these, these included. */
export function reach(from: readonly NodeKey[], next: (key: NodeKey) => readonly NodeKey[]): Set<NodeKey> {
  const found = new Set<NodeKey>(from);
  for (const key of found) for (const to of next(key)) found.add(to);
  return found;
}

/** Nodes from which one can come back to where one was, by groups that lead to each other. */
export function circles(nodes: readonly NodeKey[], next: (key: NodeKey) => readonly NodeKey[]): NodeKey[][] {
  const after = new Map(nodes.map((key) => [key, reach(next(key), next)]));
  const grouped = new Set<NodeKey>();
  return nodes.flatMap((key) => {
    if (grouped.has(key) || !after.get(key)!.has(key)) return [];
    const group = nodes.filter((other) => after.get(key)!.has(other) && after.get(other)!.has(key));
    for (const member of group) grouped.add(member);
    return [group];
  });
}
