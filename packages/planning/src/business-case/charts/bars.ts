import { levelLines, scaleFrom, ticksFor } from './axis.ts';
import { chartWidth, fitting, toneOf, widthOf, type Chart, type Mark } from './chart.ts';

export interface BarsInput {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly groups: readonly string[];
  readonly series: readonly string[];
  /** By group, then by series; undefined: no bar. */
  readonly values: readonly (readonly (number | undefined)[])[];
  /** A value as it stands at the axis, and on a bar. */
  readonly label: (value: number) => string;
}

const height = 250;
const top = 18;

/** Bars beside each other, a group for each year, authority or kind. */
export function barChart({ id, title, summary, groups, series, values, label }: BarsInput): Chart {
  const known = values.flat().filter((value) => value !== undefined);
  const ticks = ticksFor(Math.min(0, ...known), Math.max(0, ...known));
  const foot = ticks[0]! < 0 ? 38 : 24;
  const left = Math.max(...ticks.map((tick) => widthOf(label(tick)))) + 12;
  const y = scaleFrom([ticks[0]!, ticks.at(-1)!], [height - foot, top]);
  const slot = (chartWidth - left) / groups.length;
  const bar = Math.min(56, (slot * 0.8) / series.length);
  const marks: Mark[] = [...levelLines({ ticks, y, left, right: chartWidth, label })];
  groups.forEach((group, place) => {
    const middle = left + (place + 0.5) * slot;
    marks.push({ kind: 'text', x: middle, y: height - 6, text: fitting(group, slot - 4), align: 'middle', tone: 'ink' });
    series.forEach((_, each) => {
      const value = values[place]?.[each];
      if (value === undefined) return;
      const x = middle + (each - series.length / 2) * bar;
      const [from, to] = [Math.min(y(0), y(value)), Math.max(y(0), y(value))];
      marks.push({ kind: 'bar', x: x + 1, y: from, width: Math.max(1, bar - 2), height: to - from, tone: toneOf(each) });
      if (widthOf(label(value)) <= bar + 4) marks.push({ kind: 'text', x: x + bar / 2, y: value < 0 ? to + 12 : from - 4, text: label(value), align: 'middle', tone: 'ink' });
    });
  });
  marks.push({ kind: 'path', points: [[left, y(0)], [chartWidth, y(0)]], tone: 'ink' });
  return { kind: 'chart', id, title, summary, width: chartWidth, height, marks, legend: series.length < 2 ? [] : series.map((words, each) => ({ tone: toneOf(each), text: words })) };
}
