import type { Vocabulary } from '../recognizer.ts';
import { pronunciationsOf } from './pronunciation.ts';

/** What pocketsphinx reads: which words may follow each other, and how each sounds. */
export interface Grammar {
  readonly jsgf: string;
  readonly dictionary: string;
  /** The key of a choice by its word in the grammar. */
  readonly keys: ReadonlyMap<string, string>;
}

/** @param phonemes of each spoken text of the vocabulary */
export function makeGrammar({ choices, before, after }: Vocabulary, phonemes: ReadonlyMap<string, string>): Grammar {
  const words = new Map<string, string>();
  const wordFor = (text: string): string => {
    const word = `w${words.size}`;
    words.set(word, text);
    return word;
  };
  const chosen = choices.map(({ key, names }) => ({ key, words: names.map(wordFor) }));
  const [lead, tail] = [before.map(wordFor), after.map(wordFor)];
  const lines = [
    '#JSGF V1.0;',
    'grammar choices;',
    `public <said> = ${lead.length > 0 ? '[<before>] ' : ''}<choice>${tail.length > 0 ? ' [<after>]' : ''};`,
    ...(lead.length > 0 ? [`<before> = ${lead.join(' | ')};`] : []),
    ...(tail.length > 0 ? [`<after> = ${tail.join(' | ')};`] : []),
    `<choice> = ${chosen.flatMap((one) => one.words).join(' | ')};`,
    '',
  ];
  const spoken = [...words].flatMap(([word, text]) =>
    pronunciationsOf(phonemes.get(text) ?? '').map((sounds, index) => `${word}${index === 0 ? '' : `(${index + 1})`} ${sounds}`),
  );
  return {
    jsgf: lines.join('\n'),
    dictionary: [...spoken, ''].join('\n'),
    keys: new Map(chosen.flatMap(({ key, words: all }) => all.map((word) => [word, key] as const))),
  };
}
