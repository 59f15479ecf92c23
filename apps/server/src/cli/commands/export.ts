import { writeFile } from 'node:fs/promises';
import type { Config } from '../../config.ts';
import { need, readArguments } from '../arguments.ts';
import { askText, inServer } from '../in-server.ts';
import type { Output } from '../output.ts';
import { WrongUse } from '../usage.ts';

export async function exportCommand(args: readonly string[], config: Config, output: Output): Promise<void> {
  const options = { output: { type: 'string' }, customer: { type: 'string' } } as const;
  const { values, positionals } = readArguments('export', args, options, 1);
  const url = addressOf(need('export', positionals[0], 'knowledge, contacts or audit'), values.customer, output.json);
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
  if (what !== 'audit') throw new WrongUse(`export knows knowledge, contacts and audit, not "${what}"`, 'export');
  return `/audit-entries/export?customerId=${encodeURIComponent(need('export', customer, '--customer'))}&format=${json ? 'json' : 'csv'}`;
}
