import { spawn } from 'node:child_process';

export interface ProgramOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** After so many minutes the program and all it started are ended. Left out: it may take as long as it wants. */
  readonly limitMinutes?: number;
}

/** How a program ended that took longer than it may. */
export const TOOK_TOO_LONG = 'took too long';

/** Runs a program with our terminal as its own, and answers its exit code (1 when a signal ended it). */
export async function runProgram(command: string, args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Promise<number> {
  const exit = await runLimited(command, args, cwd, { env });
  return exit === TOOK_TOO_LONG ? 1 : exit;
}

/**
 * The same, within a limit. A loop without end hears no signal and no timer of its own: only another process ends it. The program gets a
 * process group of its own, so that its children end with it; signals of the terminal are passed on to that group.
 */
export function runLimited(command: string, args: readonly string[], cwd: string, { env = {}, limitMinutes }: ProgramOptions): Promise<number | typeof TOOK_TOO_LONG> {
  const isLimited = limitMinutes !== undefined;
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'], detached: isLimited });
  const toGroup = (signal: NodeJS.Signals): void => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, signal);
  };
  let tookTooLong = false;
  let asked: NodeJS.Signals | undefined;
  const passOn = (signal: NodeJS.Signals): void => toGroup((asked = signal));
  const timer = isLimited ? setTimeout(() => { tookTooLong = true; toGroup('SIGKILL'); }, limitMinutes * 60_000) : undefined;
  if (isLimited) for (const signal of passedOn) process.on(signal, passOn);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      if (isLimited) for (const signal of passedOn) process.off(signal, passOn);
      if (asked) process.kill(process.pid, asked);
      resolve(tookTooLong ? TOOK_TOO_LONG : (code ?? 1));
    });
  });
}

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
