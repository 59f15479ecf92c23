import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configurationFiles, FOLDERS } from './files.ts';
import type { Telephony } from './telephony.ts';

/** Writes everything that Asterisk reads at its start, for nobody else's eyes. Answers the file that it is to be started with. */
export function writeConfiguration(telephony: Telephony): string {
  const { home } = telephony.folders;
  mkdirSync(home, { recursive: true, mode: 0o700 });
  chmodSync(home, 0o700);
  for (const folder of FOLDERS) mkdirSync(join(home, folder), { recursive: true, mode: 0o700 });
  for (const [name, text] of configurationFiles(telephony)) {
    const file = join(home, 'etc', name);
    writeFileSync(file, text, { mode: 0o600 });
    chmodSync(file, 0o600);
  }
  return join(home, 'etc/asterisk.conf');
}
