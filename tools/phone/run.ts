/** The second half of `npm run phone:install`, on Node 24. */
import { join } from 'node:path';
import { endWithBootstrap } from '../bootstrap/parents.mjs';
import { endWith, report } from '../bootstrap/steps.mjs';
import { PHONE_FOLDER } from '../../apps/server/src/modules/phone/installation/index.ts';
import { installPhone } from './install/install.ts';

const projectDir = join(import.meta.dirname, '../..');
const args = process.argv.slice(2);

try {
  endWithBootstrap();
  const folder = join(projectDir, PHONE_FOLDER);
  const { suite, packages } = await installPhone({ folder, again: args.includes('--again'), withTests: args.includes('--with-tests') });
  report('Asterisk', `${packages['asterisk']} (Debian ${suite}), GPL-2, runs as a process of its own`);
  report('espeak-ng', `${packages['espeak-ng']}, GPL-3`);
  report('pocketsphinx', `${packages['pocketsphinx']}, BSD`);
  process.stdout.write('\nThe telephone is installed. It starts with: npm start\n');
} catch (error) {
  endWith(error);
}
