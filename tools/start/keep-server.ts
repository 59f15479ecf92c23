/**
 * Keeps the server running for as long as somebody wants it.
 *
 * Purpose: a server that is killed is there again before callers notice; conversations and music go on meanwhile, because the
 * telephone exchange is a process of its own. Trade-off: one process more, small and without anything that can fail, because a
 * process that died cannot start itself.
 * Modes: starting → ready → pausing → starting; starting → given up; any → ending, when asked to.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import type { ServerReady } from '../../apps/server/src/main.ts';
import { duration, report } from '../bootstrap/steps.mjs';
import { afterEnd, noHistory, type RestartHistory } from './restart-policy.ts';

export interface KeepOptions {
  /** The program of the server, and the environment that it gets. */
  readonly program: string;
  readonly env: NodeJS.ProcessEnv;
  /** It answers requests for the first time. */
  readonly onReady: () => void;
  /** Somebody wants an end; resolved before the server is told. */
  readonly onEnding: () => Promise<void>;
}

const TITLE = 'Server';
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs the server until it ends in good order, cannot be started, or is asked to end. Answers the exit code for all of us. */
export async function keepServer(options: KeepOptions): Promise<number> {
  const kept = new KeptServer(options);
  for (const signal of SIGNALS) process.on(signal, () => void kept.end(signal));
  return kept.keep();
}

interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly wasReady: boolean;
  readonly ranMs: number;
}

class KeptServer {
  readonly #options: KeepOptions;
  readonly #env: NodeJS.ProcessEnv;
  readonly #ending = new AbortController();
  #child: ChildProcess | undefined;
  #endedAt: number | undefined;

  constructor(options: KeepOptions) {
    this.#options = options;
    this.#env = { ...options.env };
  }

  async keep(): Promise<number> {
    for (let history: RestartHistory = noHistory; ; ) {
      const ending = await this.#run();
      if (this.#ending.signal.aborted || ending.code === 0) return ending.code ?? 1;
      const next = afterEnd(history, ending);
      const how = ending.signal ?? `exit code ${ending.code}`;
      if (next.do === 'give-up') {
        if (history.hasBeenReady) report(TITLE, `ended (${how}) again and again; giving up`);
        return ending.code ?? 1;
      }
      history = next.history;
      this.#endedAt ??= performance.now();
      report(TITLE, `ended (${how}); starting it again${next.pauseMs === 0 ? '' : ` in ${duration(next.pauseMs)}`}`);
      if (!(await this.#pause(next.pauseMs))) return 0;
    }
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    if (this.#ending.signal.aborted) return;
    this.#ending.abort();
    await this.#options.onEnding();
    this.#child?.kill(signal);
  }

  /** One life of the server. */
  #run(): Promise<Ending> {
    const { program } = this.#options;
    const isAgain = this.#endedAt !== undefined;
    const startedAt = performance.now();
    const child = spawn(process.execPath, [program, ...(isAgain ? ['--again'] : [])], { env: this.#env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
    this.#child = child;
    let wasReady = false;
    child.on('message', (message) => {
      wasReady = true;
      this.#onReady(message as ServerReady);
    });
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => resolve({ code, signal, wasReady, ranMs: performance.now() - startedAt }));
    });
  }

  /** The next one listens where this one does, also when the system chose the port. */
  #onReady({ ready: address }: ServerReady): void {
    this.#env['PORT'] = new URL(address).port;
    if (this.#endedAt === undefined) {
      this.#options.onReady();
      return;
    }
    report(TITLE, `ready again after ${duration(performance.now() - this.#endedAt)}`);
    this.#endedAt = undefined;
  }

  /** False when somebody wants an end meanwhile. */
  async #pause(milliseconds: number): Promise<boolean> {
    await delay(milliseconds, undefined, { signal: this.#ending.signal }).catch((error: Error) => {
      if (error.name !== 'AbortError') throw error;
    });
    return !this.#ending.signal.aborted;
  }
}
