/** Makes the typed client of Asterisk's REST interface anew, from the Asterisk that `npm run phone:install` unpacked. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findInstallation, PHONE_FOLDER } from '../../apps/server/src/modules/phone/installation/index.ts';
import { readDescription } from './description.ts';
import { print } from './print.ts';

const root = join(import.meta.dirname, '../..');
const installation = findInstallation(join(root, PHONE_FOLDER));
if (installation === undefined) {
  console.error('The telephone is not installed. Run: npm run phone:install');
  process.exit(1);
}
const description = readDescription(installation.layout.ariDescription);
writeFileSync(join(root, 'apps/server/src/modules/phone/asterisk/ari/ari.gen.ts'), print(description));
console.log(`${description.models.length} models, ${description.operations.length} operations of Asterisk ${installation.note.packages['asterisk']}`);
