import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault, Rule } from '../rule.ts';

const FOLDER = 'apps/server/src/platform/database/migrations';

/** The order in which the schema grows. */
export const migrations: Rule = {
  name: 'migrations',
  keeps: 'migrations are SQL files with a number of four digits of their own; every ten numbers belong to one room',
  check: ({ root }) => {
    const folder = join(root, FOLDER);
    const files = existsSync(folder) ? readdirSync(folder).toSorted() : [];
    if (files.length === 0) return [{ path: FOLDER, message: 'holds no migration' }];
    return files.flatMap((file, index) => checkNumber(file, files[index - 1]));
  },
};

function checkNumber(file: string, previous = ''): Fault[] {
  const path = `${FOLDER}/${file}`;
  if (!/^\d{4}_[a-z0-9]+([_-][a-z0-9]+)*\.sql$/.test(file)) {
    return [{ path, message: 'should be called as 0012_what_it_does.sql' }];
  }
  return file.slice(0, 4) === previous.slice(0, 4) ? [{ path, message: `has the number of ${previous}` }] : [];
}
