import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lexicon, LexiconForm } from '../domain/search/text/lexicon.ts';

/**
 * Working out all forms of the word list takes most of a second at every start, for the same outcome. So the outcome is
 * kept beside the packages, under a name that changes with the word list and with the rules that read it. Losing the
 * file costs that second again and nothing else.
 */
const folder = join(import.meta.dirname, '../../../../../../node_modules/.cache/ingang');

export function cacheKey(parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url').slice(0, 24);
}

/** The forms that were kept under this key; undefined when there are none. */
export async function cachedForms(key: string): Promise<Iterable<LexiconForm> | undefined> {
  try {
    return parse(await readFile(join(folder, `lexicon-${key}.txt`), 'utf8'));
  } catch {
    return undefined; // never written, or not readable here: then it is worked out again
  }
}

/** Keeps the forms of a lexicon; in one step, since two servers may start at once. */
export async function keepForms(key: string, lexicon: Lexicon): Promise<void> {
  const lines: string[] = [];
  for (const word of lexicon.words()) lines.push(`${word}\t${lexicon.rolesOf(word)}\t${lexicon.lemmaOf(word) ?? ''}`);
  const target = join(folder, `lexicon-${key}.txt`);
  const draft = `${target}.${process.pid}`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(draft, lines.join('\n'));
    await rename(draft, target);
  } catch {
    return; // a folder that may not be written to: the next start works it out again
  }
}

function* parse(text: string): Generator<LexiconForm> {
  for (const line of text.split('\n')) {
    const first = line.indexOf('\t');
    const second = line.indexOf('\t', first + 1);
    const lemma = line.slice(second + 1);
    yield { word: line.slice(0, first), roles: Number(line.slice(first + 1, second)), ...(lemma !== '' && { lemma }) };
  }
}
