import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findRunningCluster } from '../../apps/server/src/platform/database/embedded/index.ts';
import { describeWithPhone } from '../../tests/support/phone.ts';
import { eventually, isAlive, startProcess, type TestProcess } from '../../tests/support/processes.ts';
import { freePort } from '../../tests/support/test-postgres.ts';
import { SipTelephone } from '../phone/sip/index.ts';

const START = join(import.meta.dirname, 'start.mjs');
const READY = /ready at (http:\/\/[\d.]+:\d+)/;

let dataDir: string;
let port: number;
let started: TestProcess[];

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'ingang-test-'));
  port = await freePort();
  started = [];
});

afterEach(async () => {
  for (const one of started) one.kill('SIGKILL');
  await nothingLeft();
  rmSync(dataDir, { recursive: true, force: true });
});

const postgres = () => findRunningCluster(join(dataDir, 'postgres'));
const nothingLeft = () => eventually('PostgreSQL to be gone', () => postgres() === undefined || undefined);
const answers = async () => (await fetch(`http://127.0.0.1:${port}/health/ready`)).ok;

const settings = () => ({
  DATA_DIR: dataDir,
  TMPDIR: dataDir,
  PORT: String(port),
  CONTENT: 'empty',
  PHONE: 'off',
  LOG_LEVEL: 'info',
  DATABASE_URL: undefined,
  npm_lifecycle_event: undefined,
});

/** The server that the start command keeps. */
function childOf({ pid }: TestProcess): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0]);
}

function start(args: readonly string[] = [], env: Readonly<Record<string, string | undefined>> = {}): TestProcess {
  const one = startProcess(process.execPath, [START, ...args], { env: { ...settings(), ...env }, endsWithUs: true });
  started.push(one);
  return one;
}

describe('npm start', () => {
  it('tells what it does, serves, and ends everything in good order at Ctrl-C', async () => {
    const ingang = start();
    await ingang.waitFor(READY);
    expect(await answers()).toBe(true);
    expect(ingang.lines.join('\n')).toMatch(/Packages .*\n.*Node .*\n(.*\n)*.*Staff app/);
    process.kill(-ingang.pid, 'SIGINT');
    expect(await ingang.finish()).toEqual({ code: 0, signal: null });
    expect(postgres()).toBeUndefined();
    expect(ingang.lines.join('\n')).not.toMatch(/"level":[56]0/);
  });

  it('goes on when nobody reads any more what it prints', async () => {
    const reader = startProcess('sh', ['-c', `"${process.execPath}" "${START}" | head -2`], { env: settings() });
    started.push(reader);
    await eventually('the server to answer', async () => (await answers().catch(() => false)) || undefined, { seconds: 100 });
    expect(reader.lines).toHaveLength(2);
    process.kill(-reader.pid, 'SIGINT');
    await nothingLeft();
  });

  it('leaves nothing behind when it is killed', async () => {
    const ingang = start();
    await ingang.waitFor(READY);
    ingang.kill('SIGKILL');
    await ingang.finish();
    await nothingLeft();
    await expect(answers()).rejects.toThrow();
  });

  it('leaves nothing behind when npm is killed, also with a shell between npm and us', async () => {
    const script = `"${process.execPath}" "${START}"; true`;
    const fakeNpm = "require('node:child_process').spawn('sh', ['-c', process.argv[1]], { stdio: 'inherit' })";
    const npm = startProcess(process.execPath, ['-e', fakeNpm, script], {
      env: { ...settings(), npm_lifecycle_event: 'start' },
    });
    started.push(npm);
    await npm.waitFor(READY);
    npm.kill('SIGKILL');
    await nothingLeft();
    await eventually('the port to be free', () => answers().then(() => undefined, () => true));
  });

  it('starts the server again when it was killed, on the same port, without repeating everything', async () => {
    const ingang = start([], { PORT: '0' });
    const [, address = ''] = await ingang.waitFor(READY);
    process.kill(childOf(ingang), 'SIGKILL');
    await ingang.waitFor(/Server {2,}ended \(SIGKILL\); starting it again/);
    await ingang.waitFor(/Server {2,}ready again after/);
    expect((await fetch(`${address}/health/ready`)).ok).toBe(true);
    expect(ingang.lines.filter((line) => READY.test(line))).toHaveLength(1);
    ingang.kill('SIGTERM');
    expect(await ingang.finish()).toEqual({ code: 0, signal: null });
    expect(postgres()).toBeUndefined();
  });

  it('does not start a server again that cannot be configured', async () => {
    const ingang = start([], { RATE_LIMIT_PER_MINUTE: 'many' });
    expect(await ingang.finish()).toEqual({ code: 1, signal: null });
    expect(ingang.lines.filter((line) => line.includes('The configuration has 1 fault'))).toHaveLength(1);
  });

  it('refuses data that another one has open, and says so', async () => {
    await start().waitFor(READY);
    const second = start([], { PORT: String(await freePort()) });
    expect(await second.finish()).toEqual({ code: 1, signal: null });
    expect(second.lines.join('\n')).toContain(`The data in ${dataDir} are in use by another running Ingang`);
  });

  it('names the port that is taken, and what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const taken = (other.address() as AddressInfo).port;
    const ingang = start(['--port', String(taken)]);
    expect(await ingang.finish()).toEqual({ code: 1, signal: null });
    other.close();
    expect(ingang.lines.join('\n')).toMatch(new RegExp(`Port ${taken} is in use.*npm start -- --port ${taken + 1}`));
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
  });

  it('keeps the data over a restart, and deletes them with --fresh', async () => {
    const cluster = async (args: readonly string[]) => {
      const ingang = start(args);
      await ingang.waitFor(READY);
      const created = statSync(join(dataDir, 'postgres/PG_VERSION')).ino;
      ingang.kill('SIGTERM');
      await ingang.finish();
      return created;
    };
    const first = await cluster([]);
    expect(await cluster([])).toBe(first);
    expect(await cluster(['--fresh'])).not.toBe(first);
  });

  it('ends the child it needs under an older Node, also when itself is killed', async () => {
    const bootstrap = join(import.meta.dirname, '../bootstrap/runtime.mjs');
    const run = join(import.meta.dirname, 'run.ts');
    const code = `import { runChild } from ${JSON.stringify(bootstrap)}; await runChild(process.execPath, [${JSON.stringify(run)}]);`;
    const older = startProcess(process.execPath, ['--input-type=module', '-e', code], {
      env: settings(),
    });
    started.push(older);
    await older.waitFor(READY);
    expect(isAlive(older.pid)).toBe(true);
    older.kill('SIGKILL');
    await nothingLeft();
  });
});

