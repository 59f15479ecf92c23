import type { AuthorityId } from '@ingang/kernel';
import { exitsOf } from '../exits.ts';
import { nodeAt, type CallFlow, type FlowNode, type NodeKey } from '../flow.ts';
import { error, warning, type FlowFault, type FlowWorld } from './fault.ts';
import { circles, reach, type Graph } from './graph.ts';

/** Every way leads somewhere. */
export function nowhere(flow: CallFlow): FlowFault[] {
  const missing = (to: NodeKey): boolean => nodeAt(flow, to) === undefined;
  return [
    ...(missing(flow.start) ? [error(undefined, 'flow.start-missing', { field: 'start' })] : []),
    ...(flow.emergency && missing(flow.emergency.to) ? [error(undefined, 'flow.exit-nowhere', { field: 'emergency' })] : []),
    ...Object.entries(flow.nodes).flatMap(([key, node]) =>
      exitsOf(node).flatMap(({ exit, to }) => (missing(to) ? [error(key, 'flow.exit-nowhere', { field: exit })] : []))),
  ];
}

export function unreachable({ nodes, reachable }: Graph): FlowFault[] {
  return nodes.filter((key) => !reachable.has(key)).map((key) => error(key, 'flow.unreachable'));
}

/** A person, a queue, a callback, another number, or a message and the end. */
function isEnd({ kind }: FlowNode): boolean {
  return kind === 'queue' || kind === 'forward' || kind === 'hang-up';
}

/** From everywhere the caller gets somewhere. */
export function deadEnds(flow: CallFlow, { nodes, exits, reachable }: Graph): FlowFault[] {
  const before = (key: NodeKey): NodeKey[] => nodes.filter((from) => exits.get(from)!.some(({ to }) => to === key));
  const saved = reach(nodes.filter((key) => isEnd(flow.nodes[key]!)), before);
  return nodes.filter((key) => reachable.has(key) && !saved.has(key)).map((key) => error(key, 'flow.dead-end'));
}

/**
 * Circles in which a caller could go round for ever. A node where one chooses is left by its last way out when it is come to
 * too often; a circle is bounded when it holds such a node whose last way out leads out of it.
 */
export function loops({ nodes, exits, reachable }: Graph): FlowFault[] {
  const drawn = nodes.filter((key) => reachable.has(key));
  const next = (among: ReadonlySet<NodeKey>) => (key: NodeKey) => exits.get(key)!.map(({ to }) => to).filter((to) => among.has(to));
  return circles(drawn, next(new Set(drawn))).flatMap((group) => {
    const members = new Set(group);
    const bounded = (key: NodeKey): boolean => exits.get(key)!.some(({ to, patience }) => patience && !members.has(to));
    const rest = group.filter((key) => !bounded(key));
    return circles(rest, next(new Set(rest))).map((circle) => error(circle[0], 'flow.loop', { params: { nodes: circle.join(' → ') } }));
  });
}

/** A menu after a menu: citizens lose their way. */
export function menusTooDeep(flow: CallFlow, { nodes, exits, reachable }: Graph): FlowFault[] {
  const choosing = (key: NodeKey): boolean => ['menu', 'subject'].includes(flow.nodes[key]!.kind);
  const onward = (key: NodeKey): NodeKey[] => exits.get(key)!.filter(({ patience }) => !patience).map(({ to }) => to);
  const deeper = (key: NodeKey): NodeKey[] => [...reach(onward(key), (next) => (choosing(next) ? [] : exits.get(next)!.map(({ to }) => to)))].filter(choosing);
  const below = nodes.filter((key) => reachable.has(key) && choosing(key)).flatMap((key) => deeper(key).filter((other) => other !== key));
  return [...new Set(below)].map((key) => error(key, 'flow.menu-too-deep'));
}

/** Opening hours are somebody's. */
export function hoursWithoutOwner(flow: CallFlow, graph: Graph, world: FlowWorld): FlowFault[] {
  const unknown = authorityUnknownAt(flow, graph, world);
  const asked = Object.values(flow.nodes).flatMap((node) => (node.kind === 'which-authority' ? node.choices.map(({ authorityId }) => authorityId) : []));
  const possible = [...new Set([...asked, ...world.numbers.filter((id) => id !== undefined)])];
  return graph.nodes.flatMap((key) => {
    const node = flow.nodes[key]!;
    if (node.kind !== 'hours' || !graph.reachable.has(key)) return [];
    if (node.of === 'asked-for' && unknown.has(key)) return [error(key, 'flow.hours-without-owner', { field: 'of' })];
    const owners = node.of === 'asked-for' ? possible : [node.of];
    return owners.flatMap((id) => ownerFault(key, node.channel, id, world));
  });
}

function ownerFault(key: NodeKey, channel: string, id: AuthorityId, { authorities }: FlowWorld): FlowFault[] {
  const owner = authorities.find((one) => one.id === id);
  if (!owner) return [error(key, 'flow.authority-unknown', { field: 'of', params: { authority: id } })];
  return owner.channels.includes(channel) ? [] : [error(key, 'flow.hours-missing', { field: 'channel', params: { authority: id, channel } })];
}

/** The nodes that a caller may come to before it is known which authority they want. */
function authorityUnknownAt(flow: CallFlow, { exits }: Graph, { numbers }: FlowWorld): Set<NodeKey> {
  const knownFromStart = numbers.length > 0 && numbers.every((id) => id !== undefined);
  if (knownFromStart || nodeAt(flow, flow.start) === undefined) return new Set();
  const stillUnknown = (key: NodeKey): NodeKey[] =>
    exits.get(key)!.filter(({ exit }) => flow.nodes[key]!.kind !== 'which-authority' || exit === 'unknown').map(({ to }) => to);
  return reach([flow.start, flow.emergency && nodeAt(flow, flow.emergency.to) ? flow.emergency.to : []].flat(), stillUnknown);
}

/** Straight to somebody: no menu, no queue behind others, nothing to listen to but that one is being connected. */
export function emergencyNotStraight(flow: CallFlow): FlowFault[] {
  const node = flow.emergency && nodeAt(flow, flow.emergency.to);
  if (!flow.emergency) return [warning(undefined, 'flow.emergency-missing', { field: 'emergency' })];
  if (!node || node.kind === 'forward' || (node.kind === 'queue' && node.priority === 'emergency')) return [];
  return [error(flow.emergency.to, 'flow.emergency-not-straight')];
}
