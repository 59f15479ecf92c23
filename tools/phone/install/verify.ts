import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { commandFor, type Layout, type ProgramName } from '../../../apps/server/src/modules/phone/installation/index.ts';
import { capture } from './private-apt.ts';
import { majorOf, OLDEST_ASTERISK } from './recipe.ts';

/** Why what is in the folder will not do, or undefined when it will. */
export async function verify(layout: Layout): Promise<string | undefined> {
  const missing = [layout.loader, layout.ariDescription, join(layout.asteriskModules, 'res_ari.so'), layout.acousticModel].filter((path) => !existsSync(path));
  if (missing.length > 0) return `${missing.join(', ')} missing`;
  const asterisk = await tryProgram(layout, 'asterisk', ['-V']);
  const version = asterisk.match(/^Asterisk (\d+)/)?.[1];
  if (version === undefined || majorOf(version) < OLDEST_ASTERISK) return `asterisk -V says: ${asterisk}`;
  const speech = await tryProgram(layout, 'espeak-ng', ['-q', '--ipa', '-v', 'nl', 'ja']);
  if (speech !== 'jˈaː') return `espeak-ng, asked how Dutch ja is spoken, says: ${speech}`;
  return undefined;
}

async function tryProgram(layout: Layout, name: ProgramName, args: readonly string[]): Promise<string> {
  const { command, args: all, env } = commandFor(layout, name, args);
  try {
    return (await capture(command, all, { LC_ALL: 'C', ...env })).stdout.trim();
  } catch (error) {
    return (error as Error).message;
  }
}
