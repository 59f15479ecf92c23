import type { Config } from '../../config.ts';
import { readArguments } from '../arguments.ts';
import { inDatabase } from '../in-database.ts';
import type { Output } from '../output.ts';

export async function migrateCommand(args: readonly string[], config: Config, output: Output): Promise<void> {
  readArguments('migrate', args, {}, 0);
  const { applied } = await inDatabase(config, async ({ migrated }) => migrated);
  output.tell({ applied }, applied.length === 0 ? ['The database is up to date.'] : applied.map((name) => `applied ${name}`));
}
