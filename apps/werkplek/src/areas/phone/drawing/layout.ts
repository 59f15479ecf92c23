/**
 * Where each node of a flow is drawn: in layers from top to bottom, along the longest way from the start, with as few
 * crossings as a few sweeps find. The same drawing always looks the same.
 */
export interface Box {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Line {
  readonly from: string;
  readonly to: string;
  /** From the bottom of one node to the top of another, through the gaps between the nodes in between. */
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Leads back up. */
  readonly back: boolean;
}

export interface Layout {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

export interface Drawn {
  readonly keys: readonly string[];
  readonly starts: readonly string[];
  readonly next: (key: string) => readonly string[];
  readonly heightOf: (key: string) => number;
}

export const boxWidth = 188;
const gapX = 16;
const gapY = 32;
const passingWidth = 12;
const sweeps = 12;

/** A place in a layer: a node, or a line that passes between nodes. */
interface Place {
  readonly id: string;
  readonly key?: string;
  readonly width: number;
  readonly above: Place[];
  readonly below: Place[];
  x: number;
}

/** @param drawn nodes in their usual order; unreachable ones are drawn in a layer of their own at the bottom */
export function layoutOf(drawn: Drawn): Layout {
  const { layerOf, backward } = layersOf(drawn);
  const chains: { from: string; to: string; places: Place[] }[] = [];
  const places = new Map(drawn.keys.map((key) => [key, place(key, boxWidth, key)]));
  const layers: Place[][] = [];
  const put = (layer: number, one: Place) => (layers[layer] ??= []).push(one);
  for (const key of drawn.keys) put(layerOf.get(key)!, places.get(key)!);
  for (const from of drawn.keys) {
    for (const to of new Set(drawn.next(from))) {
      if (backward.has(`${from} ${to}`) || !places.has(to)) continue;
      const chain = [places.get(from)!];
      for (let layer = layerOf.get(from)! + 1; layer < layerOf.get(to)!; layer += 1) {
        const passing = place(`${from} ${to} ${layer}`, passingWidth);
        put(layer, passing);
        chain.push(passing);
      }
      chain.push(places.get(to)!);
      for (const [i, one] of chain.slice(1).entries()) {
        chain[i]!.below.push(one);
        one.above.push(chain[i]!);
      }
      chains.push({ from, to, places: chain });
    }
  }
  const filled = layers.filter((layer) => layer !== undefined && layer.length > 0);
  order(filled);
  spread(filled);
  return draw(drawn, filled, chains, backward);
}

function place(id: string, width: number, key?: string): Place {
  return { id, width, above: [], below: [], x: 0, ...(key !== undefined && { key }) };
}

/** The layer of each node by the longest way to it, and the edges that lead back. */
function layersOf({ keys, starts, next }: Drawn): { layerOf: Map<string, number>; backward: Set<string> } {
  const backward = new Set<string>();
  const finished: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const known = new Set(keys);
  const visit = (key: string): void => {
    state.set(key, 'open');
    for (const to of next(key)) {
      if (!known.has(to)) continue;
      if (state.get(to) === 'open') backward.add(`${key} ${to}`);
      else if (!state.has(to)) visit(to);
    }
    state.set(key, 'done');
    finished.push(key);
  };
  for (const key of [...starts, ...keys]) if (known.has(key) && !state.has(key)) visit(key);
  const layerOf = new Map<string, number>();
  for (const key of finished.toReversed()) {
    const layer = layerOf.get(key) ?? 0;
    layerOf.set(key, layer);
    for (const to of next(key)) if (known.has(to) && !backward.has(`${key} ${to}`)) layerOf.set(to, Math.max(layerOf.get(to) ?? 0, layer + 1));
  }
  sink(keys.filter((key) => key !== starts[0]), next, layerOf);
  return { layerOf, backward };
}

/** What nothing leads to, such as where emergencies go, is drawn just above what it leads to. */
function sink(keys: readonly string[], next: (key: string) => readonly string[], layerOf: Map<string, number>): void {
  const reached = new Set([...layerOf.keys()].flatMap(next));
  for (const key of keys) {
    const below = next(key).flatMap((to) => (to === key ? [] : (layerOf.get(to) ?? [])));
    if (!reached.has(key) && below.length > 0) layerOf.set(key, Math.max(0, Math.min(...below) - 1));
  }
}

/** Puts every place near the middle of what it hangs on, downwards and upwards in turn. */
function order(layers: Place[][]): void {
  for (const layer of layers) for (const [i, one] of layer.entries()) one.x = i;
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const down = sweep % 2 === 0;
    for (const layer of down ? layers : layers.toReversed()) {
      const weight = new Map(layer.map((one) => [one, middle(down ? one.above : one.below) ?? one.x]));
      layer.sort((one, other) => weight.get(one)! - weight.get(other)! || one.x - other.x);
      for (const [i, one] of layer.entries()) one.x = i;
    }
  }
}

/** Gives places their x: wished for under or above their neighbours, never overlapping. */
function spread(layers: Place[][]): void {
  for (const layer of layers) settle(layer, (one) => one.x * (boxWidth + gapX));
  for (let sweep = 0; sweep < sweeps * 2; sweep += 1) {
    const down = sweep % 2 === 0;
    for (const layer of down ? layers : layers.toReversed()) settle(layer, (one) => middle(down ? one.above : one.below) ?? one.x);
  }
}

function settle(layer: Place[], wish: (one: Place) => number): void {
  const wished = layer.map(wish);
  const apart = (i: number): number => (layer[i]!.width + layer[i + 1]!.width) / 2 + gapX;
  const fromLeft = [...wished];
  for (let i = 1; i < layer.length; i += 1) fromLeft[i] = Math.max(wished[i]!, fromLeft[i - 1]! + apart(i - 1));
  const fromRight = [...wished];
  for (let i = layer.length - 2; i >= 0; i -= 1) fromRight[i] = Math.min(wished[i]!, fromRight[i + 1]! - apart(i));
  for (const [i, one] of layer.entries()) one.x = (fromLeft[i]! + fromRight[i]!) / 2;
}

function middle(places: readonly Place[]): number | undefined {
  if (places.length === 0) return undefined;
  return places.reduce((sum, { x }) => sum + x, 0) / places.length;
}

function draw(drawn: Drawn, layers: readonly Place[][], chains: readonly { from: string; to: string; places: Place[] }[], backward: ReadonlySet<string>): Layout {
  const all = layers.flat();
  const left = Math.min(...all.map(({ x, width }) => x - width / 2), 0);
  const centre = (one: Place): number => Math.round(one.x - left);
  const tops: number[] = [];
  let y = 0;
  const layerNumber = new Map<Place, number>();
  for (const [i, layer] of layers.entries()) {
    tops[i] = y;
    for (const one of layer) layerNumber.set(one, i);
    y += Math.max(...layer.map(({ key }) => (key === undefined ? 0 : drawn.heightOf(key))), 24) + gapY;
  }
  const bottomOf = (layer: number): number => (tops[layer + 1] ?? y) - gapY;
  const boxes = all.flatMap((one): Box[] => (one.key === undefined ? [] : [{ key: one.key, x: centre(one) - boxWidth / 2, y: tops[layerNumber.get(one)!]!, width: boxWidth, height: drawn.heightOf(one.key) }]));
  const byKey = new Map(boxes.map((box) => [box.key, box]));
  const lines = chains.map(({ from, to, places }): Line => {
    const [first, last] = [byKey.get(from)!, byKey.get(to)!];
    const passing = places.slice(1, -1).flatMap((one): [number, number][] => {
      const layer = layerNumber.get(one)!;
      return [[centre(one), tops[layer]!], [centre(one), bottomOf(layer)]];
    });
    const start: [number, number][] = [[first.x + first.width / 2, first.y + first.height], [first.x + first.width / 2, bottomOf(layerNumber.get(places[0]!)!)]];
    return { from, to, back: false, points: [...start, ...passing, [last.x + last.width / 2, last.y]] };
  });
  const width = Math.max(...all.map((one) => centre(one) + one.width / 2), boxWidth);
  return { boxes, lines: [...lines, ...backLines(backward, byKey, width)], width: width + gapX, height: y - gapY };
}

/** What leads back goes round the right-hand side. */
function backLines(backward: ReadonlySet<string>, boxes: ReadonlyMap<string, Box>, width: number): Line[] {
  return [...backward].flatMap((edge): Line[] => {
    const [from = '', to = ''] = edge.split(' ');
    const [first, last] = [boxes.get(from), boxes.get(to)];
    if (!first || !last) return [];
    const edgeX = width + gapX / 2;
    return [{ from, to, back: true, points: [[first.x + first.width, first.y + 16], [edgeX, first.y + 16], [edgeX, last.y + 16], [last.x + last.width, last.y + 16]] }];
  });
}
