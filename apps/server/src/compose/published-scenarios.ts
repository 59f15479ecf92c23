import { readFileSync } from 'node:fs';

const names = ['drechtsteden-form-0', 'drechtsteden-form-3a', 'drechtsteden-growth-path'];

/** What a new installation has to begin from when it looks ahead: the published case of the Drechtsteden, with its sources. */
export function publishedScenarios(): readonly unknown[] {
  return names.map((name) => JSON.parse(readFileSync(new URL(import.meta.resolve(`@ingang/planning/examples/${name}.json`)), 'utf8')) as unknown);
}
