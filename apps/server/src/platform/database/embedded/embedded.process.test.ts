import { chownSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually, startProcess, type TestProcess } from '../../../../../../tests/support/processes.ts';
import { accountOf, namespacesWork } from './identity.ts';
import { DataDirectoryInUse, findRunningCluster, launchPostgres } from './index.ts';
import { processesIn } from './running-cluster.ts';

const WRITER = join(import.meta.dirname, '../../../../../../tests/fixtures/embedded-writer.ts');
const ENOUGH = /^committed \d{3,}$/;

let folder: string;
let dataDir: string;
let writers: TestProcess[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ingang-test-'));
  dataDir = join(folder, 'postgres');
  writers = [];
});

afterEach(async () => {
  for (const writer of writers) writer.kill('SIGKILL');
  await nobodyLeft();
  rmSync(folder, { recursive: true, force: true });
});

function startWriter(deathWatch = '', uid?: number): TestProcess {
  const account = uid === undefined ? {} : { uid };
  const writer = startProcess(process.execPath, [WRITER, dataDir, deathWatch], { env: { TMPDIR: folder }, ...account });
  writers.push(writer);
  return writer;
}

const nobodyLeft = () => eventually('PostgreSQL to be gone', () => processesIn(dataDir).length === 0 || undefined);

const lastCommitted = (writer: TestProcess) =>
  Number(writer.lines.findLast((line) => line.startsWith('committed'))?.split(' ')[1] ?? 0);

async function countAfterRestart(): Promise<{ rows: number; highest: number }> {
  const postgres = await launchPostgres({ dataDir });
  const client = new Client(postgres.connection);
  await client.connect();
  const { rows } = await client.query<{ rows: number; highest: number }>(
    'SELECT count(*)::int AS rows, max(number)::int AS highest FROM promise',
  );
  await client.end();
  await postgres.stop();
  return rows[0] ?? { rows: 0, highest: 0 };
}

describe.each(['signal', 'watcher'])('when the process that started it is killed (%s)', (deathWatch) => {
  it('PostgreSQL ends too, and every committed row is there at the next start', async () => {
    const writer = startWriter(deathWatch);
    await writer.waitFor(ENOUGH);
    writer.kill('SIGKILL');
    await writer.finish();
    await nobodyLeft();
    const { rows, highest } = await countAfterRestart();
    expect(rows).toBe(highest);
    expect(highest).toBeGreaterThanOrEqual(lastCommitted(writer));
  });
});

describe('when PostgreSQL itself is killed', () => {
  it('it is started again on the same socket and nothing committed is lost', async () => {
    const writer = startWriter();
    await writer.waitFor(ENOUGH);
    const before = lastCommitted(writer);
    process.kill(findRunningCluster(dataDir)!.postmasterPid, 'SIGKILL');
    await writer.waitFor(/PostgreSQL ended unexpectedly \(SIGKILL\)/);
    await eventually('more rows', () => lastCommitted(writer) > before + 50 || undefined, { lines: writer.lines });
    writer.kill('SIGTERM');
    expect(await writer.finish()).toEqual({ code: 0, signal: null });
    const { rows, highest } = await countAfterRestart();
    expect(rows).toBe(highest);
    expect(highest).toBeGreaterThanOrEqual(lastCommitted(writer));
  });
});

describe('the data directory', () => {
  it('is refused, by name, while another PostgreSQL has it open', async () => {
    const first = await launchPostgres({ dataDir });
    await expect(launchPostgres({ dataDir })).rejects.toThrow(DataDirectoryInUse);
    await expect(launchPostgres({ dataDir })).rejects.toThrow(new RegExp(`${dataDir} are in use .* process \\d+`));
    await first.stop();
  });

  it('opens after a crash although the process id in its lock is by now somebody else', async () => {
    const writer = startWriter();
    await writer.waitFor(ENOUGH);
    const { postmasterPid } = findRunningCluster(dataDir)!;
    const lock = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8');
    writer.kill('SIGKILL');
    await nobodyLeft();
    writeFileSync(join(dataDir, 'postmaster.pid'), lock.replace(String(postmasterPid), String(process.pid)));
    expect((await countAfterRestart()).highest).toBeGreaterThanOrEqual(lastCommitted(writer));
  });

  it('is made once when two starts meet', async () => {
    const both = [startWriter(), startWriter()];
    await Promise.any(both.map((writer) => writer.waitFor(ENOUGH)));
    await Promise.any(both.map((writer) => writer.waitFor(/are in use by another running Ingang/)));
    expect(processesIn(dataDir)).not.toHaveLength(0);
  });
});

const ACCOUNTS: readonly (readonly [who: string, uid: number])[] = [
  ['nobody, as itself', 65_534],
  ...(namespacesWork() ? [['a user id without a name, in a namespace', 65_533] as const] : []),
];

describe.runIf(process.getuid?.() === 0)('under another account than root', () => {
  it.each(ACCOUNTS)('runs as %s', async (_who, uid) => {
    chownSync(dirname(dataDir), uid, uid);
    const writer = startWriter('', uid);
    await writer.waitFor(ENOUGH);
    writer.kill('SIGKILL');
    await nobodyLeft();
    expect((await countAfterRestart()).highest).toBeGreaterThanOrEqual(lastCommitted(writer));
  });

  it('root becomes nobody where there are no namespaces, also in a folder that only root may enter', async () => {
    const identity = accountOf({ uid: 65_534, gid: 65_534 }, [dirname(dataDir)]);
    expect(identity).toMatchObject({ entersClosedFolders: true });
    const postgres = await launchPostgres({ dataDir, identity });
    expect(statSync(dataDir).uid).toBe(65_534);
    await postgres.stop();
    const again = await launchPostgres({ dataDir });
    await again.stop();
  });
});
