import { join } from 'node:path';
import { readConfig, type Config } from '../config.ts';
import { explain } from './explain.ts';
import { consoleOutput, type Output } from './output.ts';
import { readGlobals, type Globals } from './globals.ts';
import { overview, unknownWord, usages, WrongUse } from './usage.ts';

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
  scenario: async () => (await import('./commands/scenario.ts')).scenarioCommand,
  simulate: async () => (await import('./commands/simulate.ts')).simulateCommand,
  schedule: async () => (await import('./commands/schedule.ts')).scheduleCommand,
  forecast: async () => (await import('./commands/forecast.ts')).forecastCommand,
  search: async () => (await import('./commands/search.ts')).searchCommand,
};

/** 0 done, 1 failed, 2 wrongly called. */
async function main({ json, help, rest: [first, ...others] }: Globals): Promise<0 | 1 | 2> {
  const asksHelp = help || first === 'help';
  const [name, ...rest] = first === 'help' ? others : [first, ...others];
  if (name === undefined) {
    process.stdout.write(overview);
    return asksHelp ? 0 : 2;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) throw new WrongUse(unknownWord(`There is no ${name.startsWith('-') ? 'option' : 'command'} "${name}"`, name, Object.keys(commands)));
  if (asksHelp) {
    process.stdout.write(usages[name]!);
    return 0;
  }
  const config = readConfig({ ...process.env, LOG_LEVEL: 'silent' }, join(import.meta.dirname, '../../../..'));
  const command = await load();
  const succeeded = await command(rest as string[], config, consoleOutput(json));
  return succeeded === false ? 1 : 0;
}

/** Whoever reads our output may stop doing so (`| head`): then there is nothing left to say. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const globals = readGlobals(process.argv.slice(2));
process.exitCode = await main(globals).catch((error: unknown) => explain(error, globals.json));
