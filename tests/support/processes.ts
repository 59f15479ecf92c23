import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';

export interface ProcessOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** Run as this account; only root can ask for it. */
  readonly uid?: number;
  /** What the program reads; without it there is nothing to read. */
  readonly input?: string;
  /** A channel to a program of Node that ends when it closes: nothing is left behind when the test runner itself is killed. */
  readonly endsWithUs?: boolean;
}

export interface ProcessEnding {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A program under test: what it printed so far (both streams, in order of arrival), and its end. */
export interface TestProcess {
  readonly pid: number;
  readonly lines: readonly string[];
  readonly ended: Promise<ProcessEnding>;
  /** Waits until a printed line matches. Fails, with everything printed, when the program ends first or it takes too long. */
  waitFor(pattern: RegExp, seconds?: number): Promise<RegExpMatchArray>;
  kill(signal: NodeJS.Signals): void;
  /** The end, as a result; kills the program when it takes too long. */
  finish(seconds?: number): Promise<ProcessEnding>;
}

/** Starts a program in a process group of its own, so that a signal for it can never hit the test runner. */
export function startProcess(command: string, args: readonly string[], options: ProcessOptions = {}): TestProcess {
  const { env = {}, cwd, uid, input, endsWithUs = false } = options;
  const child = spawn(command, args, {
    cwd,
    detached: true,
    env: { ...process.env, ...env },
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe', ...(endsWithUs ? (['ipc'] as const) : [])],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  child.stdin?.end(input);
  const lines = collectLines(child);
  const ended = endOf(child);
  const hasEnded = trackEnd(ended);
  const waitFor = (pattern: RegExp, seconds = 60): Promise<RegExpMatchArray> =>
    eventually(`a line like ${pattern}`, () => firstMatch(lines, pattern), { seconds, lines, hopeless: hasEnded });
  const finish = async (seconds = 60): Promise<ProcessEnding> => {
    await eventually('the end', () => hasEnded() || undefined, { seconds, lines }).finally(() => child.kill('SIGKILL'));
    return ended;
  };
  return { pid: child.pid ?? 0, lines, ended, waitFor, finish, kill: (signal) => void child.kill(signal) };
}

function collectLines(child: ChildProcess): string[] {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream !== null) createInterface({ input: stream }).on('line', (line) => lines.push(line));
  }
  return lines;
}

function endOf(child: ChildProcess): Promise<ProcessEnding> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
}

function trackEnd(ended: Promise<unknown>): () => boolean {
  let over = false;
  const note = () => {
    over = true;
  };
  ended.then(note, note);
  return () => over;
}

function firstMatch(lines: readonly string[], pattern: RegExp): RegExpMatchArray | undefined {
  for (const line of lines) {
    const match = line.match(pattern);
    if (match !== null) return match;
  }
  return undefined;
}

export interface Patience {
  readonly seconds?: number;
  /** Shown when it fails. */
  readonly lines?: readonly string[];
  /** True when waiting longer makes no sense. */
  readonly hopeless?: () => boolean;
}

/** Asks again and again until there is an answer other than undefined. */
export async function eventually<Answer>(
  what: string,
  ask: () => Answer | undefined | Promise<Answer | undefined>,
  { seconds = 60, lines = [], hopeless = () => false }: Patience = {},
): Promise<Answer> {
  const deadline = performance.now() + seconds * 1000;
  for (;;) {
    const isLast = hopeless() || performance.now() > deadline;
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (isLast) throw new Error(`Waited in vain for ${what} (at most ${seconds} s). Printed:\n${lines.join('\n')}`);
    await delay(25);
  }
}

/** Whether a process with this id exists and is not merely waiting to be buried. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
