import type { CallFlow, Language, Words } from './flow.ts';

/** How people agree and disagree when something is read back to them. */
export const yesWords: Record<Language, readonly string[]> = { nl: ['ja', 'klopt', 'ja dat klopt'], en: ['yes', 'correct', "that's right"] };
export const noWords: Record<Language, readonly string[]> = { nl: ['nee', 'klopt niet', 'nee dat klopt niet'], en: ['no', 'wrong', "that's wrong"] };

/** A word or phrase as the recogniser and the flow compare it. */
export function plainWord(word: string): string {
  return word.normalize('NFKD').replaceAll(/\p{Mn}/gu, '').toLowerCase().replaceAll(/[^\p{L}\p{N}']+/gu, ' ').trim();
}

/** The words of a language; a choice without any in it keeps those of the flow's first language. */
export function wordsIn(words: Words, language: Language, flow: CallFlow): readonly string[] {
  return (words[language]?.length ? words[language] : words[flow.languages[0] ?? 'nl']) ?? [];
}

/** Whether a heard word is one of these. */
export function isOneOf(heard: string, words: readonly string[]): boolean {
  const plain = plainWord(heard);
  return words.some((word) => plainWord(word) === plain);
}

/** What leads to the calamity service from everywhere. */
export function emergencyWords(flow: CallFlow, language: Language): readonly string[] {
  return flow.emergency ? wordsIn(flow.emergency.words, language, flow) : [];
}
