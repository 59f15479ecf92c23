import { useId, type PointerEvent } from 'react';
import './band-chart.css';

/** One day or interval. Numbers that are left out are not drawn. */
export interface ChartPoint {
  /** In full: what is said of it. */
  readonly label: string;
  /** Below the chart. */
  readonly tick: string;
  readonly counted?: number | undefined;
  readonly expected?: number | undefined;
  /** Widest first. */
  readonly bands?: readonly (readonly [lower: number, upper: number])[];
  /** Drawn as a step, such as people. */
  readonly step?: number | undefined;
}

interface BandChartProps {
  readonly title: string;
  readonly points: readonly ChartPoint[];
  /** Place of the point that is chosen. */
  readonly at: number;
  readonly onAt: (place: number) => void;
  /** What can be moved along the chart, such as "Dag". */
  readonly slider: string;
  /** What is said of the point that is chosen. */
  readonly reading: string;
  readonly number: (value: number) => string;
}

const width = 960;
const height = 260;
const [left, right, top, foot] = [48, 8, 10, 26];

/** A line with bounds around it and what was counted. One point is chosen by clicking, or by keys on the slider; a table says the same elsewhere. */
export function BandChart({ title, points, at, onAt, slider, reading, number }: BandChartProps) {
  const id = useId();
  const most = niceTop(Math.max(1, ...points.flatMap(({ counted = 0, expected = 0, bands = [], step = 0 }) => [counted, expected, step, ...bands.flat()])));
  const slot = (width - left - right) / Math.max(1, points.length);
  const x = (place: number) => left + (place + 0.5) * slot;
  const y = (value: number) => height - foot - (value / most) * (height - foot - top);
  const every = Math.ceil(points.length / 16);
  const choose = ({ currentTarget, clientX }: PointerEvent<SVGSVGElement>) => {
    const { left: from, width: whole } = currentTarget.getBoundingClientRect();
    const place = Math.floor((((clientX - from) / whole) * width - left) / slot);
    if (place >= 0 && place < points.length) onAt(place);
  };
  return (
    <div className="band-chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id} onPointerDown={choose}>
        <title id={id}>{title}</title>
        {[0, 0.25, 0.5, 0.75, 1].map((part) => (
          <g key={part}>
            <line className="band-chart-grid" x1={left} x2={width - right} y1={y(part * most)} y2={y(part * most)} />
            <text x={left - 6} y={y(part * most) + 4} textAnchor="end">{number(part * most)}</text>
          </g>
        ))}
        {[0, 1].map((band) => <path key={band} className="band-chart-band" data-band={band} d={areaOf(points, band, x, y)} />)}
        <path className="band-chart-step" d={stepsOf(points, slot, x, y)} />
        <path className="band-chart-line" d={lineOf(points, ({ expected }) => expected, x, y)} />
        {points.map(({ counted }, place) => counted !== undefined && <circle key={place} className="band-chart-counted" cx={x(place)} cy={y(counted)} r="3" />)}
        {points.map(({ tick }, place) => place % every === 0 && <text key={place} x={x(place)} y={height - 8} textAnchor="middle">{tick}</text>)}
        {points[at] && <line className="band-chart-cursor" x1={x(at)} x2={x(at)} y1={top} y2={height - foot} />}
      </svg>
      <label className="band-chart-slider">
        <span className="only-heard">{slider}</span>
        <input type="range" min={0} max={Math.max(0, points.length - 1)} value={at} aria-valuetext={reading} onChange={(event) => onAt(Number(event.target.value))} />
      </label>
      <p className="band-chart-reading">{reading}</p>
    </div>
  );
}

/** A round number at or above, that halves and quarters well. */
function niceTop(value: number): number {
  const size = 10 ** Math.floor(Math.log10(value));
  return ([1, 1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8, 10].find((step) => step * size >= value) ?? 10) * size;
}

type Scale = (value: number) => number;

function lineOf(points: readonly ChartPoint[], of: (point: ChartPoint) => number | undefined, x: Scale, y: Scale): string {
  let path = '';
  let isDrawing = false;
  for (const [place, point] of points.entries()) {
    const value = of(point);
    if (value !== undefined) path += `${isDrawing ? 'L' : 'M'}${x(place).toFixed(1)} ${y(value).toFixed(1)}`;
    isDrawing = value !== undefined;
  }
  return path;
}

function stepsOf(points: readonly ChartPoint[], slot: number, x: Scale, y: Scale): string {
  return points.map(({ step }, place) => (step === undefined ? '' : `${points[place - 1]?.step === undefined ? 'M' : 'L'}${(x(place) - slot / 2).toFixed(1)} ${y(step).toFixed(1)}H${(x(place) + slot / 2).toFixed(1)}`)).join('');
}

/** Each stretch of points with this band is an area of its own. */
function areaOf(points: readonly ChartPoint[], band: number, x: Scale, y: Scale): string {
  let path = '';
  for (let from = 0; from < points.length; from += 1) {
    if (!points[from]!.bands?.[band]) continue;
    const end = points.findIndex((point, place) => place > from && !point.bands?.[band]);
    const until = end === -1 ? points.length - 1 : end - 1;
    const places = Array.from({ length: until - from + 1 }, (_, index) => from + index);
    const at = (place: number, side: 0 | 1): string => `${x(place).toFixed(1)} ${y(points[place]!.bands![band]![side]).toFixed(1)}`;
    path += `M${places.map((place) => at(place, 1)).join('L')}L${places.toReversed().map((place) => at(place, 0)).join('L')}Z`;
    from = until;
  }
  return path;
}
