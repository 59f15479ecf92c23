import { expect, test, vi } from 'vitest';
import { FixedClock } from '@ingang/kernel';
import { BriefMemory } from './brief-memory.ts';

const start = '2026-01-14T09:00:00Z';
const answer = { name: 'Fatima' };

test('what was looked up is remembered for less than a second', async () => {
  const clock = new FixedClock(start);
  const memory = new BriefMemory<typeof answer>(clock);
  const look = vi.fn(async () => answer);
  await memory.get('a', look);
  await memory.get('a', look);
  expect(look).toHaveBeenCalledTimes(1);
  clock.advanceSeconds(1);
  await memory.get('a', look);
  expect(look).toHaveBeenCalledTimes(2);
});

test('many who ask at once have it looked up once', async () => {
  const memory = new BriefMemory<typeof answer>(new FixedClock(start));
  const look = vi.fn(async () => answer);
  await Promise.all([memory.get('a', look), memory.get('a', look), memory.get('a', look)]);
  expect(look).toHaveBeenCalledTimes(1);
});

test('what is not there is asked for again', async () => {
  const memory = new BriefMemory<typeof answer>(new FixedClock(start));
  const look = vi.fn(async () => undefined);
  await memory.get('a', look);
  await memory.get('a', look);
  expect(look).toHaveBeenCalledTimes(2);
});

test('what was being looked up while everything was forgotten is not remembered', async () => {
  const memory = new BriefMemory<typeof answer>(new FixedClock(start));
  const { promise, resolve } = Promise.withResolvers<typeof answer>();
  const early = memory.get('a', () => promise);
  memory.forgetAll();
  resolve(answer);
  expect(await early).toBe(answer);
  const look = vi.fn(async () => answer);
  await memory.get('a', look);
  expect(look).toHaveBeenCalledTimes(1);
});

test('a look that fails is told, and tried again', async () => {
  const memory = new BriefMemory<typeof answer>(new FixedClock(start));
  await expect(memory.get('a', async () => Promise.reject(new Error('no database')))).rejects.toThrow('no database');
  expect(await memory.get('a', async () => answer)).toBe(answer);
});
