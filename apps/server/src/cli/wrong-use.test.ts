import { expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { migrateCommand } from './commands/migrate.ts';
import { searchCommand } from './commands/search.ts';
import { tokenCommand } from './commands/token.ts';
import { usersCommand } from './commands/users.ts';
import { columns } from './output.ts';
import { WrongUse } from './usage.ts';

const config = readConfig({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, process.cwd());
const output = { json: false, tell: () => undefined, progress: () => undefined };

test.each([
  [migrateCommand, ['now']],
  [tokenCommand, []],
  [tokenCommand, ['make']],
  [tokenCommand, ['create']],
  [tokenCommand, ['create', '--role', 'king']],
  [tokenCommand, ['create', '--role', 'agent', '--days', 'many']],
  [tokenCommand, ['create', '--role', 'agent', '--days', '0']],
  [tokenCommand, ['create', '--role', 'agent', '--unknown']],
  [tokenCommand, ['revoke', '7']],
  [usersCommand, ['remove', 'noor']],
  [usersCommand, ['add']],
  [usersCommand, ['add', 'noor', '--language', 'fr']],
  [importCommand, ['xml', 'file']],
  [importCommand, ['vac']],
  [importCommand, ['vac', '/nowhere.csv']],
  [exportCommand, ['everything']],
  [exportCommand, ['audit']],
  [searchCommand, []],
  [searchCommand, ['paspoort', '--limit', '0']],
] as const)('%o %j is called wrongly, and nothing is touched', async (command, args) => {
  await expect(command(args, config, output)).rejects.toBeInstanceOf(WrongUse);
});

test('columns are as wide as they need to be', () => {
  expect(columns([['a', 'bb', ''], ['ccc', 'd', 'e']])).toEqual(['a    bb', 'ccc  d   e']);
});
