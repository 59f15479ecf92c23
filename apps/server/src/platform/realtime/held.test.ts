import { expect, test, vi } from 'vitest';
import { quietLog } from '../../../../../tests/support/ground.ts';
import type { Event, EventFeed } from './event.ts';
import { heldInMemory } from './held.ts';

const news: Event = { id: '1', topic: 'phone.number-changed', subjectId: 'one' };
const isAbout = ({ topic }: Event) => topic === news.topic;

/** A feed and a place to read, both at the hand of the test: a read answers with what was there when it began. */
function kept() {
  const handlers = new Set<(events: readonly Event[]) => void>();
  const feed: EventFeed = { follow: (handler) => (handlers.add(handler), () => void handlers.delete(handler)) };
  const reads: { answer(): void; fail(): void }[] = [];
  let there = 1;
  const read = () => {
    const found = there;
    return new Promise<number>((resolve, reject) => reads.push({ answer: () => resolve(found), fail: () => reject(new Error('away')) }));
  };
  return { feed, reads, read, changes: (to: number) => ((there = to), handlers.forEach((handle) => handle([news]))), followers: () => handlers.size };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

test('a change that is told while it is being read is read as well: nothing stays old', async () => {
  const { feed, reads, read, changes } = kept();
  const opening = heldInMemory({ feed, log: quietLog }, { read, isAbout, failure: 'away' });
  changes(2); // during the first read
  reads[0]!.answer();
  const held = await opening;
  expect(held.now()).toBe(1);
  changes(3); // during the second
  reads[1]!.answer();
  await settled();
  expect(held.now()).toBe(2);
  reads[2]!.answer();
  await settled();
  expect([held.now(), reads.length]).toEqual([3, 3]);
});

test('many changes during one read cost one more read, and news of other things none', async () => {
  const { feed, reads, read, changes } = kept();
  const opening = heldInMemory({ feed, log: quietLog }, { read, isAbout: (event) => isAbout(event) && event.subjectId === 'one', failure: 'away' });
  reads[0]!.answer();
  const held = await opening;
  for (let to = 2; to < 10; to += 1) changes(to);
  expect(reads.length).toBe(2);
  reads[1]!.answer();
  await settled();
  reads[2]!.answer();
  await settled();
  expect([held.now(), reads.length]).toEqual([9, 3]);
});

test('what cannot be read leaves the last that could, says so, and is read at the next news', async () => {
  const { feed, reads, read, changes } = kept();
  const log = { error: vi.fn() };
  const onChange = vi.fn();
  const opening = heldInMemory({ feed, log: log as never }, { read, isAbout, failure: 'as before', onChange });
  reads[0]!.answer();
  const held = await opening;
  changes(2);
  reads[1]!.fail();
  await settled();
  expect(held.now()).toBe(1);
  expect(log.error).toHaveBeenCalledWith({ reason: 'away' }, 'as before');
  changes(3);
  reads[2]!.answer();
  await settled();
  expect(held.now()).toBe(3);
  expect(onChange.mock.calls).toEqual([[3]]);
});

test('closed: no more reads, nobody follows; also when the first read fails', async () => {
  const { feed, reads, read, changes, followers } = kept();
  const opening = heldInMemory({ feed, log: quietLog }, { read, isAbout, failure: 'away' });
  reads[0]!.answer();
  (await opening).close();
  changes(2);
  expect([reads.length, followers()]).toEqual([1, 0]);
  const failing = heldInMemory({ feed, log: quietLog }, { read, isAbout, failure: 'away' });
  reads[1]!.fail();
  await expect(failing).rejects.toThrow('away');
  expect(followers()).toBe(0);
});
