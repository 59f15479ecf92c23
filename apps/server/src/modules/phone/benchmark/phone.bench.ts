/** Asterisk and our client without an application behind it: start, calls a second, and how soon a call is with us. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { SipTelephone } from '../../../../../../tools/phone/sip/index.ts';
import { AsteriskEngine, callKeeper, type KeeperNote } from '../asterisk/index.ts';
import { findInstallation, PHONE_FOLDER, type Installation } from '../installation/index.ts';
import { citizenScenario } from './scenario.ts';

const RATES = [50, 100, 150, 200];
const SECONDS = 12;
const HOLD_MS = 2000;

const phoneFolder = join(import.meta.dirname, '../../../../../..', PHONE_FOLDER);
const installation = findInstallation(phoneFolder);
if (installation?.has('sipp') !== true) throw new Error('needs: npm run phone:install -- --with-tests');
const dataDir = mkdtempSync(join(tmpdir(), 'ingang-bench-'));
const keeper = callKeeper({ dataDir, phoneFolder, graceSeconds: 5, divertAfterSeconds: 60 });
try {
  const note = await keeper.whenUp();
  if (note === undefined) throw new Error('Asterisk did not start');
  console.log(`load of the machine before: ${loadavg()[0]!.toFixed(1)}`);
  console.log(`Asterisk answers ${note.startMilliseconds} ms after its start (first start, sounds made before that)`);
  const engine = new AsteriskEngine(() => note);
  await engine.open();
  await measureLatency(engine, note);
  for (const rate of RATES) await measureRate(engine, note, rate, installation);
  await engine.close();
} finally {
  await keeper.leave();
  rmSync(dataDir, { recursive: true, force: true });
}
process.exit(0);

/** One call after the other: from the packet that leaves the caller to the event here, and to sound for the caller. */
async function measureLatency(engine: AsteriskEngine, note: KeeperNote): Promise<void> {
  const telephone = await SipTelephone.open({ host: '127.0.0.2', exchange: { host: '127.0.0.1', port: note.sipPort } });
  const [arrived, connected]: [number[], number[]] = [[], []];
  for (let count = 0; count < 100; count += 1) {
    const { promise, resolve } = Promise.withResolvers<void>();
    const started = performance.now();
    const stop = engine.follow((event) => {
      if (event.type === 'arrived') {
        arrived.push(performance.now() - started);
        void engine.answer(event.channel);
      }
      if (event.type === 'answered') {
        connected.push(performance.now() - started);
        resolve();
      }
    });
    const call = await telephone.dial('14078', '0612345678');
    await promise;
    stop();
    call.hangUp();
    await new Promise((next) => setTimeout(next, 30));
  }
  telephone.close();
  console.log(`INVITE to event, 100 calls: ${describe(arrived)}; to answered: ${describe(connected)}`);
}

/** Citizens at a steady rate, each answered, given music and gone after two seconds. */
async function measureRate(engine: AsteriskEngine, note: KeeperNote, rate: number, { command }: Installation): Promise<void> {
  const faults: string[] = [];
  const stop = engine.follow((event) => {
    if (event.type !== 'arrived') return;
    engine.answer(event.channel).then(() => engine.startMusic(event.channel)).catch((error: Error) => faults.push(error.message));
  });
  const folder = mkdtempSync(join(tmpdir(), 'ingang-sipp-'));
  writeFileSync(join(folder, 'citizen.xml'), citizenScenario(HOLD_MS));
  const before = processorSeconds(note.asteriskPid);
  const own = process.cpuUsage();
  const total = rate * SECONDS;
  const options = ['-sf', 'citizen.xml', '-s', '14078', '-i', '127.0.0.2', '-p', '5091', '-r', String(rate), '-m', String(total), '-l', String(rate * 10), '-nostdin', '-trace_stat', '-stf', 'stat.csv', '-fd', '60', '-timeout', '60'];
  const { command: program, args } = command('sipp', [`127.0.0.1:${note.sipPort}`, ...options]);
  const started = performance.now();
  await new Promise((resolve) => spawn(program, args, { cwd: folder, stdio: 'ignore', env: { TERM: 'dumb', LC_ALL: 'C' } }).once('close', resolve));
  const seconds = (performance.now() - started) / 1000;
  stop();
  const used = process.cpuUsage(own);
  const stat = readStatistics(join(folder, 'stat.csv'));
  rmSync(folder, { recursive: true, force: true });
  const share = (spent: number) => `${Math.round((spent / seconds) * 100)} %`;
  console.log(
    `${rate} calls/s, ${total} calls: ${stat.get('SuccessfulCall(C)')} well, ${stat.get('FailedCall(C)')} failed, ${faults.length} commands refused; ` +
      `INVITE to 200 in ${stat.get('ResponseTimesetup(C)')} mean; Asterisk ${share(processorSeconds(note.asteriskPid) - before)}, client ${share((used.user + used.system) / 1e6)} of a core`,
  );
}

function readStatistics(file: string): ReadonlyMap<string, string> {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const [names = [], values = []] = [lines[0]?.split(';'), lines.at(-1)?.split(';')];
  return new Map(names.map((name, index) => [name, values[index] ?? '']));
}

/** Of all its threads. */
function processorSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function describe(milliseconds: readonly number[]): string {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`;
}
