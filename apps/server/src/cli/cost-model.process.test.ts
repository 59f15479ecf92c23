import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { describeWithData } from '../../../../tests/support/test-data.ts';

const folder = mkdtempSync(join(tmpdir(), 'ingang-cost-model-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function ingang(...args: readonly string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts'), ...args], { encoding: 'utf8' });
}

describeWithData('the cost model on the command line', '../reference/cost-model.json', (file) => {
  it('prints every form, year and hour, unrounded', () => {
    const { status, stdout } = ingang('cost-model', '--file', file, '--json');
    expect(status).toBe(0);
    const { forms } = JSON.parse(stdout) as { forms: Record<string, { years: { calls: number; fte1: number; hours: { hour: string; agents1: number }[] }[] }> };
    expect(Object.keys(forms)).toEqual(['0', '1', '2', '3a', '3b']);
    expect(forms['3a']!.years[0]!.fte1).toBeCloseTo(22.7259, 4);
    expect(forms['3a']!.years[0]!.hours[1]).toMatchObject({ hour: '09', agents1: 19 });
  });

  it('prints a table for people', () => {
    expect(ingang('cost-model', '--file', file).stdout).toMatch(/Form 3a\n.*\n +1 +352404 +22\.7 +26\.8 +3\.22 +7\.60 +8\.53/);
  });
});

it('refuses what cannot be used with exit code 2, and says why', () => {
  const path = join(folder, 'wrong.json');
  writeFileSync(path, '{"inputs": {"daysOpen": -1}, "forms": {}}');
  const refused = ingang('cost-model', '--file', path);
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain('inputs.daysOpen must be a number from 1 to 366, not -1');
  writeFileSync(path, 'no json');
  expect(ingang('cost-model', '--file', path)).toMatchObject({ status: 2, stderr: expect.stringContaining('it is no JSON') });
  writeFileSync(path, '\uFEFF{"inputs": [], "forms": []}');
  expect(ingang('cost-model', '--file', path, '--json')).toMatchObject({ status: 2, stderr: expect.stringContaining('inputs must be an object') });
  expect(ingang('cost-model', '--file', folder).status).toBe(2);
  expect(ingang('cost-model', '--file', join(folder, 'absent.json')).status).toBe(2);
  expect(ingang('cost-model').status).toBe(2);
});
