import { expect, test } from 'vitest';
import { EngineFault, unlessGone } from './index.ts';

test('a command about a leg that has ended meanwhile may be taken as done; other faults may not', async () => {
  await expect(unlessGone(Promise.reject(new EngineFault('gone', 'the leg has ended')))).resolves.toBeUndefined();
  await expect(unlessGone(Promise.reject(new EngineFault('unavailable', 'away')))).rejects.toThrow('away');
});
