/** Which series something belongs to, from the first; or what it is beside that. */
export type Tone = 1 | 2 | 3 | 4 | 5 | 6 | 'ink' | 'soft';

/** Of letters on a bar of that tone. */
export type OnBar = `on-${1 | 2 | 3 | 4 | 5 | 6}`;

/** Something that is drawn, in units of the chart with the origin at its top left. */
export type Mark =
  | { readonly kind: 'bar'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly tone: Tone }
  | { readonly kind: 'path'; readonly points: readonly (readonly [x: number, y: number])[]; readonly tone: Tone; readonly dashed?: boolean }
  | { readonly kind: 'dot'; readonly x: number; readonly y: number; readonly tone: Tone }
  | { readonly kind: 'text'; readonly x: number; readonly y: number; readonly text: string; readonly align: 'start' | 'middle' | 'end'; readonly tone: Tone | OnBar };

/** A chart as what is drawn: the screen and the report draw the same. */
export interface Chart {
  readonly kind: 'chart';
  readonly id: string;
  readonly title: string;
  /** What it shows, for who does not see it. */
  readonly summary: string;
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly legend: readonly { readonly tone: Tone; readonly text: string }[];
}

export const chartWidth = 640;
/** Height of letters in a chart. */
export const letterHeight = 11;

/** Against their height, in the wider of the faces that people have. */
const letterWidth = 0.58;

/** About how wide words are in a chart. */
export function widthOf(words: string): number {
  return words.length * letterHeight * letterWidth;
}

/** Words that fit into a width, shortened at their end. */
export function fitting(words: string, width: number): string {
  if (widthOf(words) <= width) return words;
  return `${words.slice(0, Math.max(1, Math.floor(width / (letterHeight * letterWidth)) - 1)).trimEnd()}…`;
}

export function toneOf(series: number): Exclude<Tone, string> {
  return ((series % 6) + 1) as Exclude<Tone, string>;
}
