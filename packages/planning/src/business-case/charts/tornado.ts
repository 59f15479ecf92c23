import { scaleFrom, ticksFor } from './axis.ts';
import { chartWidth, fitting, type Chart, type Mark } from './chart.ts';

export interface TornadoInput {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly rows: readonly { readonly name: string; /** What comes out at the lower and at the higher value, against what comes out now. */ readonly atLow: number; readonly atHigh: number }[];
  readonly low: string;
  readonly high: string;
  readonly label: (value: number) => string;
}

const rowHeight = 24;
const left = 290;
const [top, foot] = [6, 22];

/** What each assumption does by itself, the largest first. */
export function tornadoChart({ id, title, summary, rows, low, high, label }: TornadoInput): Chart {
  const all = rows.flatMap(({ atLow, atHigh }) => [atLow, atHigh]);
  const reach = Math.max(1e-9, ...all.map(Math.abs));
  const ticks = ticksFor(-reach, reach);
  const height = top + rows.length * rowHeight + foot;
  const x = scaleFrom([ticks[0]!, ticks.at(-1)!], [left, chartWidth - 8]);
  const every = ticks.length > 5 ? 2 : 1;
  const zero = ticks.findIndex((tick) => Math.abs(tick) < reach * 1e-9);
  const marks: Mark[] = ticks.filter((_, index) => (index - zero) % every === 0).flatMap((tick): Mark[] => [
    { kind: 'path', points: [[x(tick), top], [x(tick), height - foot]], tone: 'soft' },
    { kind: 'text', x: x(tick), y: height - 6, text: label(tick), align: tick === ticks.at(-1) ? 'end' : 'middle', tone: 'soft' },
  ]);
  rows.forEach(({ name, atLow, atHigh }, place) => {
    const y = top + place * rowHeight;
    marks.push({ kind: 'text', x: left - 8, y: y + 16, text: fitting(name, left - 12), align: 'end', tone: 'ink' });
    for (const [value, tone] of [[atLow, 2], [atHigh, 1]] as const) {
      marks.push({ kind: 'bar', x: Math.min(x(0), x(value)), y: y + 4, width: Math.abs(x(value) - x(0)), height: rowHeight - 8, tone });
    }
  });
  marks.push({ kind: 'path', points: [[x(0), top], [x(0), height - foot]], tone: 'ink' });
  return { kind: 'chart', id, title, summary, width: chartWidth, height, marks, legend: [{ tone: 2, text: low }, { tone: 1, text: high }] };
}
