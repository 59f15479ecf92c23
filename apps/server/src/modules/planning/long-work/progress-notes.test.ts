import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ProgressNotes } from './progress-notes.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the first is noted at once, of many the last, none that goes back, and none after the end', async () => {
  const noted: string[] = [];
  const notes = new ProgressNotes(async ({ done, of }) => void noted.push(`${done}/${of}`));
  notes.tell(1, 100);
  await vi.advanceTimersByTimeAsync(0);
  expect(noted).toEqual(['1/100']);
  for (const done of [2, 3.7, 9, 5]) notes.tell(done, 100);
  await vi.advanceTimersByTimeAsync(399);
  expect(noted).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(noted).toEqual(['1/100', '9/100']);
  notes.tell(10, 100);
  await notes.stop();
  notes.tell(11, 100);
  await vi.advanceTimersByTimeAsync(1000);
  expect(noted).toEqual(['1/100', '9/100']);
});
