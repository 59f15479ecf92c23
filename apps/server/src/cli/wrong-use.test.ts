import { expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { migrateCommand } from './commands/migrate.ts';
import { searchCommand } from './commands/search.ts';
import { tokenCommand } from './commands/token.ts';
import { usersCommand } from './commands/users.ts';
import { didYouMean } from './did-you-mean.ts';
import { readGlobals } from './globals.ts';
import { columns } from './output.ts';
import { usages, WrongUse } from './usage.ts';

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
  [usersCommand, ['add', 'noor', '--no-password', '--password-stdin']],
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

test.each([
  [tokenCommand, ['create', '--rol', 'agent'], 'there is no option --rol here; did you mean --role?'],
  [tokenCommand, ['create', '--colour', 'red'], 'there is no option --colour here; choose from --role, --authority, --scope, --name, --days, --purpose'],
  [migrateCommand, ['--fast'], 'there is no option --fast here; leave it out'],
  [usersCommand, ['add', 'noor', '--role'], '--role needs a value after it'],
  [usersCommand, ['list', '--all=yes'], '--all takes no value'],
] as const)('%o %j says what to do', async (command, args, sentence) => {
  await expect(command(args, config, output)).rejects.toThrow(sentence);
});

test('--json and --help count wherever they stand', () => {
  for (const args of [['--json', 'token', 'list'], ['token', '--json', 'list'], ['token', 'list', '--json']]) {
    expect(readGlobals(args)).toEqual({ json: true, help: false, rest: ['token', 'list'] });
  }
  expect(readGlobals(['-h', 'search', '--', '--help'])).toEqual({ json: false, help: true, rest: ['search', '--', '--help'] });
});

test('every command has an example', () => {
  for (const [name, usage] of Object.entries(usages)) expect(usage).toMatch(new RegExp(`Example\\n.*ingang -- ${name}\\b`));
});

test('a word is proposed when it is near', () => {
  const known = ['token', 'users', 'import', 'export'];
  expect(['tokne', 'user', 'exprot', 'zzz'].map((word) => didYouMean(word, known))).toEqual(['token', 'users', 'export', undefined]);
});

test('columns are as wide as they need to be', () => {
  expect(columns([['a', 'bb', ''], ['ccc', 'd', 'e']])).toEqual(['a    bb', 'ccc  d   e']);
});
