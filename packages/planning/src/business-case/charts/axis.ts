import type { Mark } from './chart.ts';

/**
 * Round values from 0 or below to at least the largest, four to seven of them.
 *
 * @example ticksFor(0, 9.1) // [0, 2, 4, 6, 8, 10]
 */
export function ticksFor(least: number, most: number): readonly number[] {
  const span = Math.max(most, 0) - Math.min(least, 0);
  if (!(span > 0) || !Number.isFinite(span)) return [0, 1];
  const rough = span / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => each >= rough * 0.999) ?? 10 * power;
  const [from, to] = [Math.floor(Math.min(least, 0) / step + 1e-9), Math.ceil(Math.max(most, 0) / step - 1e-9)];
  return Array.from({ length: to - from + 1 }, (_, index) => (from + index) * step);
}

/** Where values stand between two ends. */
export function scaleFrom([low, high]: readonly [number, number], [start, end]: readonly [number, number]): (value: number) => number {
  return (value) => (high === low ? start : start + ((value - low) / (high - low)) * (end - start));
}

interface LevelLines {
  readonly ticks: readonly number[];
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly label: (value: number) => string;
}

/** Lines across the chart with their values at the left. */
export function levelLines({ ticks, y, left, right, label }: LevelLines): readonly Mark[] {
  return ticks.flatMap((tick): Mark[] => [
    { kind: 'path', points: [[left, y(tick)], [right, y(tick)]], tone: 'soft' },
    { kind: 'text', x: left - 6, y: y(tick) + 4, text: label(tick), align: 'end', tone: 'soft' },
  ]);
}
