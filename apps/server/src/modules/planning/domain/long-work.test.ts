import { expect, test } from 'vitest';
import { isOver, mayGo, workEdges, type WorkState } from './long-work.ts';

const states: readonly WorkState[] = ['queued', 'running', 'done', 'failed', 'cancelled'];

test.each(workEdges)('$from → $to: $because', ({ from, to }) => {
  expect(mayGo(from, to)).toBe(true);
  expect(isOver(from)).toBe(false);
});

test('nothing else happens, and what is over stays so', () => {
  const possible = states.flatMap((from) => states.filter((to) => mayGo(from, to)).map((to) => `${from} ${to}`));
  expect(possible.toSorted()).toEqual(workEdges.map(({ from, to }) => `${from} ${to}`).toSorted());
  expect(states.filter(isOver)).toEqual(['done', 'failed', 'cancelled']);
});
