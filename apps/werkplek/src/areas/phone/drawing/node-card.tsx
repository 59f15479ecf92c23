import { CircleAlert, Siren, TriangleAlert } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { CallFlow, FlowFault, FlowNode } from '@ingang/contracts/call-flows';
import { usePhoneText } from '../messages/index.ts';
import { excerptOf, kindIcons, useNames } from '../node/names.ts';
import { groupedWays, waysOf } from '../node/ways.ts';
import type { Box } from './layout.ts';

/** One way on, and the arrow shows it: nothing more to read. */
export function isPlain(node: FlowNode, flow: CallFlow): boolean {
  const [way, ...others] = waysOf(node);
  return way !== undefined && others.length === 0 && way.exit === 'next' && Object.hasOwn(flow.nodes, way.to);
}

interface NodeCardProps {
  readonly box: Box;
  readonly flow: CallFlow;
  readonly faults: readonly FlowFault[];
  readonly selected: boolean;
  readonly visited: boolean;
  readonly tabIndex: number;
  readonly onSelect: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** One node: what it is, what is said, and where each way out leads. */
export function NodeCard({ box, flow, faults, selected, visited, tabIndex, onSelect, onKeyDown }: NodeCardProps) {
  const t = usePhoneText();
  const { nodeName, wayName } = useNames(flow);
  const node = flow.nodes[box.key]!;
  const Icon = kindIcons[node.kind];
  const worst = faults.some(({ severity }) => severity === 'error') ? 'bad' : faults.length > 0 ? 'warn' : undefined;
  const Fault = worst === 'bad' ? CircleAlert : TriangleAlert;
  const excerpt = excerptOf(node, flow);
  return (
    <button
      type="button"
      className="node"
      data-node={box.key}
      data-kind={node.kind}
      data-state={worst}
      data-visited={visited || undefined}
      aria-pressed={selected}
      tabIndex={tabIndex}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
      onClick={onSelect}
      onKeyDown={onKeyDown}
    >
      <span className="node-head">
        <Icon aria-hidden />
        <span className="cut strong">{nodeName(box.key)}</span>
        {node.title !== undefined && <span className="only-heard">{t(`kind.${node.kind}`)}</span>}
        {box.key === flow.start && <span className="node-mark">{t('node.start')}</span>}
        {box.key === flow.emergency?.to && (
          <span className="node-mark">
            <Siren aria-hidden />
            <span className="only-heard">{t('node.emergency')}</span>
          </span>
        )}
        {worst && (
          <span className="node-fault">
            <Fault aria-hidden />
            <span className="only-heard">{t('faults.badge', { count: faults.length })}</span>
          </span>
        )}
      </span>
      {excerpt !== '' && <span className="node-text">{excerpt}</span>}
      {groupedWays(node).map(({ to, ways }) => (
        <span key={to} className={isPlain(node, flow) ? 'only-heard' : 'node-way'} data-nowhere={!Object.hasOwn(flow.nodes, to) || undefined}>
          <span className="node-way-names">{ways.map((way) => wayName(way, ways.length)).join(', ')}</span>
          <span aria-hidden>→</span>
          <span className="only-heard">{t('exit.to')}</span>
          <span className="node-way-to">{nodeName(to)}</span>
        </span>
      ))}
    </button>
  );
}
