import type { FlowNode, NodeKey, NodeKind } from '../flow.ts';
import type { Turn } from '../position.ts';
import type { Speaking } from '../prompts.ts';
import type { FlowInput } from '../protocol.ts';

/** What a node needs to know and may do: speak, and go to another node. */
export interface Going extends Speaking {
  go(turn: Turn, to: NodeKey): Turn;
}

/**
 * What one kind of node does. Every function is total: an input that means nothing in the present phase changes nothing.
 * The end of a call and the emergency are not seen here; advance.ts handles them for all kinds alike.
 */
export interface Behaviour<N extends FlowNode> {
  enter(going: Going, node: N, turn: Turn): Turn;
  react(going: Going, node: N, turn: Turn, input: FlowInput): Turn;
}

export type NodeOf<K extends NodeKind> = Extract<FlowNode, { kind: K }>;
export type Behaviours = { readonly [K in NodeKind]: Behaviour<NodeOf<K>> };

/** How often a choice may be got wrong before another way is taken. */
export const mostTries = 2;

/** Below this a recogniser is guessing. */
export const leastConfidence = 0.35;

/** What counts as a try that failed: silence, something else, or a guess. */
export function failed(input: FlowInput): boolean {
  return input.on === 'timeout' || input.on === 'not-understood' || (input.on === 'heard' && input.confidence < leastConfidence);
}
