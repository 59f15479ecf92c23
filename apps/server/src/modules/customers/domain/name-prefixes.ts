/**
 * Words that Dutch and neighbouring names carry in front without being sorted on them (BRP table 36, taken apart into
 * words). The weak ones are given or family names as well (Ben, Al, Do): they are prefixes only in the middle of a name.
 */
const strongPrefixes: ReadonlySet<string> = new Set([
  'van', 'de', 'den', 'der', 'het', 't', 'ter', 'ten', 'te', 'tot', 'in', 'op', 'uit', 'uijt', 'voor', 'aan', 'bij', 's', 'von', 'vom', 'zu', 'zum', 'zur',
  'du', 'la', 'le', 'les', 'l', 'd', 'da', 'dos', 'del', 'della', 'el', 'vander', 'vanden',
]);
const weakPrefixes: ReadonlySet<string> = new Set([
  'onder', 'over', 'af', 'am', 'im', 'dem', 'des', 'das', 'do', 'di', 'dal', 'degli', 'dei', 'al', 'bin', 'ben', 'ibn', 'abu', 'lo', 'unter', 'ver',
]);

/** Whether a word is a prefix wherever it stands: `van`, `'t`. */
export function isStrongPrefix(word: string): boolean {
  return strongPrefixes.has(bare(word));
}

/** Whether a word is a prefix in the middle of a name. */
export function isPrefixWord(word: string): boolean {
  return isStrongPrefix(word) || weakPrefixes.has(bare(word));
}

function bare(word: string): string {
  return word.toLowerCase().replace(/['’`]/g, '');
}
