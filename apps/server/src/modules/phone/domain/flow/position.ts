import type { AuthorityId } from '@ingang/kernel';
import type { CallFlow, Language, NodeKey } from './flow.ts';
import type { Ending, FlowAction } from './protocol.ts';

/**
 * What a node waits for. `playing`: the end of its prompt, and on to the next node. `asking`, `keys`, `confirming`,
 * `choosing`: the caller. `waiting`: an agent. `forwarding`: the other side. `checking`: whether a code is right.
 * `closing`: the end of the last prompt, and then the end.
 */
export type Phase = 'playing' | 'asking' | 'keys' | 'confirming' | 'choosing' | 'waiting' | 'forwarding' | 'checking' | 'closing' | 'ended';

/** Where a call is in its flow, with all the flow remembers of it: plain JSON, kept with the call, no personal data. */
export interface FlowPosition {
  readonly node: NodeKey;
  readonly phase: Phase;
  /** Failed tries at this node. */
  readonly tries: number;
  /** How often each node was entered: nobody goes round in circles for ever. */
  readonly visits: Readonly<Record<NodeKey, number>>;
  readonly language: Language;
  readonly authorityId?: AuthorityId;
  readonly elsewhere?: string;
  readonly subject?: string;
  /** What was heard or entered and still has to be confirmed: an authority, a place elsewhere, or a number. */
  readonly candidate?: string;
  /** The queue node in which the caller has a place, and after how many seconds something was last said there. */
  readonly queued?: { readonly node: NodeKey; readonly offered: boolean; readonly toldAt?: number };
  /** The caller is told that the conversation may be recorded. */
  readonly recordingTold?: true;
  /** Calamity messages that were heard. */
  readonly heard: readonly string[];
  readonly ending?: Ending;
}

/** A position and what has to be done to be there. */
export interface Turn {
  readonly position: FlowPosition;
  readonly actions: readonly FlowAction[];
}

/**
 * Before the first input.
 *
 * @example startOf({ languages: ['nl'], start: 'welcome', fallbackQueue: 'general', nodes: {} }).node // 'welcome'
 */
export function startOf(flow: CallFlow): FlowPosition {
  return { node: flow.start, phase: 'playing', tries: 0, visits: {}, language: flow.languages[0] ?? 'nl', heard: [] };
}

export function withAction(turn: Turn, ...actions: readonly FlowAction[]): Turn {
  return { ...turn, actions: [...turn.actions, ...actions] };
}

export function at(turn: Turn, change: Partial<FlowPosition>): Turn {
  return { ...turn, position: { ...turn.position, ...change } };
}

export function ended(turn: Turn, ending: Ending): Turn {
  return at(turn, { phase: 'ended', ending });
}
