import { writeFile } from 'node:fs/promises';
import type { Config } from '../../config.ts';
import { need, readArguments } from '../arguments.ts';
import { exportEverything } from '../everything.ts';
import { inDatabase } from '../in-database.ts';
import { askText, inServer } from '../in-server.ts';
import type { Output } from '../output.ts';
import { WrongUse } from '../usage.ts';

export async function exportCommand(args: readonly string[], config: Config, output: Output): Promise<void> {
  const options = { output: { type: 'string' }, customer: { type: 'string' } } as const;
  const { values, positionals } = readArguments('export', args, options, 1);
  const what = need('export', positionals[0], 'everything, knowledge, contacts or audit');
  if (what === 'everything') return everything(config, need('export', values.output, '--output FOLDER'), output);
  const url = addressOf(what, values.customer, output.json);
  const content = await inServer(config, (server) => askText(server, { method: 'GET', url }));
  if (values.output === undefined) {
    process.stdout.write(content);
    return;
  }
  await writeFile(values.output, content);
  output.tell({ file: values.output, bytes: Buffer.byteLength(content) }, [`Wrote ${values.output}.`]);
}

function addressOf(what: string, customer: string | undefined, json: boolean): string {
  if (what === 'knowledge') return '/knowledge/export';
  if (what === 'contacts') return '/contacts/export';
  if (what !== 'audit') throw new WrongUse(`export knows everything, knowledge, contacts and audit, not "${what}"`, 'export');
  return `/audit-entries/export?customerId=${encodeURIComponent(need('export', customer, '--customer'))}&format=${json ? 'json' : 'csv'}`;
}

async function everything(config: Config, folder: string, output: Output): Promise<void> {
  const tables = await inDatabase(config, async ({ asOwner, inWork }) => {
    await inWork(async (work) => work.record({ action: 'export', subjectKind: 'everything' }));
    return asOwner((owner) => exportEverything(owner, folder, ({ table, rows }) => output.progress(`${table}  ${rows}`)));
  });
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  output.tell({ folder, tables }, [`Wrote ${rows} rows of ${tables.length} tables to ${folder}; manifest.json says what they are.`]);
}
