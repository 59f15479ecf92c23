import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runLimited, runProgram, TOOK_TOO_LONG } from './program.ts';
import { stillRunning } from './running-files.ts';

const node = (script: string, limitMinutes?: number) =>
  runLimited(process.execPath, ['-e', script], import.meta.dirname, limitMinutes === undefined ? {} : { limitMinutes });

it('answers how a program ended', async () => {
  expect(await runProgram(process.execPath, ['-e', 'process.exitCode = 3'], import.meta.dirname)).toBe(3);
  expect(await node('process.kill(process.pid)', 1)).toBe(1);
  expect(await node('', 1)).toBe(0);
});

it('ends a loop without end, and what it started', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'ingang-program-')), 'pid');
  const grandchild = `require('node:fs').writeFileSync(${JSON.stringify(file)}, String(process.pid)); for (;;);`;
  const child = `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}]); for (;;);`;
  expect(await node(child, 0.05)).toBe(TOOK_TOO_LONG);
  const pid = Number(readFileSync(file, 'utf8'));
  await expect.poll(() => isRunning(pid)).toBe(false);
});

it('knows which files hang', () => {
  expect(stillRunning('+a.test.ts\n+b.test.ts\n-a.test.ts\n+c.test.ts\n-c.test.ts\n')).toEqual(['b.test.ts']);
});

/** What has ended may wait for its parent to ask how. */
function isRunning(pid: number): boolean {
  const state = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
  return state !== '' && !state.startsWith('Z');
}
