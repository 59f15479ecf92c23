import { join } from 'node:path';
import { readConfig, type Config } from '../config.ts';
import { explain } from './explain.ts';
import { consoleOutput, type Output } from './output.ts';
import { overview, usages, WrongUse } from './usage.ts';

/** False: done, but not everything could be. */
type Command = (args: readonly string[], config: Config, output: Output) => Promise<boolean | void>;

/** Loaded when called: help must not wait for the whole server. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  migrate: async () => (await import('./commands/migrate.ts')).migrateCommand,
  token: async () => (await import('./commands/token.ts')).tokenCommand,
  users: async () => (await import('./commands/users.ts')).usersCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  'cost-model': async () => (await import('./commands/cost-model.ts')).costModelCommand,
  search: async () => (await import('./commands/search.ts')).searchCommand,
};

/** 0 done, 1 failed, 2 wrongly called. */
async function main(args: readonly string[]): Promise<0 | 1 | 2> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help') {
    process.stdout.write(overview);
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) throw new WrongUse(`There is no command "${name}"`);
  if (rest.includes('--help')) {
    process.stdout.write(usages[name]!);
    return 0;
  }
  const config = readConfig({ ...process.env, LOG_LEVEL: 'silent' }, join(import.meta.dirname, '../../../..'));
  const command = await load();
  const succeeded = await command(rest, config, consoleOutput(rest.includes('--json')));
  return succeeded === false ? 1 : 0;
}

/** Whoever reads our output may stop doing so (`| head`): then there is nothing left to say. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const args = process.argv.slice(2);
process.exitCode = await main(args).catch((error: unknown) => explain(error, args.includes('--json')));
