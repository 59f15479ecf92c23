import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'ingang-scenario-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const example = (name: string): string => join(import.meta.dirname, `../../../../packages/planning/examples/drechtsteden-${name}.json`);
const ingang = (...args: readonly string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } =>
  spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts'), 'scenario', ...args], { encoding: 'utf8' });

it('tells a scenario year by year, and who pays what', () => {
  const { status, stdout } = ingang('--file', example('form-3a'));
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Drechtsteden: one first line together$/m);
  expect(stdout).toMatch(/^FTE first line +22\.7 +19\.5 +16\.4$/m);
  expect(stdout).toMatch(/^Cost of a contact +€ 8\.53 +€ 7\.15 +€ 6\.09$/m);
  expect(stdout).toMatch(/^Sliedrecht \(3a\) +€ 283,124\.84/m);
});

it('tells what changes when Sliedrecht joins in March and Thursday evenings open', () => {
  const { status, stdout } = ingang('--file', example('growth-path'), '--compare', example('sliedrecht-joins'), '--language', 'nl');
  expect(status).toBe(0);
  for (const line of ['Sliedrecht gaat in maart 2027 over naar vorm 3a.', 'Sliedrecht (1 → 3a)', 'telefoon, eerste lijn 17:00 donderdag', 'terug']) expect(stdout).toContain(line);
});

it('gives programs everything, unrounded', () => {
  const outcome = JSON.parse(ingang('--file', example('form-3a'), '--json').stdout) as { years: { fteFirstLine: number }[]; months: unknown[] };
  expect(outcome.years[0]!.fteFirstLine).toBeCloseTo(22.7259, 4);
  expect(outcome.months).toHaveLength(36);
  const compared = JSON.parse(ingang('--json', '--file', example('growth-path'), '--compare', example('sliedrecht-joins')).stdout) as object;
  expect(Object.keys(compared)).toEqual(['difference', 'payBack', 'sideBySide']);
});

it('explains a figure, finds what matters, and draws what is uncertain', () => {
  expect(ingang('--file', example('form-3a'), '--explain', 'euroPerContact', '--year', '2010').stdout).toMatch(/^cost of a contact: € 7\.15 a contact \[2010\] {2}= cost ÷ contacts/);
  expect(ingang('--file', example('form-3a'), '--sensitivity').stdout).toMatch(/^net hours of an FTE/);
  const risk = JSON.parse(ingang('--file', example('growth-path'), '--risk', '--seed', '7', '--json').stdout) as { seed: number; runs: number };
  expect(risk.seed).toBe(7);
  expect(risk.runs).toBeGreaterThanOrEqual(100);
});

it('does what the how-to shows', () => {
  const root = join(import.meta.dirname, '../../../..');
  const shown = [...readFileSync(join(root, 'docs/how-to/answer-what-if.md'), 'utf8').matchAll(/^npm run -s ingang -- scenario (.+)$/gm)].map(([, args]) => args!.split(' '));
  expect(shown.length).toBeGreaterThan(3);
  for (const args of shown) expect(ingang(...args.map((word) => (word.endsWith('.json') ? join(root, word) : word))), args.join(' ')).toMatchObject({ status: 0, stderr: '' });
});

it('refuses what cannot be with exit code 2, and says why', () => {
  const path = join(folder, 'wrong.json');
  writeFileSync(path, '{"version": 1, "years": 0}');
  const refused = ingang('--file', path);
  expect(refused).toMatchObject({ status: 2, stderr: expect.stringContaining('years must be a whole number from 1 to 20, not 0') });
  expect(refused.stderr).not.toContain('    at ');
  for (const args of [[], ['--file', join(folder, 'absent.json')], ['--file', example('form-3a'), '--explain', 'colour'], ['--file', example('form-3a'), '--explain', 'contacts', '--year', '1066'], ['--file', example('form-3a'), '--risk'], ['--file', example('form-3a'), '--compare', example('growth-path')], ['--file', example('form-3a'), '--language', 'fr']]) {
    expect(ingang(...args)).toMatchObject({ status: 2, stderr: expect.stringMatching(/./) });
  }
});
