/**
 * Words that Dutch and neighbouring names carry in front without being sorted on them (BRP table 36, taken apart into
 * words). Stored plain, without apostrophes.
 */
export const prefixWords: ReadonlySet<string> = new Set([
  'van', 'de', 'den', 'der', 'het', 't', 'ter', 'ten', 'te', 'tot', 'in', 'op', 'uit', 'uijt', 'voor', 'aan', 'bij', 'onder', 'over', 'af', 's',
  'von', 'vom', 'zu', 'zum', 'zur', 'am', 'im', 'dem', 'des', 'du', 'la', 'le', 'les', 'l', 'd', 'da', 'das', 'do', 'dos', 'di', 'dal',
  'del', 'della', 'degli', 'dei', 'el', 'al', 'bin', 'ben', 'ibn', 'abu', 'lo', 'unter', 'vander', 'vanden', 'ver',
]);

/** `'t`, `d'` and `van` alike. */
export function isPrefixWord(word: string): boolean {
  return prefixWords.has(word.toLowerCase().replace(/['’`]/g, ''));
}
