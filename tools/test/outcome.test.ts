import { describe, expect, it } from 'vitest';
import { judge, sumCounts, type Outcome } from './outcome.ts';
import { readReport, readSecondTry } from './vitest.ts';

const passed = (counts = { passed: 3, failed: 0, skipped: 0 }): Outcome => ({
  title: 'unit tests',
  milliseconds: 1,
  verdict: 'passed',
  counts,
});
const skippedCheck: Outcome = { title: 'browser tests', milliseconds: 0, verdict: 'skipped', reason: 'no Chromium' };

it('adds up counts', () => {
  const counts = [
    { passed: 2, failed: 0, skipped: 1 },
    { passed: 1, failed: 1, skipped: 0 },
  ];
  expect(sumCounts(counts)).toEqual({ passed: 3, failed: 1, skipped: 1 });
});

describe('a run', () => {
  it('succeeds with a plain closing line', () => {
    expect(judge([passed(), passed()], true)).toEqual({
      closingLine: 'Tests: 6 passed, 0 failed, 0 skipped',
      exitCode: 0,
      faults: [],
    });
  });

  it('fails when a check fails that is no test', () => {
    const lint: Outcome = { title: 'lint', milliseconds: 1, verdict: 'failed', reason: 'oxlint' };
    expect(judge([passed(), lint], false)).toMatchObject({ exitCode: 1, faults: ['lint: oxlint'] });
  });

  it('fails when no test was executed', () => {
    expect(judge([], false)).toMatchObject({ exitCode: 1, faults: ['no test was executed'] });
  });

  it('may skip on a desk, but not in CI', () => {
    const one = { ...passed({ passed: 1, failed: 0, skipped: 1 }), skippedTests: ['needs test data'] };
    expect(judge([one, skippedCheck], false).exitCode).toBe(0);
    expect(judge([one, skippedCheck], true).faults).toEqual([
      'browser tests was skipped in CI: no Chromium',
      'a test was skipped in CI: needs test data',
    ]);
  });
});

describe('the report of the test runner', () => {
  const report = (...files: [status: string, ...tests: string[]][]) =>
    ({
      testResults: files.map(([status, ...tests], index) => ({
        name: `${index}.test.ts`,
        status,
        assertionResults: tests.map((test) => ({ status: test, fullName: `is ${test}` })),
      })),
    });

  it('is counted, with the names of what was skipped', () => {
    expect(readReport(report(['passed', 'passed', 'skipped'], ['failed', 'failed', 'passed']), 1)).toEqual({
      counts: { passed: 2, failed: 1, skipped: 1 },
      skippedTests: ['is skipped'],
      unsteadyTests: [],
      fault: '1 failed',
    });
  });

  it('counts a file that does not load, and a runner that fails without a failed test', () => {
    expect(readReport(report(['failed'], ['passed', 'passed']), 1).counts).toMatchObject({ passed: 1, failed: 1 });
    expect(readReport(report(['passed', 'passed']), 1).fault).toBe('1 failed');
  });

  it('takes the second try of a file, and names what passed only then', () => {
    const first = report(['failed', 'passed', 'failed'], ['passed', 'passed']);
    const passedNow = { counts: { passed: 3, failed: 0, skipped: 0 }, skippedTests: [], unsteadyTests: ['is failed'], fault: undefined };
    expect(readSecondTry(first, report(['passed', 'passed', 'passed']), 0)).toEqual(passedNow);
    expect(readSecondTry(first, report(['failed', 'failed', 'passed']), 1)).toMatchObject({ counts: { passed: 2, failed: 1 }, unsteadyTests: [], fault: '1 failed' });
    expect(readSecondTry(report(['failed']), report(['passed', 'passed']), 0)).toMatchObject({ counts: { passed: 1, failed: 0 }, unsteadyTests: ['0.test.ts'] });
  });

  it('is a fault when nothing ran', () => {
    expect(readReport(report(), 0).fault).toBe('no test was executed');
  });
});
