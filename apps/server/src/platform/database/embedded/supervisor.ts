import { setTimeout as delay } from 'node:timers/promises';
import { LaunchFailure } from './launch-failure.ts';
import type { Ending, Postmaster } from './postmaster.ts';

/**
 * Purpose: keep one PostgreSQL running for as long as the application wants it, and no longer.
 * Trade-off: a crash costs the desks a second instead of an outage, because the sockets stay where they were and the
 * connection pools find the new server by themselves; but one that keeps crashing is given up soon and aloud, since
 * something is wrong that a restart does not cure.
 *
 * Modes and transitions:
 *   running     → stopping    stop() was called
 *   running     → restarting  PostgreSQL ended and nobody asked for it
 *   restarting  → running     a new one accepts connections
 *   restarting  → failed      it would not start, or crashed more than five times within a minute
 *   restarting  → stopping    stop() was called meanwhile
 *   stopping    → stopped     PostgreSQL has ended
 */
type Mode = 'running' | 'restarting' | 'stopping' | 'stopped' | 'failed';

export interface SupervisorOptions {
  readonly start: () => Promise<Postmaster>;
  readonly log: (line: string) => void;
  /** Called once, when PostgreSQL is gone for good without having been asked to stop. */
  readonly onFailure: (failure: LaunchFailure) => void;
  /** After this long in good order a shutdown becomes an immediate one, which loses nothing but makes the next start recover. */
  readonly patienceSeconds?: number;
  /** The pause before the first restart; every further crash within a minute doubles it. Milliseconds. */
  readonly firstPauseMs?: number;
}

const CRASHES_BEFORE_GIVING_UP = 5;
const CRASH_WINDOW_MS = 60_000;

export class Supervisor {
  readonly #options: SupervisorOptions;
  #postmaster: Postmaster;
  #mode: Mode = 'running';
  #crashTimes: number[] = [];
  #watching: Promise<void>;

  private constructor(options: SupervisorOptions, first: Postmaster) {
    this.#options = options;
    this.#postmaster = first;
    this.#watching = this.#watch();
  }

  /** @throws LaunchFailure when PostgreSQL does not start the first time: that is for the caller to tell */
  static async start(options: SupervisorOptions): Promise<Supervisor> {
    return new Supervisor(options, await options.start());
  }

  /** Shuts PostgreSQL down in good order. Calling it again waits for the same end. */
  async stop(): Promise<void> {
    if (this.#mode === 'running' || this.#mode === 'restarting') this.#mode = 'stopping';
    if (this.#mode === 'stopping') this.#postmaster.signal('SIGINT');
    const { patienceSeconds = 30 } = this.#options;
    const impatience = setTimeout(() => this.#postmaster.signal('SIGQUIT'), patienceSeconds * 1000);
    await this.#watching;
    clearTimeout(impatience);
  }

  async #watch(): Promise<void> {
    while (this.#mode === 'running') {
      const ending = await this.#postmaster.ended;
      if (!this.#isStopping()) await this.#restart(ending);
    }
    if (this.#isStopping()) {
      await this.#postmaster.ended;
      this.#mode = 'stopped';
    }
  }

  /** A method, because stop() changes the mode while others wait, which the compiler cannot see. */
  #isStopping(): boolean {
    return this.#mode === 'stopping';
  }

  async #restart(ending: Ending): Promise<void> {
    this.#mode = 'restarting';
    const cause = ending.signal === null ? `exit code ${ending.code}` : ending.signal;
    this.#options.log(`PostgreSQL ended unexpectedly (${cause}); starting it again`);
    const crashesLately = this.#countCrash();
    if (crashesLately > CRASHES_BEFORE_GIVING_UP) {
      this.#fail(new LaunchFailure(`PostgreSQL ended ${crashesLately} times within a minute (last: ${cause}); gave up`));
      return;
    }
    await delay((this.#options.firstPauseMs ?? 100) * 2 ** (crashesLately - 1));
    if (this.#isStopping()) return;
    try {
      this.#postmaster = await this.#options.start();
    } catch (error) {
      if (!this.#isStopping()) this.#fail(error);
      return;
    }
    if (this.#isStopping()) this.#postmaster.signal('SIGINT');
    else this.#mode = 'running';
  }

  #countCrash(): number {
    const now = performance.now();
    this.#crashTimes = [...this.#crashTimes.filter((time) => now - time < CRASH_WINDOW_MS), now];
    return this.#crashTimes.length;
  }

  #fail(error: unknown): void {
    this.#mode = 'failed';
    const failure =
      error instanceof LaunchFailure ? error : new LaunchFailure(`PostgreSQL did not start again: ${String(error)}`, { cause: error });
    this.#options.onFailure(failure);
  }
}
