import { describe, expect, it, vi } from 'vitest';
import { LaunchFailure } from './launch-failure.ts';
import type { Ending, Postmaster } from './postmaster.ts';
import { Supervisor } from './supervisor.ts';

/** A PostgreSQL that ends when told, or when the test crashes it. */
class FakePostmaster implements Postmaster {
  readonly signals: string[] = [];
  readonly #end = Promise.withResolvers<Ending>();
  readonly ended = this.#end.promise;
  crash(): void {
    this.#end.resolve({ code: null, signal: 'SIGKILL' });
  }
  signal(signal: 'SIGINT' | 'SIGQUIT'): void {
    this.signals.push(signal);
    this.#end.resolve({ code: 0, signal: null });
  }
}

async function supervise(startAgain: () => Promise<void> = async () => undefined) {
  const started: FakePostmaster[] = [];
  const failures: LaunchFailure[] = [];
  const start = async () => {
    if (started.length > 0) await startAgain();
    const postmaster = new FakePostmaster();
    started.push(postmaster);
    return postmaster;
  };
  const supervisor = await Supervisor.start({
    start,
    log: () => undefined,
    onFailure: (failure) => failures.push(failure),
    firstPauseMs: 0,
  });
  const startedTimes = (times: number) => vi.waitFor(() => expect(started).toHaveLength(times));
  return { supervisor, started, failures, startedTimes };
}

describe('the supervisor of PostgreSQL', () => {
  it('running → stopping → stopped: asks for a shutdown in good order and waits for it', async () => {
    const { supervisor, started, failures } = await supervise();
    await supervisor.stop();
    expect(started[0]?.signals).toEqual(['SIGINT']);
    expect(failures).toEqual([]);
    await supervisor.stop();
  });

  it('running → restarting → running: starts another one after a crash', async () => {
    const { supervisor, started, failures, startedTimes } = await supervise();
    started[0]?.crash();
    await startedTimes(2);
    await supervisor.stop();
    expect(started[1]?.signals).toEqual(['SIGINT']);
    expect(failures).toEqual([]);
  });

  it('restarting → failed: gives up aloud after the sixth crash within a minute', async () => {
    const { started, failures, startedTimes } = await supervise();
    for (let crash = 1; crash <= 5; crash += 1) {
      started.at(-1)?.crash();
      await startedTimes(crash + 1);
    }
    started.at(-1)?.crash();
    await vi.waitFor(() => expect(failures).toHaveLength(1));
    expect(failures[0]?.message).toContain('6 times within a minute');
    expect(started).toHaveLength(6);
  });

  it('restarting → failed: tells why it would not start again', async () => {
    const { supervisor, started, failures } = await supervise(() => Promise.reject(new LaunchFailure('disk full')));
    started[0]?.crash();
    await vi.waitFor(() => expect(failures.map((failure) => failure.message)).toEqual(['disk full']));
    await supervisor.stop();
  });

  it('restarting → stopping: stops the new one that was just starting', async () => {
    const hold = Promise.withResolvers<void>();
    const startAgain = vi.fn(() => hold.promise);
    const { supervisor, started, failures } = await supervise(startAgain);
    started[0]?.crash();
    await vi.waitFor(() => expect(startAgain).toHaveBeenCalled());
    const stopped = supervisor.stop();
    hold.resolve();
    await stopped;
    expect(started[1]?.signals).toContain('SIGINT');
    expect(failures).toEqual([]);
  });
});
