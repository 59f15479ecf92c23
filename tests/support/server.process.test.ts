import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findRunningCluster } from '../../apps/server/src/platform/database/embedded/index.ts';
import { eventually, isAlive, startProcess } from './processes.ts';
import { startServer } from './server.ts';

it('starts a real server on its own data, and stops it in good order', async () => {
  const server = await startServer();
  expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
  expect(await server.stop()).toEqual({ code: 0, signal: null });
});

it('leaves no server and no database behind when the test runner itself is killed', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ingang-test-'));
  const main = join(import.meta.dirname, '../../apps/server/src/main.ts');
  const env = { DATA_DIR: dataDir, PORT: '0', CONTENT: 'empty', PHONE: 'off', DATABASE_URL: undefined };
  const program = `
    import { startProcess } from ${JSON.stringify(join(import.meta.dirname, 'processes.ts'))};
    const server = startProcess(process.execPath, [${JSON.stringify(main)}], { endsWithUs: true });
    await server.waitFor(/ready at/);
    console.log('server', server.pid);`;
  const runner = startProcess(process.execPath, ['--input-type=module', '-e', program], { env, endsWithUs: true });
  const [, pid = ''] = await runner.waitFor(/^server (\d+)$/);
  expect(findRunningCluster(join(dataDir, 'postgres'))).toBeDefined();
  runner.kill('SIGKILL');
  await eventually('the end of the server', () => !isAlive(Number(pid)) || undefined, { seconds: 30 });
  await eventually('the end of PostgreSQL', () => findRunningCluster(join(dataDir, 'postgres')) === undefined || undefined, { seconds: 30 });
  rmSync(dataDir, { recursive: true, force: true });
});
