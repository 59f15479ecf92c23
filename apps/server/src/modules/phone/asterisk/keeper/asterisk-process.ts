import { spawn, type ChildProcess } from 'node:child_process';
import { openSync, closeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Installation } from '../../installation/index.ts';
import { OUR_ADDRESS, writeConfiguration, type Telephony } from '../configuration/index.ts';
import { accountCommand, giveFolders, type Account } from './account.ts';
import { holdsUdpPort } from './sockets.ts';

/** One run of Asterisk. */
export interface AsteriskRun {
  readonly pid: number;
  readonly startMilliseconds: number;
  readonly ended: Promise<string>;
  /** In good order; at once when that takes too long. */
  stop(): Promise<void>;
}

const START_PATIENCE_MS = 20_000;
const STOP_PATIENCE_MS = 5000;

/**
 * Starts Asterisk and waits until it answers. The kernel ends it when this process dies, in whatever way.
 *
 * @throws Error with the end of its log when it does not start
 */
export async function startAsterisk(installation: Installation, telephony: Telephony, account?: Account): Promise<AsteriskRun> {
  const started = performance.now();
  const file = writeConfiguration(telephony);
  const { command, args } = installation.command('asterisk', ['-f', '-C', file]);
  const log = openSync(join(telephony.folders.home, 'log/console.log'), 'w', 0o600);
  if (account !== undefined) giveFolders(dirname(telephony.folders.home), account);
  // who becomes somebody else is forgotten by a watch over its parent: so that comes first
  const [program = '', ...words] = [...accountCommand(account), 'setpriv', '--pdeathsig', 'KILL', command, ...args];
  const child = spawn(program, words, { cwd: telephony.folders.home, stdio: ['ignore', log, log] });
  closeSync(log);
  const ended = endOf(child);
  const run: AsteriskRun = {
    pid: child.pid ?? 0,
    get startMilliseconds() {
      return milliseconds;
    },
    ended,
    stop: () => stop(child, ended),
  };
  let milliseconds = 0;
  await answersOrEnds(telephony, ended);
  if (!holdsUdpPort(run.pid, OUR_ADDRESS, telephony.ports.sip)) {
    await run.stop();
    throw new Error(`port ${telephony.ports.sip} was taken by another program meanwhile`);
  }
  milliseconds = Math.round(performance.now() - started);
  return run;
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
}

async function answersOrEnds(telephony: Telephony, ended: Promise<string>): Promise<void> {
  let ending: string | undefined;
  void ended.then((how) => {
    ending = how;
  });
  const deadline = performance.now() + START_PATIENCE_MS;
  while (!(await answers(telephony))) {
    if (ending !== undefined) throw new Error(`Asterisk ended at its start (${ending})`);
    if (performance.now() > deadline) throw new Error('Asterisk does not answer');
    await delay(20);
  }
}

/** Whether the application interface is there, and is that of this Asterisk: it knows our password. */
async function answers({ ports, ari }: Telephony): Promise<boolean> {
  const authorization = `Basic ${Buffer.from(`${ari.user}:${ari.password}`).toString('base64')}`;
  try {
    const response = await fetch(`http://${OUR_ADDRESS}:${ports.http}/ari/asterisk/ping`, { headers: { authorization }, signal: AbortSignal.timeout(2000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false; // nobody listens yet
  }
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), STOP_PATIENCE_MS);
  await ended;
  clearTimeout(impatience);
}
