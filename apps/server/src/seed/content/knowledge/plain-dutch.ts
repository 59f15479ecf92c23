/*
 * Rough measures of plain language, for tests of shipped texts and for hints to editors. They cannot tell good
 * prose from bad; they catch what slips in: long sentences, exclamation marks, answers too long to read aloud.
 */

/** Unhurried reading aloud on the phone. */
const spokenWordsPerSecond = 3;

/**
 * The sentences of a Markdown text; list items, headings and table cells count as sentences of their own.
 *
 * @example sentencesOf('U belt ons. Wij helpen u.') // ['U belt ons.', 'Wij helpen u.']
 */
export function sentencesOf(markdown: string): string[] {
  return markdown
    .split('\n')
    .flatMap((line) => (line.startsWith('|') ? line.split('|') : [line.replace(/^(#+|-|\d+\.)\s+/, '')]))
    .map((line) => line.replaceAll(/[*_`]/g, '').trim())
    .filter((line) => /[a-z]/i.test(line))
    .flatMap((line) => line.split(/(?<=[.?!])\s+(?=\p{Lu}|")/u));
}

/** Words as a reader counts them. @example wordsOf('WOZ-waarde, 1 meter 50') // ['WOZ-waarde', '1', 'meter', '50'] */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu) ?? [];
}

/** Mean number of words per sentence, 0 for an empty text. @example averageSentenceWords('U belt ons. Wij komen.') // 2.5 */
export function averageSentenceWords(markdown: string): number {
  const sentences = sentencesOf(markdown);
  return sentences.length === 0 ? 0 : sentences.reduce((sum, sentence) => sum + wordsOf(sentence).length, 0) / sentences.length;
}

/** Seconds it takes to read a text aloud, roughly. @example spokenSeconds('U belt ons.') // 1 */
export function spokenSeconds(text: string): number {
  return wordsOf(text).length / spokenWordsPerSecond;
}
