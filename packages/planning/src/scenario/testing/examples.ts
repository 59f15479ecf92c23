import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readScenario, type Scenario } from '../index.ts';

/** What an example file says. */
export function exampleFile(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(import.meta.dirname, `../../../examples/${name}.json`), 'utf8')) as Record<string, unknown>;
}

export function example(name: string): Scenario {
  return readScenario(exampleFile(name));
}
