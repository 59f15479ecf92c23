/** The second half of `npm test`, on Node 24: runs the checks one after the other and says at the end how it went. */
import { join } from 'node:path';
import { endWithBootstrap } from '../bootstrap/parents.mjs';
import { duration, endWith, Stop } from '../bootstrap/steps.mjs';
import { PHONE_FOLDER } from '../../apps/server/src/modules/phone/installation/index.ts';
import { installPhone } from '../phone/install/install.ts';
import { CHECKS, type Check } from './checks.ts';
import { canInstall, installMissing, whatIsMissing, type NeedName } from './machine.ts';
import { judge, type Outcome } from './outcome.ts';

const projectDir = join(import.meta.dirname, '../..');
const isFast = process.argv.includes('--fast');
const isCi = process.env['CI'] === 'true';
const say = (line: string) => void process.stdout.write(`${line}\n`);

async function run(): Promise<void> {
  endWithBootstrap();
  const checks = CHECKS.filter((check) => check.isFast || !isFast);
  await prepareMachine(checks.flatMap((check) => check.needs ?? []));
  if (!isFast) await preparePhone();
  const outcomes: Outcome[] = [];
  for (const check of checks) outcomes.push(await runCheck(check));
  summarise(outcomes);
}

async function prepareMachine(needs: readonly NeedName[]): Promise<void> {
  const missing = whatIsMissing(needs);
  if (missing === undefined || !canInstall()) return;
  say(`\n== installing from Debian: ${missing}`);
  if (!(await installMissing(projectDir))) say('The installation failed; what needs it is skipped.');
}

/** Without it the tests of the telephone are skipped, and fail in continuous integration: both say why. */
async function preparePhone(): Promise<void> {
  say('\n== the telephone');
  try {
    await installPhone({ folder: join(projectDir, PHONE_FOLDER), again: false, withTests: true });
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(error.message);
  }
}

async function runCheck(check: Check): Promise<Outcome> {
  const { title } = check;
  const missing = whatIsMissing(check.needs ?? []);
  if (missing !== undefined) return { title, milliseconds: 0, verdict: 'skipped', reason: missing };
  say(`\n== ${title}`);
  const start = performance.now();
  const result = await check.run(projectDir).catch(broken);
  const outcome: Outcome = { title, milliseconds: performance.now() - start, ...result };
  say(`== ${title}: ${outcome.verdict} in ${duration(outcome.milliseconds)}`);
  return outcome;
}

function broken(error: unknown): Omit<Outcome, 'title' | 'milliseconds'> {
  return { verdict: 'failed', reason: String(error), counts: { passed: 0, failed: 1, skipped: 0 } };
}

function summarise(outcomes: readonly Outcome[]): void {
  const verdict = judge(outcomes, isCi);
  say('\n== all checks');
  for (const outcome of outcomes) say(describe(outcome));
  if (isFast) say('  (the quick run: unused code and the database, process and browser tests run with npm test)');
  for (const fault of verdict.faults) say(`FAULT ${fault}`);
  process.exitCode = verdict.exitCode;
  say(verdict.closingLine);
}

function describe({ title, milliseconds, verdict, reason = '', counts, skippedTests = [], unsteadyTests = [] }: Outcome): string {
  const figures = counts && `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`;
  const remark = figures ?? (verdict === 'passed' ? '' : reason);
  const first = `  ${title.padEnd(40)} ${duration(milliseconds).padStart(8)}  ${verdict}  ${remark}`;
  const names = (remarked: string, tests: readonly string[]) => tests.map((name) => `      ${remarked}: ${name}`);
  return [first.trimEnd(), ...names('skipped', skippedTests), ...names('failed, then passed alone', unsteadyTests)].join('\n');
}

try {
  await run();
} catch (error) {
  endWith(error);
}
