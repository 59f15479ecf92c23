import { join } from 'node:path';
import { buildWerkplek } from '../start/build-werkplek.ts';
import type { NeedName } from './machine.ts';
import type { Outcome } from './outcome.ts';
import { runProgram } from './program.ts';
import { runTests, type TestKind } from './vitest.ts';

/** One thing that a run looks at. */
export interface Check {
  readonly title: string;
  /** Part of the quick run. */
  readonly isFast: boolean;
  readonly needs?: readonly NeedName[];
  readonly run: (projectDir: string) => Promise<Omit<Outcome, 'title' | 'milliseconds'>>;
}

const TYPE_CHECKED = ['tsconfig.json', 'tsconfig.pure.json', 'apps/werkplek/tsconfig.json'];

/** In the order in which they tell most for the time they take. */
export const CHECKS: readonly Check[] = [
  {
    title: 'type check',
    isFast: true,
    run: programs(...TYPE_CHECKED.map((config) => ['node_modules/typescript/bin/tsc', '-p', config])),
  },
  { title: 'lint', isFast: true, run: programs(['node_modules/oxlint/bin/oxlint', '--deny-warnings']) },
  { title: 'architecture gates', isFast: true, run: programs(['tools/gates/run.ts']) },
  { title: 'lock file', isFast: false, run: lockFile },
  { title: 'unused code', isFast: false, run: programs(['node_modules/knip/bin/knip.js']) },
  { title: 'unit tests', isFast: true, run: tests({ project: 'unit', limitMinutes: 10 }) },
  { title: 'database tests', isFast: false, run: tests({ project: 'database', limitMinutes: 15 }) },
  {
    title: "database tests on Debian's PostgreSQL",
    isFast: false,
    needs: ['postgres'],
    run: tests({ project: 'database', limitMinutes: 15, env: { INGANG_TEST_POSTGRES: 'debian' } }),
  },
  { title: 'process tests', isFast: false, needs: ['postgres'], run: builtThen(tests({ project: 'process', limitMinutes: 25, mostTriedAgain: 3 })) },
  { title: 'browser tests', isFast: false, needs: ['chromium', 'fonts'], run: builtThen(tests({ project: 'browser', limitMinutes: 35, mostTriedAgain: 3 })) },
];

/** Runs programs of the project under this Node, all of them, and passes when all of them do. */
function programs(...commands: readonly (readonly string[])[]): Check['run'] {
  return async (projectDir) => {
    const failed: string[] = [];
    for (const [program = '', ...args] of commands) {
      const exitCode = await runProgram(process.execPath, [join(projectDir, program), ...args], projectDir);
      if (exitCode !== 0) failed.push([program.split('/').at(-1), ...args].join(' '));
    }
    return failed.length === 0 ? { verdict: 'passed' } : { verdict: 'failed', reason: failed.join(', ') };
  };
}

/** Whether a fresh clone could install: npm refuses a lock file that does not hold every package for every platform. */
async function lockFile(projectDir: string): ReturnType<Check['run']> {
  const npm = process.env['npm_execpath'];
  const [command, ...first] = npm === undefined ? ['npm'] : [process.execPath, npm];
  const exitCode = await runProgram(command, [...first, 'ci', '--dry-run', '--loglevel=error'], projectDir);
  return exitCode === 0 ? { verdict: 'passed' } : { verdict: 'failed', reason: 'npm ci would refuse it' };
}

function tests(kind: TestKind): Check['run'] {
  return async (projectDir) => {
    const { fault, ...result } = await runTests(projectDir, kind);
    return fault === undefined ? { ...result, verdict: 'passed' } : { ...result, verdict: 'failed', reason: fault };
  };
}

/** For tests that use the staff app as users get it. */
function builtThen(run: Check['run']): Check['run'] {
  return async (projectDir) => {
    await buildWerkplek(projectDir);
    return run(projectDir);
  };
}
