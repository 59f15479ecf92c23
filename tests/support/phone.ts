import { join } from 'node:path';
import { describe, test } from 'vitest';
import { findInstallation, PHONE_FOLDER, type Installation } from '../../apps/server/src/modules/phone/installation/index.ts';

const HOW = 'it is not installed; npm run phone:install -- --with-tests';

/** Tests on the real thing: skipped with a plain sentence where the telephone is not installed, never in continuous integration. */
export function describeWithPhone(name: string, tests: (phone: { readonly installation: Installation }) => void): void {
  const installation = findInstallation(join(import.meta.dirname, '../..', PHONE_FOLDER));
  describe(name, () => {
    if (installation !== undefined) {
      tests({ installation });
      return;
    }
    test(`needs the telephone: ${HOW}`, ({ skip }) => {
      if (process.env['CI'] === 'true') throw new Error(HOW);
      skip(HOW);
    });
  });
}
