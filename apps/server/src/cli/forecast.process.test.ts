import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'ingang-forecast-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function ingang(...args: readonly string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts'), 'forecast', ...args], { encoding: 'utf8' });
}

/** Sixteen weeks of hours from Monday 5 January 2026, busier on Mondays, closed at Easter; Sliedrecht has a quarter of Dordrecht's. */
function writeContacts(name: string, separator: string): string {
  const lines = [['at', 'authority', 'calls'].join(separator)];
  for (let day = 0; day < 16 * 7; day += 1) {
    const date = new Date(Date.UTC(2026, 0, 5 + day)).toISOString().slice(0, 10);
    if (day % 7 > 4 || ['2026-04-03', '2026-04-06'].includes(date)) continue;
    for (let hour = 8; hour < 17; hour += 1) {
      const calls = (day % 7 === 0 ? 60 : 40) + ((day * 7 + hour * 3) % 9);
      lines.push([`${date}T${String(hour).padStart(2, '0')}:00`, 'dordrecht', calls].join(separator), [`${date}T${String(hour).padStart(2, '0')}:00`, 'sliedrecht', Math.round(calls / 4)].join(separator));
    }
  }
  const path = join(folder, name);
  writeFileSync(path, `\uFEFF${lines.join('\n')}\n`);
  return path;
}

const file = writeContacts('contacts.csv', ';');

it('gives programs the whole and its parts, which add up, and a backtest', () => {
  const { status, stdout } = ingang('--file', file, '--horizon', '2w', '--interval', '60', '--backtest', '--json', '--explain', 'nl');
  expect(status).toBe(0);
  const { series, backtest } = JSON.parse(stdout) as {
    series: { path: string[]; days: { date: string; open: boolean; expected: number; explanation: string[]; slots: number[] }[] }[];
    backtest: { intervals: { wape: number; wapeNaive: number; wapeFloor: number }; intraday: unknown[] };
  };
  expect(series.map(({ path }) => path)).toEqual([[], ['dordrecht'], ['sliedrecht']]);
  const [whole, dordrecht, sliedrecht] = series.map(({ days }) => days);
  expect(whole).toHaveLength(14);
  const tuesday = whole!.findIndex(({ date }) => date === '2026-04-28');
  expect(whole![tuesday]!.expected).toBeCloseTo(dordrecht![tuesday]!.expected + sliedrecht![tuesday]!.expected, 6);
  expect(whole!.find(({ date }) => date === '2026-05-02')).toMatchObject({ open: false, explanation: ['zaterdag 2 mei 2026: gesloten, geen contacten verwacht.'] });
  expect(whole![tuesday]!.slots).toHaveLength(24);
  expect(backtest.intervals.wapeNaive).toBeGreaterThan(backtest.intervals.wape);
  expect(backtest.intraday).toHaveLength(3);
});

it('gives people a table, with circumstances of a file', () => {
  const circumstances = join(folder, 'circumstances.json');
  writeFileSync(circumstances, JSON.stringify({ specialDays: [{ date: '2026-04-29', key: 'verhuizing', name: 'Verhuizing', closed: true }] }));
  const { stdout } = ingang('--file', file, '--horizon', '7d', '--circumstances', circumstances);
  expect(stdout).toMatch(/^7 days from 2026-04-25, worked out by 15 minutes\n\ndate +expected +80 % +95 %\n/);
  expect(stdout).toMatch(/2026-04-27 +closed +Koningsdag\n2026-04-28 +\d+ +\d+–\d+ +\d+–\d+\n2026-04-29 +closed +Verhuizing\n/);
  expect(stdout).toMatch(/part +contacts\ndordrecht +\d+\nsliedrecht +\d+\n/);
});

it('refuses what cannot be used with exit code 2, and says why', () => {
  const wrong = join(folder, 'wrong.csv');
  writeFileSync(wrong, 'at,count\ngisteren,3\n2026-01-05,veel\n');
  const refused = ingang('--file', wrong);
  expect(refused).toMatchObject({ status: 2, stdout: '' });
  expect(refused.stderr).toContain('row 1 has no time such as 2026-03-02T08:15, but "gisteren"');
  expect(refused.stderr).toContain('row 2 has no count');
  writeFileSync(wrong, 'at,count\n2026-01-05T08:00,3\n');
  expect(ingang('--file', wrong)).toMatchObject({ status: 2, stderr: expect.stringContaining('a forecast needs 14 days of counts, not 1') });
  const json = join(folder, 'wrong.json');
  writeFileSync(json, '{"rows": 1, "circumstances": {"holidays": "some"}}');
  expect(ingang('--file', json)).toMatchObject({ status: 2, stderr: expect.stringMatching(/rows must be a list[^]*circumstances\.holidays must be an object/) });
  expect(ingang('--file', join(folder, 'absent.csv')).status).toBe(2);
  expect(ingang().stderr).toContain('--file FILE is missing');
  for (const [option, value] of [['--horizon', '28'], ['--horizon', '800d'], ['--interval', '7'], ['--time-zone', 'Dordrecht'], ['--explain', 'de']] as const) {
    expect(ingang('--file', file, option, value)).toMatchObject({ status: 2, stderr: expect.stringContaining(option) });
  }
  expect(ingang('--file', file, '--horizon', '28d', '--backtest')).toMatchObject({ status: 2, stderr: expect.stringContaining('a backtest needs 112 days of counts, not 110') });
});
