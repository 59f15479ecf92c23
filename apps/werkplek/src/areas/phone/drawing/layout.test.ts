import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxWidth, layoutOf, type Drawn } from './layout.ts';

const drawn = (edges: Readonly<Record<string, readonly string[]>>): Drawn => ({
  keys: Object.keys(edges),
  starts: ['a'],
  next: (key) => edges[key] ?? [],
  heightOf: () => 60,
});

test('a way down is below, a way back goes round', () => {
  const { boxes, lines } = layoutOf(drawn({ a: ['b', 'c'], b: ['d'], c: ['d', 'a'], d: [] }));
  const y = Object.fromEntries(boxes.map((box) => [box.key, box.y]));
  expect(y['a']).toBeLessThan(y['b']!);
  expect(y['b']).toBe(y['c']);
  expect(y['c']).toBeLessThan(y['d']!);
  expect(lines.filter(({ back }) => back)).toMatchObject([{ from: 'c', to: 'a' }]);
});

test('what nothing leads to stands just above what it leads to', () => {
  const { boxes } = layoutOf(drawn({ a: ['b'], b: ['c'], c: [], z: ['c'] }));
  const y = Object.fromEntries(boxes.map((box) => [box.key, box.y]));
  expect(y['z']).toBe(y['b']);
});

test('a way that skips a layer passes between the nodes', () => {
  const { lines, boxes } = layoutOf(drawn({ a: ['b', 'c'], b: ['c'], c: [] }));
  const { points } = lines.find(({ from, to }) => from === 'a' && to === 'c')!;
  const b = boxes.find(({ key }) => key === 'b')!;
  const besides = points.filter(([, y]) => y >= b.y && y <= b.y + b.height).every(([x]) => x < b.x || x > b.x + b.width);
  expect(besides).toBe(true);
});

test('whatever is drawn: nothing overlaps, nothing is left out, and it is the same every time', () => {
  const graph = fc.integer({ min: 1, max: 14 }).chain((size) =>
    fc.array(fc.array(fc.nat(size - 1), { maxLength: 4 }), { minLength: size, maxLength: size }));
  fc.assert(
    fc.property(graph, (ways) => {
      const keys = ways.map((_, i) => String.fromCodePoint(97 + i));
      const edges = Object.fromEntries(keys.map((key, i) => [key, ways[i]!.map((to) => keys[to]!)]));
      const { boxes, width } = layoutOf(drawn(edges));
      expect(boxes.map(({ key }) => key).toSorted()).toEqual(keys);
      for (const [i, one] of boxes.entries()) {
        expect(one.x).toBeGreaterThanOrEqual(0);
        expect(one.x + boxWidth).toBeLessThanOrEqual(width);
        for (const other of boxes.slice(i + 1)) if (one.y === other.y) expect(Math.abs(one.x - other.x)).toBeGreaterThanOrEqual(boxWidth);
      }
      expect(layoutOf(drawn(edges)).boxes).toEqual(boxes);
    }),
  );
});