describeWithPhone('npm start with the telephone', () => {
  const withPhone = { PHONE: 'auto' };
  const keeperNote = () => {
    const file = join(dataDir, 'phone/keeper/keeper.json');
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { readonly asteriskPid: number; readonly keeperPid: number; readonly sipPort: number }) : undefined;
  };
  const up = () => eventually('Asterisk to be up', keeperNote);

  it('starts Asterisk beside everything else, tells so, and ends it at Ctrl-C', async () => {
    const ingang = start([], withPhone);
    await ingang.waitFor(/Telephone {2,}Asterisk/);
    const { asteriskPid, keeperPid } = await up();
    process.kill(-ingang.pid, 'SIGINT');
    expect(await ingang.finish()).toEqual({ code: 0, signal: null });
    expect([isAlive(asteriskPid), isAlive(keeperPid)]).toEqual([false, false]);
  });

  it('takes up the calls when the server was killed: they wait on, with music', async () => {
    const ingang = start([], withPhone);
    await ingang.waitFor(/calls were taken up/);
    await ingang.waitFor(READY);
    const { sipPort, asteriskPid } = await up();
    const citizen = await SipTelephone.open({ host: '127.0.0.2', exchange: { host: '127.0.0.1', port: sipPort } });
    const calls = [await citizen.dial('0880009999', '0780007001'), await citizen.dial('0880009999', '0780007002')];
    const hearMusic = () => calls.every(({ state, sound }) => state === 'connected' && sound.heard(0.5).some((sample) => Math.abs(sample) > 0.01)) || undefined;
    await eventually('music for both', hearMusic);
    process.kill(childOf(ingang), 'SIGKILL');
    const adopted = await ingang.waitFor(/.*"calls":2,.*calls were taken up.*/);
    expect(JSON.parse(adopted[0])).toMatchObject({ calls: 2, legs: 2, hasRestarted: false });
    await eventually('music again', hearMusic);
    expect((await up()).asteriskPid).toBe(asteriskPid);
    for (const call of calls) call.hangUp();
    citizen.close();
    ingang.kill('SIGTERM');
    await ingang.finish();
  });

  it('finds the Asterisk of before when it was killed', async () => {
    const killed = start([], withPhone);
    await killed.waitFor(READY);
    const before = await up();
    killed.kill('SIGKILL');
    await killed.finish();
    await nothingLeft();
    const next = start([], withPhone);
    await next.waitFor(READY);
    expect(await up()).toEqual(before);
    next.kill('SIGTERM');
    await next.finish();
    expect(isAlive(before.asteriskPid)).toBe(false);
  });
});

describe('the options of npm start', () => {
  it.each([
    [['--prot', '9'], /Unknown option '--prot'.*--fresh, --yes, --empty, --port PORT, --callers N, --seed TEXT, --help/s],
    [['--callers', 'many'], /--callers must be a whole number from 1 to 50, not "many"/],
    [['--seed', 'x'], /--seed goes with --callers/],
    [['--port', 'nine'], /--port must be a whole number from 0 to 65535, not "nine"/],
  ])('%j is refused with exit code 2', async (args, message) => {
    const ingang = start(args);
    expect(await ingang.finish()).toEqual({ code: 2, signal: null });
    expect(ingang.lines.join('\n')).toMatch(message);
  });

  it('--help explains and does nothing', async () => {
    const ingang = start(['--help']);
    expect(await ingang.finish()).toEqual({ code: 0, signal: null });
    expect(ingang.lines.join('\n')).toContain('--fresh');
  });
});
