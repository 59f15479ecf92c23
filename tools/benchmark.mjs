// Runs the benchmarks whose path holds the given word: `npm run benchmark -- desktops`. Without a word it lists them.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const [word] = process.argv.slice(2);
const all = globSync('{{apps,packages}/*/src,tests/benchmarks}/**/*.bench.ts', { cwd: root }).toSorted();
const wanted = word === undefined ? [] : all.filter((path) => path.includes(word));
if (wanted.length === 0) {
  console.log(`${word === undefined ? 'Name a benchmark' : `No benchmark is called "${word}"`}:\n${all.map((path) => `  ${path}`).join('\n')}`);
  process.exitCode = word === undefined ? 0 : 2;
}
for (const path of wanted) {
  console.log(`\n# ${path}`);
  const { status } = spawnSync(process.execPath, [join(root, path)], { stdio: 'inherit', cwd: root });
  if (status !== 0) process.exitCode = 1;
}
