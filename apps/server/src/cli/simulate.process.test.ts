import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'ingang-simulate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function ingang(...args: readonly string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args], { encoding: 'utf8' });
}

/** The example of the how-to. */
const [, example] = /```json\n([\s\S]+?)```/.exec(readFileSync(join(import.meta.dirname, '../../../../docs/how-to/simulate.md'), 'utf8'))!;
const path = join(folder, 'centre.json');
writeFileSync(path, example!);

interface Answer {
  readonly replications: number;
  readonly all: { readonly serviceLevel: { readonly mean: number; readonly halfWidth: number } };
  readonly intervals: readonly unknown[];
}

it('plays the example of the how-to, with figures and how sure they are', () => {
  const { status, stdout, stderr } = ingang('simulate', '--file', path, '--replications', '3', '--json');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const { replications, all, intervals } = JSON.parse(stdout) as Answer;
  expect({ replications, intervals: intervals.length }).toEqual({ replications: 3, intervals: 10 });
  expect(all.serviceLevel.mean).toBeGreaterThan(0.6);
  expect(all.serviceLevel.halfWidth).toBeLessThan(0.1);
  expect(ingang('simulate', '--file', path, '--replications', '3', '--json', '--cores', '1').stdout).toBe(stdout);
});

it('says it in a table for people', () => {
  const { stdout } = ingang('simulate', '--file', path, '--replications', '2');
  expect(stdout).toMatch(/^Two municipalities, one team\n/);
  expect(stdout).toMatch(/\nDordrecht +\d+\.\d +\d+\.\d ± \d+\.\d % /);
  expect(stdout).toMatch(/\nfirst line +64\.0 +\d+\.\d ± /);
  expect(stdout).toContain('Mean of 2 replications');
});

it('compares with another centre over the same customers', () => {
  const other = join(folder, 'other.json');
  writeFileSync(other, example!.replace('[5, 8, 9, 8, 6, 8, 8, 7, 5, 0]', '[6, 9, 10, 9, 7, 9, 9, 8, 6, 0]'));
  const { status, stdout } = ingang('simulate', '--file', path, '--compare', other, '--replications', '3');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^in time +\+\d+\.\d\d ± \d\.\d\d points\ngave up +−\d+\.\d\d ± /);
  expect(ingang('simulate', '--file', path, '--compare', other, '--cores', '2').status).toBe(2);
});

it('refuses what cannot be used with exit code 2, and says why', () => {
  const wrong = join(folder, 'wrong.json');
  writeFileSync(wrong, example!.replace('"cycles": 100', '"cycles": 0').replace('"to": "permits"', '"to": 3'));
  const refused = ingang('simulate', '--file', wrong);
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain('cycles must be a number, at least 1; it is 0');
  expect(refused.stderr).toContain('streams[0].transfer.to must be a text; it is 3');
  expect(ingang('simulate', '--file', path, '--replications', 'many').status).toBe(2);
  expect(ingang('simulate').status).toBe(2);
});
