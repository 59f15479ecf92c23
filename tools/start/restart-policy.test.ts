import { expect, it } from 'vitest';
import { afterEnd, noHistory, type RestartHistory, type ServerEnd } from './restart-policy.ts';

const ready = { wasReady: true, ranMs: 1000 };
const inVain = { wasReady: false, ranMs: 300 };

/** The pauses that a row of ends brings, and `stop` where it is given up. */
function pauses(ends: readonly ServerEnd[]): (number | 'stop')[] {
  let history: RestartHistory | undefined = noHistory;
  return ends.map((end) => {
    const next = history && afterEnd(history, end);
    history = next?.do === 'start-again' ? next.history : undefined;
    return next?.do === 'start-again' ? next.pauseMs : 'stop';
  });
}

it('gives up at once on a server that never was ready', () => {
  expect(pauses([inVain])).toEqual(['stop']);
});

it('starts again at once, and then after growing pauses', () => {
  expect(pauses(Array.from({ length: 9 }, () => ready))).toEqual([0, 250, 500, 1000, 2000, 4000, 8000, 10_000, 10_000]);
});

it('begins anew after a calm minute', () => {
  expect(pauses([ready, ready, ready, { wasReady: true, ranMs: 60_000 }, ready])).toEqual([0, 250, 500, 0, 250]);
});

it('gives up after five starts in vain, and counts anew when one succeeded', () => {
  expect(pauses([ready, inVain, inVain, inVain, inVain, inVain]).at(-1)).toBe('stop');
  expect(pauses([ready, inVain, inVain, inVain, inVain, ready, inVain])).not.toContain('stop');
});
