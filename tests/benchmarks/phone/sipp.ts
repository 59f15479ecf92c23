import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { citizenScenario } from '../../../apps/server/src/modules/phone/benchmark/scenario.ts';
import type { Installation } from '../../../apps/server/src/modules/phone/installation/index.ts';

export interface SippOrder {
  readonly dialled: string;
  readonly sipPort: number;
  readonly callsPerSecond: number;
  readonly calls: number;
  /** At once; more wait until others have ended. */
  readonly most?: number;
  /** How long a caller stays; undefined: until the other side hangs up. */
  readonly staysMilliseconds?: number;
}

export interface SippOutcome {
  readonly well: number;
  readonly failed: number;
  /** From INVITE to 200, the mean. */
  readonly setup: string;
  /** INVITEs and other requests that were sent again because no answer came in time. */
  readonly sentAgain: number;
  /** From the first call to the end of the last. */
  readonly seconds: number;
}

/** Calls at a steady pace with sipp (RFC 3261), without sound. Answers what became of them, and how to stop before all are made. */
export function callWithSipp({ command }: Installation, order: SippOrder): { readonly done: Promise<SippOutcome>; stop(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'ingang-sipp-'));
  writeFileSync(join(folder, 'citizen.xml'), citizenScenario(order.staysMilliseconds));
  const { dialled, sipPort, callsPerSecond, calls, most = callsPerSecond * 10 } = order;
  const options = ['-sf', 'citizen.xml', '-s', dialled, '-i', '127.0.0.2', '-p', '5091', '-r', String(callsPerSecond), '-m', String(calls), '-l', String(most), '-nostdin', '-trace_stat', '-stf', 'stat.csv', '-fd', '60', '-timeout', '150', '-timeout_error'];
  const { command: program, args } = command('sipp', [`127.0.0.1:${sipPort}`, ...options]);
  const child = spawn(program, args, { cwd: folder, stdio: 'ignore', env: { TERM: 'dumb', LC_ALL: 'C' } });
  process.once('exit', () => child.kill('SIGKILL')); // nothing goes on calling when a benchmark stumbles
  const begun = performance.now();
  const done = new Promise<SippOutcome>((resolve) => {
    child.once('close', () => {
      const outcome = { ...outcomeIn(join(folder, 'stat.csv')), seconds: (performance.now() - begun) / 1000 };
      rmSync(folder, { recursive: true, force: true });
      resolve(outcome);
    });
  });
  return { done, stop: () => void child.kill('SIGUSR1') };
}

function outcomeIn(file: string): Omit<SippOutcome, 'seconds'> {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const [names = [], values = []] = [lines[0]?.split(';'), lines.at(-1)?.split(';')];
  const of = (name: string): string => values[names.indexOf(name)] ?? '';
  return { well: Number(of('SuccessfulCall(C)')), failed: Number(of('FailedCall(C)')), setup: of('ResponseTimesetup(C)'), sentAgain: Number(of('Retransmissions(C)')) };
}
