import { expect, test } from 'vitest';
import type { RoomDeps } from '../../../../platform/room.ts';
import type { WorkKind } from '../work-kind.ts';
import { planningThreads } from './threads.ts';

interface Subject<Input> {
  readonly kind: WorkKind<Input, unknown>;
  /** Over in a second or so. */
  readonly short: Input;
  /** Takes a minute or more when nobody ends it. */
  readonly long: Input;
  readonly deps: () => RoomDeps;
}

/** What every kind of long calculation has to keep to. */
export function keepsTheContract<Input>({ kind, short, long, deps }: Subject<Input>): void {
  const progressOf = (told: [number, number][]) => (done: number, of: number) => void told.push([done, of]);

  test('its result goes through JSON and is the same again; progress never goes back', async () => {
    const told: [number, number][] = [];
    const control = { signal: new AbortController().signal, threads: 1, progress: progressOf(told) };
    const first = await kind.run(short, control, deps());
    const again = await kind.run(structuredClone(short), { ...control, progress: () => undefined }, deps());
    expect(JSON.stringify(again)).toBe(JSON.stringify(first));
    const shares = told.map(([done, of]) => done / of);
    expect(shares.length).toBeGreaterThan(0);
    expect(shares.every((share, index) => share <= 1 && share >= (shares[index - 1] ?? 0))).toBe(true);
    expect(planningThreads()).toBe(0);
  });

  test('it ends with its threads within a second of being told to', async () => {
    const abort = new AbortController();
    const begun = Promise.withResolvers<void>();
    const running = kind.run(long, { signal: abort.signal, threads: 2, progress: () => begun.resolve() }, deps());
    await Promise.race([begun.promise, running]);
    expect(planningThreads()).toBeGreaterThan(0);
    const told = performance.now();
    abort.abort(new Error('no longer wanted'));
    await expect(running).rejects.toThrow('no longer wanted');
    expect(performance.now() - told).toBeLessThan(1000);
    expect(planningThreads()).toBe(0);
  });

  test('it does not begin when it was ended before', async () => {
    await expect(kind.run(long, { signal: AbortSignal.abort(new Error('before')), threads: 1, progress: () => undefined }, deps())).rejects.toThrow('before');
    expect(planningThreads()).toBe(0);
  });
}
