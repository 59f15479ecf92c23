import { expect, test } from 'vitest';
import { OwnCall } from './own-call.ts';

test('a call that was asked for is taken by itself, whichever comes first: the answer of the server or the ringing', async () => {
  const later = new OwnCall();
  expect(await later.start(async () => ({ callId: 'a' }))).toBe(false);
  expect([later.rings('a'), later.rings('b'), later.rings(undefined)]).toEqual([true, false, false]);
  const earlier = new OwnCall();
  const started = earlier.start(async () => {
    expect([earlier.rings('a'), earlier.isStarting]).toEqual([false, true]);
    return { callId: 'a' };
  });
  expect(await started).toBe(true);
  expect(earlier.isStarting).toBe(false);
});

test('what was refused leaves nothing behind', async () => {
  const own = new OwnCall();
  await expect(own.start(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect([own.isStarting, own.rings('a')]).toEqual([false, false]);
});
