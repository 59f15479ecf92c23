/** A change of a region's scenario: six authorities, five years, twelve months. `npm run benchmark -- what-if`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { differenceBetween, evaluate, explain, monteCarlo, readScenario, sensitivityOf, withChanges, type Scenario } from '../index.ts';

const example = (name: string): Scenario => readScenario(JSON.parse(readFileSync(join(import.meta.dirname, `../../../examples/drechtsteden-${name}.json`), 'utf8')));
const path = example('growth-path');
const seasons = { event: 'sets', path: 'calendar.monthWeights', value: [9, 8, 9, 8, 8, 8, 6, 6, 9, 9, 9, 7] };
const question = [
  { event: 'joins', month: '2027-03', authority: 'sliedrecht', form: '3a' },
  { event: 'opens', month: '2027-03', opening: 'thursday-evening', days: ['thursday'], hours: { 17: 0.04, 18: 0.03, 19: 0.02 }, newFraction: 0.25, premiumFraction: 0.3, minimumAgents: 2 },
];
const joined = withChanges(path, question);
const seasonal = withChanges(joined, [seasons]);
const phone = readScenario({ ...joined, channels: { phone: joined.channels['phone'] }, sources: {} });

const tasks: Readonly<Record<string, () => unknown>> = {
  'phone only, evaluate': () => evaluate(phone),
  'three channels, evaluate': () => evaluate(joined),
  'three channels, no two months alike, evaluate': () => evaluate(seasonal),
  'three channels, every figure explained': () => explain(joined),
  'the question: two changes, checked, and the whole difference': () => differenceBetween(path, withChanges(path, question)),
};

for (const [name, task] of Object.entries(tasks)) {
  const first = milliseconds(task);
  const times = Array.from({ length: 41 }, () => milliseconds(task)).toSorted((a, b) => a - b);
  const before = process.cpuUsage();
  for (let run = 0; run < 20; run++) task();
  const used = process.cpuUsage(before).user / 1000 / 20;
  console.log(`${name}: median ${times[20]!.toFixed(1)} ms, fastest ${times[0]!.toFixed(1)}, first ${first.toFixed(0)}; processor ${used.toFixed(1)} ms`);
}
console.log(`sensitivity, every assumption: ${milliseconds(() => sensitivityOf(joined)).toFixed(0)} ms`);
console.log(`Monte Carlo, 500 runs: ${milliseconds(() => monteCarlo(joined, { seed: 1, mostRuns: 500, tolerance: 0 })).toFixed(0)} ms`);

function milliseconds(task: () => unknown): number {
  const before = performance.now();
  task();
  return performance.now() - before;
}
