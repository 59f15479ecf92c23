import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import type { CallFlow, FlowFault } from '@ingang/contracts/call-flows';
import { usePhoneText } from '../messages/index.ts';
import { excerptOf } from '../node/names.ts';
import { groupedWays, waysOf } from '../node/ways.ts';
import { layoutOf, type Box, type Layout } from './layout.ts';
import './drawing.css';
import { isPlain, NodeCard } from './node-card.tsx';

interface DrawingProps {
  readonly flow: CallFlow;
  readonly faults: readonly FlowFault[];
  readonly selected: string | undefined;
  /** Nodes that the trial call came by. */
  readonly visited: ReadonlySet<string>;
  readonly onSelect: (key: string) => void;
  /** Enter: on to the form. */
  readonly onOpen: () => void;
}

/** The flow from top to bottom. One stop for Tab; the arrow keys walk through the nodes. */
export function Drawing({ flow, faults, selected, visited, onSelect, onOpen }: DrawingProps) {
  const t = usePhoneText();
  const frame = useRef<HTMLDivElement>(null);
  const layout = useMemo(() => layOut(flow), [flow]);
  const current = selected !== undefined && Object.hasOwn(flow.nodes, selected) ? selected : flow.start;
  useEffect(() => { // a wide drawing opens where the call begins
    frame.current?.querySelector(`[data-node="${flow.start}"]`)?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [flow.start]);
  useEffect(() => {
    if (selected !== undefined) frame.current?.querySelector(`[data-node="${selected}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [selected]);
  const walk = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      onOpen();
      return;
    }
    const next = neighbour(layout.boxes, current, event.key);
    if (!next) return;
    event.preventDefault();
    onSelect(next);
    frame.current?.querySelector<HTMLElement>(`[data-node="${next}"]`)?.focus();
  };
  return (
    <div className="drawing-frame" role="group" aria-label={t('editor.drawing')} aria-describedby="drawing-help" ref={frame}>
      <p id="drawing-help" className="only-heard">
        {t('editor.drawingHelp')}
      </p>
      <div className="drawing" style={{ width: layout.width, height: layout.height }}>
        <Lines layout={layout} selected={selected} visited={visited} />
        {layout.boxes.map((box) => (
          <NodeCard
            key={box.key}
            box={box}
            flow={flow}
            faults={faults.filter(({ node }) => node === box.key)}
            selected={box.key === selected}
            visited={visited.has(box.key)}
            tabIndex={box.key === current ? 0 : -1}
            onSelect={() => onSelect(box.key)}
            onKeyDown={walk}
          />
        ))}
      </div>
    </div>
  );
}

function layOut(flow: CallFlow): Layout {
  return layoutOf({
    keys: Object.keys(flow.nodes),
    starts: [flow.start, flow.emergency?.to ?? ''],
    next: (key) => waysOf(flow.nodes[key]!).map(({ to }) => to),
    heightOf: (key) => cardHeight(flow, key),
  });
}

const headHeight = 30;
const lineHeight = 18;
const shortExcerpt = 24;

function cardHeight(flow: CallFlow, key: string): number {
  const node = flow.nodes[key]!;
  const excerpt = excerptOf(node, flow);
  const lines = excerpt === '' ? 0 : excerpt.length > shortExcerpt ? 2 : 1;
  return headHeight + lines * lineHeight + (isPlain(node, flow) ? 0 : groupedWays(node).length) * lineHeight + 8;
}

/** The nearest node in the direction of an arrow key. */
function neighbour(boxes: readonly Box[], from: string, key: string): string | undefined {
  const here = boxes.find((box) => box.key === from);
  const direction = { ArrowDown: [0, 1], ArrowUp: [0, -1], ArrowRight: [1, 0], ArrowLeft: [-1, 0] }[key];
  if (!here || !direction) return undefined;
  const [dx = 0, dy = 0] = direction;
  const distance = (box: Box): number => {
    const [x, y] = [box.x - here.x, box.y - here.y];
    const along = x * dx + y * dy;
    return along <= 0 ? Infinity : along + 3 * Math.abs(x * dy + y * dx);
  };
  const nearest = boxes.filter((box) => box.key !== from).toSorted((one, other) => distance(one) - distance(other))[0];
  return nearest && distance(nearest) < Infinity ? nearest.key : undefined;
}

function Lines({ layout, selected, visited }: { readonly layout: Layout; readonly selected: string | undefined; readonly visited: ReadonlySet<string> }) {
  return (
    <svg className="drawing-lines" width={layout.width} height={layout.height} aria-hidden>
      <defs>
        <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto">
          <path d="M0 0 L8 4 L0 8 Z" fill="context-stroke" />
        </marker>
      </defs>
      {layout.lines.map(({ from, to, points, back }) => (
        <path
          key={`${from} ${to}`}
          d={back ? straight(points) : smooth(points)}
          markerEnd="url(#arrow)"
          data-near={from === selected || to === selected || undefined}
          data-visited={(visited.has(from) && visited.has(to)) || undefined}
        />
      ))}
    </svg>
  );
}

type Points = readonly (readonly [number, number])[];

function straight(points: Points): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join(' ');
}

/** Down first, then across in a curve. */
function smooth(points: Points): string {
  return points
    .map(([x, y], i) => {
      if (i === 0) return `M${x} ${y}`;
      const [px, py] = points[i - 1]!;
      if (px === x) return `L${x} ${y}`;
      const half = (py + y) / 2;
      return `C${px} ${half} ${x} ${half} ${x} ${y}`;
    })
    .join(' ');
}
