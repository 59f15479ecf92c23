import type { FlowNode } from '@ingang/contracts/call-flows';
import { shapes, type Field } from './shape.ts';

/** A way out of a node, as the drawing shows it. */
export interface Way {
  /** The path of the field, as faults name it: `options[1]`, `next`, `offer`. */
  readonly exit: string;
  /** Which sentence names it; keys and names speak for themselves. */
  readonly label: { readonly field: string; readonly seconds?: number } | { readonly text: string; readonly digit?: string };
  readonly to: string;
}

type Data = Readonly<Record<string, unknown>>;

/** All ways out of a node, in the order of its form. */
export function waysOf(node: FlowNode): Way[] {
  const ways = shapes[node.kind].flatMap((field) => waysOfField(field, node as unknown as Data));
  return node.kind === 'which-authority' ? ways.map((way) => (way.exit === 'next' ? { ...way, label: { field: 'chosen' } } : way)) : ways;
}

function waysOfField(field: Field, data: Data): Way[] {
  const value = data[field.field];
  if (field.as === 'exit') return typeof value === 'string' ? [{ exit: field.field, label: { field: field.field }, to: value }] : [];
  if (field.as === 'part' && typeof value === 'object' && value !== null) {
    const { to, afterSeconds } = value as { to?: string; afterSeconds?: number };
    return to === undefined ? [] : [{ exit: field.field, label: { field: field.field, ...(afterSeconds !== undefined && { seconds: afterSeconds }) }, to }];
  }
  if (field.as !== 'list') return [];
  return (value as readonly Data[]).flatMap((item, index) => {
    const { to, digit, label, name } = item as { to?: string; digit?: string; label?: string; name?: string };
    return to === undefined ? [] : [{ exit: `${field.field}[${index}]`, label: { text: [digit, label ?? name].filter(Boolean).join(' '), ...(digit !== undefined && { digit }) }, to }];
  });
}

/** Ways to the same node as one line: `1 Burgerzaken, 2 Afval → Wachtrij`. */
export function groupedWays(node: FlowNode): { readonly to: string; readonly ways: readonly Way[] }[] {
  return [...Map.groupBy(waysOf(node), ({ to }) => to)].map(([to, ways]) => ({ to, ways }));
}
