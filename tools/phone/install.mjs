/** `npm run phone:install`. Needs nothing but Node 20 and npm: it installs the rest, and goes on in run.ts under Node 24. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePackages } from '../bootstrap/packages.mjs';
import { continueOnNode24 } from '../bootstrap/runtime.mjs';
import { endWith, Stop } from '../bootstrap/steps.mjs';

const HELP = `npm run phone:install [-- options]

Adds the telephone: unpacks Asterisk (the telephone exchange), espeak-ng (speaks) and pocketsphinx (understands names of
municipalities) from Debian's own packages into the folder .phone of this project. Nothing of the machine is changed, and
no special rights are needed. Running it again repairs, or finds that everything is there. To remove: delete the folder.

  --again       install anew, such as for newer versions
  --with-tests  also what the tests of the telephone need (sipp)
  --help        show this text
`;

const OPTIONS = ['--again', '--with-tests', '--help'];
const projectDir = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const args = process.argv.slice(2);

try {
  const unknown = args.find((arg) => !OPTIONS.includes(arg));
  if (unknown !== undefined) throw new Stop(`Unknown option ${unknown}.\n${HELP}`, 2);
  if (args.includes('--help')) {
    process.stdout.write(HELP);
  } else {
    process.stdout.write('The telephone\n');
    await ensurePackages(projectDir);
    await continueOnNode24(projectDir, 'tools/phone/run.ts', args);
  }
} catch (error) {
  endWith(error);
}
