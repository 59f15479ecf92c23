import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runLimited, TOOK_TOO_LONG } from './program.ts';
import { readStillRunning, RUNNING_FILES } from './running-files.ts';
import type { Counts } from './outcome.ts';

interface JsonReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

export interface TestRun {
  readonly counts: Counts;
  readonly skippedTests: readonly string[];
  /** Undefined when everything is well. */
  readonly fault: string | undefined;
}

export interface TestKind {
  /** A project of vitest.config.ts. */
  readonly project: string;
  /** Many times what it takes; what takes longer hangs, and is ended so that the run can say where. */
  readonly limitMinutes: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the tests of one kind: shown as they go, counted from the machine's report. */
export async function runTests(projectDir: string, { project, limitMinutes, env = {} }: TestKind): Promise<TestRun> {
  const folder = mkdtempSync(join(tmpdir(), 'ingang-report-'));
  const [file, runningFiles] = [join(folder, 'report.json'), join(folder, 'running')];
  try {
    const vitest = join(projectDir, 'node_modules/vitest/vitest.mjs');
    const reporters = ['default', 'json', join(import.meta.dirname, 'running-files.ts')].map((reporter) => `--reporter=${reporter}`);
    const args = ['run', '--project', project, ...reporters, `--outputFile.json=${file}`];
    const exitCode = await runLimited(process.execPath, [vitest, ...args], projectDir, { env: { ...env, [RUNNING_FILES]: runningFiles }, limitMinutes });
    if (exitCode === TOOK_TOO_LONG) return broken(`ended after ${limitMinutes} minutes; still running: ${readStillRunning(runningFiles).join(', ')}`);
    return readReport(readFileSync(file, 'utf8'), exitCode);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return broken('the runner ended without a report');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function broken(fault: string): TestRun {
  return { counts: { passed: 0, failed: 1, skipped: 0 }, skippedTests: [], fault };
}

/** A file that does not load, or a failing set-up, has no failed test: it counts as one, so that the figures say it too. */
export function readReport(text: string, exitCode: number): TestRun {
  const report = JSON.parse(text) as JsonReport;
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const withStatus = (...statuses: string[]) => tests.filter((test) => statuses.includes(test.status));
  const skippedTests = withStatus('skipped', 'pending', 'todo', 'disabled').map((test) => test.fullName);
  const passed = withStatus('passed').length;
  const failedTests = withStatus('failed').length;
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = Math.max(failedTests + brokenFiles, exitCode === 0 ? 0 : 1);
  const fault = failed > 0 ? `${failed} failed` : passed === 0 ? 'no test was executed' : undefined;
  return { counts: { passed, failed, skipped: skippedTests.length }, skippedTests, fault };
}
