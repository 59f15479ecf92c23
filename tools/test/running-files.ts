import { appendFileSync, readFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** Names the file in which the reporter keeps its list. */
export const RUNNING_FILES = 'INGANG_TEST_RUNNING_FILES';

/** Writes down which test files began and ended, so that who has to end a run that hangs can say in what it hung. */
export default class RunningFiles implements Reporter {
  readonly #list = process.env[RUNNING_FILES];

  onTestModuleStart(module: TestModule): void {
    this.#write(`+${module.relativeModuleId}`);
  }

  onTestModuleEnd(module: TestModule): void {
    this.#write(`-${module.relativeModuleId}`);
  }

  #write(line: string): void {
    if (this.#list !== undefined) appendFileSync(this.#list, `${line}\n`);
  }
}

/** Of the lines of such a list, the files that began and did not end. */
export function stillRunning(list: string): readonly string[] {
  const running = new Set<string>();
  for (const line of list.split('\n')) {
    if (line.startsWith('+')) running.add(line.slice(1));
    if (line.startsWith('-')) running.delete(line.slice(1));
  }
  return [...running];
}

export function readStillRunning(path: string): readonly string[] {
  return stillRunning(readFileSync(path, 'utf8'));
}
