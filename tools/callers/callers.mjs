/** `npm run callers`. Goes on in run.ts under Node 24. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePackages } from '../bootstrap/packages.mjs';
import { continueOnNode24 } from '../bootstrap/runtime.mjs';
import { endWith, outliveReader } from '../bootstrap/steps.mjs';
import { HELP, parseCallers } from './options.mjs';

const projectDir = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const args = process.argv.slice(2);
outliveReader();

try {
  if (parseCallers(args).help) {
    process.stdout.write(HELP);
  } else {
    process.stdout.write('Callers\n');
    await ensurePackages(projectDir);
    await continueOnNode24(projectDir, 'tools/callers/run.ts', args);
  }
} catch (error) {
  endWith(error);
}
