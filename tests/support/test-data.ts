import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'vitest';

/**
 * Real public data that development and tests use but the project does not ship: INGANG_TEST_DATA, by default
 * ../shared/data beside the project.
 */
const FOLDER = resolve(process.env['INGANG_TEST_DATA'] || join(import.meta.dirname, '../../../shared/data'));

/** Where a file of the test data is or would be. */
export function testDataPath(path: string): string {
  return join(FOLDER, path);
}

/**
 * A suite that needs a file of the test data. Without the file it is skipped, and says so; in CI, where nothing may be
 * skipped, it fails.
 *
 * @param path within the test data, such as `vac/questions.csv`
 * @example describeWithData('importing real questions', 'vac/questions.csv', (file) => { it('...', () => {}); });
 */
export function describeWithData(title: string, path: string, suite: (file: string) => void): void {
  const file = testDataPath(path);
  if (existsSync(file)) {
    describe(title, () => suite(file));
    return;
  }
  const missing = `${path} is not in ${FOLDER}; INGANG_TEST_DATA says where it is`;
  describe(title, () => {
    it(`needs test data: ${missing}`, ({ skip }) => {
      if (process.env['CI'] === 'true') throw new Error(missing);
      skip(missing);
    });
  });
}
