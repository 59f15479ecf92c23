import { expect, test } from 'vitest';
import { isSettled, swapAfter, swapChoices, swapEvents, swapParts, swapStates, swapTransitions } from './swap.ts';

test.each(swapStates.flatMap((state) => swapEvents.flatMap((event) => swapParts.map((part) => [state, event, part] as const))))(
  '%s: %s by the %s goes where the table says, or is refused', (state, event, part) => {
    const edge = swapTransitions.find(({ from, on, by }) => from.includes(state) && on === event && by === part);
    if (edge) expect(swapAfter(state, event, [part])).toBe(edge.to);
    else expect(() => swapAfter(state, event, [part])).toThrow(swapTransitions.some(({ on, by }) => on === event && by === part) ? 'swap.not-possible-now' : 'swap.not-yours');
  });

test('no edge is there twice, each has a reason, and every state but the first can be reached', () => {
  const keys = swapTransitions.flatMap(({ from, on, by }) => from.map((state) => `${state} ${on} ${by}`));
  expect(new Set(keys).size).toBe(keys.length);
  expect(swapTransitions.filter(({ because }) => because.length < 10)).toEqual([]);
  expect(swapStates.filter((state) => state !== 'asked' && !swapTransitions.some(({ to }) => to === state))).toEqual([]);
});

test('a swap is settled when nothing can happen any more', () => {
  expect(swapStates.filter((state) => !isSettled(state))).toEqual(['asked', 'accepted']);
});

test('buttons follow from the table', () => {
  expect(swapChoices('asked', ['asker'])).toEqual(['withdraw']);
  expect(swapChoices('asked', ['colleague'])).toEqual(['accept', 'decline']);
  expect(swapChoices('accepted', ['colleague'])).toEqual(['back-out']);
  expect(swapChoices('asked', ['lead'])).toEqual(['refuse']);
  expect(swapChoices('asked', ['teammate'])).toEqual(['accept']);
});
