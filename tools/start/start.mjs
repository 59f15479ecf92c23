/** `npm start`. Needs nothing but Node 20 and npm: it installs the rest, and goes on in run.ts under Node 24. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePackages } from '../bootstrap/packages.mjs';
import { continueOnNode24 } from '../bootstrap/runtime.mjs';
import { endWith, outliveReader } from '../bootstrap/steps.mjs';
import { HELP, parseOptions } from './options.mjs';

const projectDir = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const args = process.argv.slice(2);
outliveReader();

try {
  if (parseOptions(args).help) {
    process.stdout.write(HELP);
  } else {
    process.stdout.write('Ingang\n');
    await ensurePackages(projectDir);
    await continueOnNode24(projectDir, 'tools/start/run.ts', args);
  }
} catch (error) {
  endWith(error);
}
