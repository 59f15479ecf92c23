import { expect, test } from 'vitest';
import { planningThreads } from './testing/threads.ts';
import { inThread } from './thread.ts';

const counting = new URL('./testing/counting-thread.ts', import.meta.url);
const still = { signal: new AbortController().signal, progress: () => undefined };

test('a thread tells how far it is and what came out, and is gone', async () => {
  const told: number[] = [];
  expect(await inThread(counting, 5, { ...still, progress: (done) => told.push(done) })).toEqual({ counted: 5 });
  expect(told).toEqual([1, 2, 3, 4, 5]);
  expect(planningThreads()).toBe(0);
});

test('what it refuses is refused here; what breaks it is thrown here', async () => {
  await expect(inThread(counting, -1, still)).rejects.toMatchObject({ kind: 'refused', code: 'planning.work-failed', params: { until: -1 } });
  await expect(inThread(counting, 20, still)).rejects.toThrow('thirteen');
  expect(planningThreads()).toBe(0);
});

test('it ends when nobody wants it any more', async () => {
  const abort = new AbortController();
  await expect(inThread(counting, 12, { signal: abort.signal, progress: () => abort.abort(new Error('enough')) })).rejects.toThrow('enough');
  expect(planningThreads()).toBe(0);
});
