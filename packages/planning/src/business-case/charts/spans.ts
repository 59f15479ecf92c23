import { scaleFrom } from './axis.ts';
import { chartWidth, fitting, toneOf, widthOf, type Chart, type Mark } from './chart.ts';

export interface SpansInput {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Each with stretches of months, from 0; the end is not part of it. */
  readonly rows: readonly { readonly name: string; readonly spans: readonly { readonly from: number; readonly to: number; readonly series: number }[] }[];
  readonly series: readonly string[];
  readonly months: number;
  /** Where a year begins, and its name. */
  readonly years: readonly { readonly month: number; readonly name: string }[];
}

const rowHeight = 26;
const [top, foot] = [8, 22];

/** Who is where from when to when. */
export function spanChart({ id, title, summary, rows, series, months, years }: SpansInput): Chart {
  const left = Math.min(180, Math.max(...rows.map(({ name }) => widthOf(name))) + 14);
  const height = top + rows.length * rowHeight + foot;
  const x = scaleFrom([0, months], [left, chartWidth]);
  const marks: Mark[] = years.flatMap(({ month, name }): Mark[] => [
    { kind: 'path', points: [[x(month), top], [x(month), height - foot]], tone: 'soft' },
    { kind: 'text', x: x(month) + 2, y: height - 6, text: name, align: 'start', tone: 'soft' },
  ]);
  rows.forEach(({ name, spans }, place) => {
    const y = top + place * rowHeight;
    marks.push({ kind: 'text', x: left - 8, y: y + 17, text: fitting(name, left - 12), align: 'end', tone: 'ink' });
    for (const { from, to, series: each } of spans) {
      marks.push({ kind: 'bar', x: x(from) + 1, y: y + 3, width: Math.max(1, x(to) - x(from) - 2), height: rowHeight - 6, tone: toneOf(each) });
      const words = series[each]!;
      if (widthOf(words) < x(to) - x(from) - 8) marks.push({ kind: 'text', x: x(from) + 6, y: y + 17, text: words, align: 'start', tone: `on-${toneOf(each)}` });
    }
  });
  return { kind: 'chart', id, title, summary, width: chartWidth, height, marks, legend: series.map((words, each) => ({ tone: toneOf(each), text: words })) };
}
