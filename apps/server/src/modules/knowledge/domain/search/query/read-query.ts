import type { Analyzer } from '../text/analyzer.ts';
import { isLightWord, isStopWord } from '../text/common-words.ts';
import { tokenise } from '../text/tokenise.ts';

/** A word of the query. `light` words count less, `stop` words only inside a phrase that has a synonym. */
export interface QueryWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly role: 'subject' | 'light' | 'stop';
  /** The separable verb that this word is the first part of: aanvraag for *vraag … aan*. */
  readonly verb: string | undefined;
  /** True for the last word while it is being typed. */
  readonly unfinished: boolean;
}

/** A question fits in this; of a pasted letter the beginning is read. Keeps the work for one query bounded. */
const MAX_CHARACTERS = 400;
const MAX_WORDS = 30;
const SHORTEST_UNFINISHED = 2;

/**
 * The words of a query with their role. A query of nothing but light words (*nieuw aanvragen*) is about those words, and
 * *de* alone, while typing, may become *deurmat*.
 *
 * @param prefixLastWord true while typing
 */
export function readQuery(text: string, prefixLastWord: boolean, analyzer: Analyzer): QueryWord[] {
  const read = text.slice(0, MAX_CHARACTERS);
  const tokens = tokenise(read).slice(0, MAX_WORDS);
  const lastIsOpen = prefixLastWord && tokens.length > 0 && tokens.at(-1)!.end === read.length;
  const verbs = analyzer.verbsOf(tokens.map(({ word }) => word));
  const words = tokens.map((token, index): QueryWord => {
    const unfinished = lastIsOpen && index === tokens.length - 1 && token.word.length >= SHORTEST_UNFINISHED;
    return { ...token, role: roleOf(token.word, analyzer), verb: verbs[index], unfinished };
  });
  if (words.some((word) => word.role === 'subject')) return words;
  const onlyStops = words.every((word) => word.role === 'stop');
  return words.map((word) => (word.role === 'light' || (onlyStops && word.unfinished) ? { ...word, role: 'subject' } : word));
}

function roleOf(word: string, analyzer: Analyzer): QueryWord['role'] {
  if (isStopWord(word)) return 'stop';
  return isLightWord(word, analyzer.analyse(word).term) ? 'light' : 'subject';
}
