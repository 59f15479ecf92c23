/** `npm run -s ingang`: the command line, on Node 24. Standard output is the command's alone. */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { whyInstall } from './bootstrap/packages.mjs';
import { findNode } from './bootstrap/runtime.mjs';
import { endWith } from './bootstrap/steps.mjs';

const projectDir = dirname(dirname(fileURLToPath(import.meta.url)));

if (whyInstall(projectDir) === 'not installed yet') {
  process.stderr.write('The packages are not installed yet. Run npm start, or npm ci, first.\n');
  process.exit(1);
}
try {
  const program = join(projectDir, 'apps/server/src/cli/main.ts');
  const child = spawn(findNode(projectDir), [program, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
  child.once('exit', (code) => process.exit(code ?? 1));
} catch (error) {
  endWith(error);
}
