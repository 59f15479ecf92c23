import type { AuthorityId, MessageParams } from '@ingang/kernel';
import type { NodeKey } from '../flow.ts';

/** Something wrong with a flow, at a node; `code` is a key of the message catalogue. */
export interface FlowFault {
  /** Undefined for what belongs to the flow as a whole. */
  readonly node: NodeKey | undefined;
  /** The part of the node, such as `prompt` or `options[1]`. */
  readonly field?: string;
  readonly code: string;
  readonly params?: MessageParams;
  /** A flow with errors is not published; a warning is for a person to judge. */
  readonly severity: 'error' | 'warning';
}

/** What the region knows, as far as a flow refers to it. */
export interface FlowWorld {
  readonly authorities: readonly { readonly id: AuthorityId; readonly channels: readonly string[] }[];
  /** Left out: any name will do. */
  readonly queues?: readonly string[] | undefined;
  /** The authorities that the flow's numbers say; undefined for a number that says none. None: it has no number yet. */
  readonly numbers: readonly (AuthorityId | undefined)[];
}

export function error(node: NodeKey | undefined, code: string, more: { readonly field?: string; readonly params?: MessageParams } = {}): FlowFault {
  return { node, code, severity: 'error', ...more };
}

export function warning(node: NodeKey | undefined, code: string, more: { readonly field?: string; readonly params?: MessageParams } = {}): FlowFault {
  return { node, code, severity: 'warning', ...more };
}
