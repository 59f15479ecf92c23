import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Import } from '@ingang/contracts/knowledge';
import type { Config } from '../../config.ts';
import { need, readArguments } from '../arguments.ts';
import { ask, inServer } from '../in-server.ts';
import { columns, type Output } from '../output.ts';
import { WrongUse } from '../usage.ts';

const lookEveryMilliseconds = 200;

/** @returns false when rows were refused */
export async function importCommand(args: readonly string[], config: Config, output: Output): Promise<boolean> {
  const options = { authority: { type: 'string' }, publish: { type: 'boolean' }, 'dry-run': { type: 'boolean' } } as const;
  const { values, positionals } = readArguments('import', args, options, 2);
  const kind = need('import', positionals[0], 'vac or upl');
  if (kind !== 'vac' && kind !== 'upl') throw new WrongUse(`import knows vac and upl, not "${kind}"`, 'import');
  const file = need('import', positionals[1], 'the file');
  const content = await readText(file);
  return inServer(config, async (server) => {
    server.jobs.start();
    const payload = {
      kind, content, fileName: basename(file), dryRun: values['dry-run'] ?? false,
      ...(kind === 'vac' && { publish: values.publish ?? false }),
      ...(values.authority !== undefined && { authorityId: await authorityIdOf(server, values.authority) }),
    };
    let state = await ask<Import>(server, { method: 'POST', url: '/imports', payload });
    while (state.status !== 'done' && state.status !== 'failed') {
      output.progress(`${state.rowsDone} of ${state.rowsTotal} rows`);
      await delay(lookEveryMilliseconds);
      state = await ask<Import>(server, { method: 'GET', url: `/imports/${state.id}` });
    }
    output.tell(state, report(state));
    return state.status === 'done' && state.rejected === 0;
  });
}

async function authorityIdOf(server: Parameters<typeof ask>[0], text: string): Promise<string> {
  return (await ask<{ id: string }>(server, { method: 'GET', url: `/authorities/${encodeURIComponent(text)}` })).id;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EACCES' && code !== 'EISDIR') throw error;
    throw new WrongUse(`I cannot read ${file}`, 'import');
  }
}

function report({ rowsDone, created, changed, unchanged, rejected, dryRun, errors }: Import): string[] {
  const rows = errors.map(({ line, field, message }) => [`line ${line}`, field ?? '', message]);
  return [
    `${rowsDone} rows: ${created} new, ${changed} changed, ${unchanged} unchanged, ${rejected} refused.${dryRun ? ' Nothing was written.' : ''}`,
    ...columns(rows),
  ];
}
