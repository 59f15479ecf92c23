import type { FlowNode, NodeKey } from './flow.ts';

/** A way out of a node. `exit` names it for who edits: `then`, `open`, `options[2]`. */
export interface Exit {
  readonly exit: string;
  readonly to: NodeKey;
  /** The way out of who does not choose, however long they stay: it bounds every circle through the node. */
  readonly patience?: true;
}

/**
 * All ways from a node to others, in the order in which they are drawn.
 *
 * @example exitsOf({ kind: 'calamity', next: 'queue' }) // [{ exit: 'next', to: 'queue' }]
 */
export function exitsOf(node: FlowNode): Exit[] {
  switch (node.kind) {
    case 'say':
    case 'calamity':
    case 'calamity-switch':
      return [{ exit: 'next', to: node.next }];
    case 'hours':
      return [{ exit: 'open', to: node.open }, { exit: 'closed', to: node.closed }];
    case 'which-authority':
      return [
        { exit: 'next', to: node.next },
        ...node.choices.flatMap(({ to }, i) => (to === undefined ? [] : [{ exit: `choices[${i}]`, to }])),
        ...node.elsewhere.map(({ to }, i) => ({ exit: `elsewhere[${i}]`, to })),
        { exit: 'unknown', to: node.unknown, patience: true },
      ];
    case 'menu':
    case 'subject':
      return [...node.options.map(({ to }, i) => ({ exit: `options[${i}]`, to })), { exit: 'otherwise', to: node.otherwise, patience: true }];
    case 'answer':
      return [{ exit: 'next', to: node.next }, { exit: 'person', to: node.person }];
    case 'queue':
      return [...(node.offer ? [{ exit: 'offer', to: node.offer.to }] : []), ...(node.overflow ? [{ exit: 'overflow', to: node.overflow.to }] : [])];
    case 'callback-offer':
      return [{ exit: 'declined', to: node.declined }];
    case 'forward':
      return [{ exit: 'failed', to: node.failed }];
    case 'hang-up':
      return [];
  }
}
