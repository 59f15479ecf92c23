import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runLimited, TOOK_TOO_LONG } from './program.ts';
import { readStillRunning, RUNNING_FILES } from './running-files.ts';
import type { Counts } from './outcome.ts';

interface JsonReport {
  readonly testResults: readonly FileReport[];
}

interface FileReport {
  readonly name: string;
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
}

export interface TestRun {
  readonly counts: Counts;
  readonly skippedTests: readonly string[];
  /** Tests that failed and then passed, alone. */
  readonly unsteadyTests: readonly string[];
  /** Undefined when everything is well. */
  readonly fault: string | undefined;
}

export interface TestKind {
  /** A project of vitest.config.ts. */
  readonly project: string;
  /** Many times what it takes; what takes longer hangs, and is ended so that the run can say where. */
  readonly limitMinutes: number;
  /** How many files that failed are tried once more, each alone; more than so many failed for a reason. Left out: none. */
  readonly mostTriedAgain?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the tests of one kind: shown as they go, counted from the machine's report. */
export async function runTests(projectDir: string, kind: TestKind): Promise<TestRun> {
  const first = await once(projectDir, kind);
  if (typeof first === 'string') return broken(first);
  const failedFiles = first.report.testResults.filter(({ status }) => status === 'failed').map(({ name }) => name);
  if (failedFiles.length === 0 || failedFiles.length > (kind.mostTriedAgain ?? 0)) return readReport(first.report, first.exitCode);
  process.stdout.write(`\n== tried again, alone: ${failedFiles.join(', ')}\n`);
  const second = await once(projectDir, kind, failedFiles);
  return typeof second === 'string' ? broken(second) : readSecondTry(first.report, second.report, second.exitCode);
}

/** What a run reported, or why it could not. */
async function once(projectDir: string, { project, limitMinutes, env = {} }: TestKind, files: readonly string[] = []): Promise<{ report: JsonReport; exitCode: number } | string> {
  const folder = mkdtempSync(join(tmpdir(), 'ingang-report-'));
  const [file, runningFiles] = [join(folder, 'report.json'), join(folder, 'running')];
  try {
    const vitest = join(projectDir, 'node_modules/vitest/vitest.mjs');
    const reporters = ['default', 'json', join(import.meta.dirname, 'running-files.ts')].map((reporter) => `--reporter=${reporter}`);
    const args = ['run', '--project', project, ...reporters, `--outputFile.json=${file}`, ...files];
    const exitCode = await runLimited(process.execPath, [vitest, ...args], projectDir, { env: { ...env, [RUNNING_FILES]: runningFiles }, limitMinutes });
    if (exitCode === TOOK_TOO_LONG) return `ended after ${limitMinutes} minutes; still running: ${readStillRunning(runningFiles).join(', ')}`;
    return { report: JSON.parse(readFileSync(file, 'utf8')) as JsonReport, exitCode };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return 'the runner ended without a report';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function broken(fault: string): TestRun {
  return { counts: { passed: 0, failed: 1, skipped: 0 }, skippedTests: [], unsteadyTests: [], fault };
}

/** The whole run, with the second try in the place of the first; what passed only then is named. */
export function readSecondTry(first: JsonReport, second: JsonReport, exitCode: number): TestRun {
  const again = new Map(second.testResults.map((file) => [file.name, file]));
  const unsteadyTests = first.testResults.flatMap(({ name, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
    return again.get(name)?.status === 'passed' ? (failed.length > 0 ? failed : [name]) : [];
  });
  return { ...readReport({ testResults: first.testResults.map((file) => again.get(file.name) ?? file) }, exitCode), unsteadyTests };
}

/** A file that does not load, or a failing set-up, has no failed test: it counts as one, so that the figures say it too. */
export function readReport(report: JsonReport, exitCode: number): TestRun {
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
  return { counts: { passed, failed, skipped: skippedTests.length }, skippedTests, unsteadyTests: [], fault };
}
