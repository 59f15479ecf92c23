import { levelLines, scaleFrom, ticksFor } from './axis.ts';
import { chartWidth, letterHeight, widthOf, type Chart, type Mark } from './chart.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface CurveInput {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly curve: readonly Point[];
  readonly curveName: string;
  /** A level that the curve cannot go below. */
  readonly floor: { readonly y: number; readonly name: string };
  /** Points with a name. */
  readonly named: readonly (Point & { readonly name: string })[];
  readonly xName: string;
  readonly xLabel: (value: number) => string;
  readonly yLabel: (value: number) => string;
}

const height = 300;
const [top, foot] = [14, 44];

/** A curve over sizes, with those who are there marked on it. */
export function curveChart({ id, title, summary, curve, curveName, floor, named, xName, xLabel, yLabel }: CurveInput): Chart {
  const all = [...curve, ...named];
  const ticks = ticksFor(0, Math.max(floor.y, ...all.map((point) => point.y)));
  const sizes = ticksFor(0, Math.max(...all.map((point) => point.x)));
  const left = Math.max(...ticks.map((tick) => widthOf(yLabel(tick)))) + 12;
  const x = scaleFrom([0, sizes.at(-1)!], [left, chartWidth - 24]);
  const y = scaleFrom([ticks[0]!, ticks.at(-1)!], [height - foot, top]);
  const marks: Mark[] = [
    ...levelLines({ ticks, y, left, right: chartWidth, label: yLabel }),
    ...sizes.map((size): Mark => ({ kind: 'text', x: x(size), y: height - foot + 16, text: xLabel(size), align: 'middle', tone: 'soft' })),
    { kind: 'text', x: (left + chartWidth) / 2, y: height - 6, text: xName, align: 'middle', tone: 'ink' },
    { kind: 'path', points: [[left, y(floor.y)], [chartWidth, y(floor.y)]], tone: 2, dashed: true },
    { kind: 'path', points: curve.map((point) => [x(point.x), y(point.y)]), tone: 1 },
    ...named.map((point): Mark => ({ kind: 'dot', x: x(point.x), y: y(point.y), tone: 'ink' })),
    ...placed(named.map((point) => ({ x: x(point.x), y: y(point.y), name: point.name }))),
  ];
  return { kind: 'chart', id, title, summary, width: chartWidth, height, marks, legend: [{ tone: 1, text: curveName }, { tone: 2, text: floor.name }] };
}

/** Names at their points, higher where they would stand on each other. */
function placed(points: readonly (Point & { readonly name: string })[]): readonly Mark[] {
  const taken: { readonly from: number; readonly to: number; readonly y: number }[] = [];
  return points.toSorted((a, b) => a.x - b.x).map((point) => {
    const atEnd = point.x + 8 + widthOf(point.name) > chartWidth;
    const [from, to] = atEnd ? [point.x - 8 - widthOf(point.name), point.x - 8] : [point.x + 8, point.x + 8 + widthOf(point.name)];
    let y = point.y - 6;
    while (taken.some((other) => from < other.to && other.from < to && Math.abs(other.y - y) < letterHeight + 1) && y > letterHeight) y -= letterHeight + 1;
    taken.push({ from, to, y });
    return { kind: 'text', x: atEnd ? to : from, y, text: point.name, align: atEnd ? 'end' : 'start', tone: 'ink' };
  });
}
