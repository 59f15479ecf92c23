import { levelLines, scaleFrom, ticksFor } from './axis.ts';
import { chartWidth, widthOf, type Chart, type Mark } from './chart.ts';

export interface HistogramInput {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly bins: readonly { readonly from: number; readonly to: number; readonly runs: number }[];
  /** Values that are marked, with their names. */
  readonly named: readonly { readonly value: number; readonly name: string }[];
  readonly label: (value: number) => string;
}

const height = 230;
const [top, foot] = [34, 24];

/** How often what came out. */
export function histogramChart({ id, title, summary, bins, named, label }: HistogramInput): Chart {
  const ticks = ticksFor(0, Math.max(...bins.map(({ runs }) => runs))).filter(Number.isInteger);
  const most = Math.max(ticks.at(-1)!, ...bins.map(({ runs }) => runs));
  const left = widthOf(String(ticks.at(-1))) + 12;
  const [low, high] = [bins[0]!.from, bins.at(-1)!.to];
  const x = scaleFrom([low, high], [left, chartWidth]);
  const y = scaleFrom([0, most], [height - foot, top]);
  const marks: Mark[] = [
    ...levelLines({ ticks, y, left, right: chartWidth, label: String }),
    ...bins.map(({ from, to, runs }): Mark => ({ kind: 'bar', x: x(from) + 0.5, y: y(runs), width: Math.max(0.5, x(to) - x(from) - 1), height: y(0) - y(runs), tone: 1 })),
    { kind: 'path', points: [[left, y(0)], [chartWidth, y(0)]], tone: 'ink' },
    ...[0, 0.25, 0.5, 0.75, 1].map((part): Mark => ({
      kind: 'text', x: x(low + (high - low) * part), y: height - 6, text: label(low + (high - low) * part), align: part === 0 ? 'start' : part === 1 ? 'end' : 'middle', tone: 'soft',
    })),
    ...named.flatMap(({ value, name }, place): Mark[] => [
      { kind: 'path', points: [[x(value), 12 + (place % 2) * 12], [x(value), y(0)]], tone: 'ink', dashed: true },
      { kind: 'text', x: x(value), y: 10 + (place % 2) * 12, text: name, align: x(value) > chartWidth - 60 ? 'end' : x(value) < 60 ? 'start' : 'middle', tone: 'ink' },
    ]),
  ];
  return { kind: 'chart', id, title, summary, width: chartWidth, height, marks, legend: [] };
}
