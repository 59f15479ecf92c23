import { PassThrough } from 'node:stream';
import type { ServerResponse } from 'node:http';
import { expect, test, vi } from 'vitest';
import type { AuthorityId } from '@ingang/kernel';
import { publicPrincipal, type Principal } from '../access/index.ts';
import { Desktops } from './desktops.ts';

function sees(...authorityIds: string[]): Principal {
  return { ...publicPrincipal, kind: 'user', authorityIds: authorityIds as AuthorityId[] };
}
function desktop(): { response: ServerResponse; text: () => string } {
  const stream = new PassThrough();
  const chunks: string[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  return { response: Object.assign(stream, { writeHead: vi.fn() }) as unknown as ServerResponse, text: () => chunks.join('') };
}
const event = (authorityId: string | undefined, subjectId: string) =>
  ({ id: '1', topic: 'contacts.changed', subjectId, ...(authorityId && { authorityId: authorityId as AuthorityId }) });

test('a desktop hears of its own authorities and of the region, never of others', async () => {
  const desktops = new Desktops();
  const dordrecht = desktop();
  const sliedrecht = desktop();
  desktops.join(sees('dordrecht'), dordrecht.response);
  desktops.join(sees('sliedrecht'), sliedrecht.response);
  desktops.tell([event('dordrecht', 'one'), event(undefined, 'for-all')]);
  await vi.waitFor(() => expect(sliedrecht.text()).toContain('for-all'));
  expect(dordrecht.text()).toContain('"one"');
  expect(sliedrecht.text()).not.toContain('"one"');
});

test('news for one person goes to all desktops of that person and to nobody else', async () => {
  const desktops = new Desktops(1);
  const [one, two, other] = [desktop(), desktop(), desktop()];
  const userId = 'u1' as NonNullable<Principal['userId']>;
  for (const own of [one, two]) desktops.join({ ...sees('dordrecht'), userId }, own.response);
  desktops.join({ ...sees('dordrecht'), userId: 'u2' as typeof userId }, other.response);
  desktops.tell([{ ...event(undefined, 'mine'), onlyFor: userId }, event('dordrecht', 'of-all')]);
  await vi.waitFor(() => expect(other.text()).toContain('of-all'));
  expect(other.text()).not.toContain('mine');
  for (const own of [one, two]) expect(own.text()).toMatch(/of-all[^]*mine/);
});

test('a desktop that goes is forgotten', async () => {
  const desktops = new Desktops();
  const gone = desktop();
  desktops.join(sees('dordrecht'), gone.response);
  expect(desktops.count).toBe(1);
  (gone.response as unknown as PassThrough).destroy();
  await vi.waitFor(() => expect(desktops.count).toBe(0));
});

test('a desktop that does not read is let go before it fills the memory', async () => {
  const desktops = new Desktops(1);
  const slow = desktop();
  Object.defineProperty(slow.response, 'writableLength', { value: 300 * 1024 });
  desktops.join(sees('dordrecht'), slow.response);
  desktops.tell([event('dordrecht', 'one')]);
  await vi.waitFor(() => expect(desktops.count).toBe(0));
});

test('news of one tick arrives in one piece', async () => {
  const desktops = new Desktops(20);
  const one = desktop();
  desktops.join(sees('dordrecht'), one.response);
  desktops.tell([event('dordrecht', 'first')]);
  desktops.tell([event('dordrecht', 'second')]);
  await vi.waitFor(() => expect(one.text()).toContain('second'));
  expect(one.text().match(/event: changes/g)).toHaveLength(1);
});

test('a desktop whose session ended, or whose person changed, must come in again by the door', () => {
  const desktops = new Desktops();
  const [leaver, other] = [desktop(), desktop()];
  desktops.join({ ...sees('dordrecht'), userId: 'u1' as Principal['userId'], sessionId: 's1' }, leaver.response);
  desktops.join({ ...sees('dordrecht'), userId: 'u2' as Principal['userId'], sessionId: 's2' }, other.response);
  desktops.tell([{ id: '1', topic: 'people.session-ended', subjectId: 's1' }]);
  expect(desktops.count).toBe(1);
  desktops.tell([{ id: '2', topic: 'people.changed', subjectId: 'u2' }]);
  expect(desktops.count).toBe(0);
});

test('and so must one that has been here for long', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const desktops = new Desktops();
  desktops.join(sees('dordrecht'), desktop().response);
  vi.advanceTimersByTime(29 * 60_000);
  desktops.keepAlive();
  expect(desktops.count).toBe(1);
  vi.advanceTimersByTime(12 * 60_000);
  desktops.keepAlive();
  expect(desktops.count).toBe(0);
  vi.useRealTimers();
});
