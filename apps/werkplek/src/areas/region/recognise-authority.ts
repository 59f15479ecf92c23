/** What recognition needs to know of an authority. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Recognised {
  readonly id: string;
  /** The text without the name: what the question is about. */
  readonly rest: string;
}

/** Small letters, no accents; everything that is not a letter or digit separates words. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

const fillers = new Set(['in', 'te', 'gemeente', 'van', 'voor', 'uit', 'bij']);

/**
 * Finds the municipality that a question mentions, and what remains of the question.
 * A long name may have one typing mistake; the last part of a name of several words is enough when no other shares it.
 *
 * @example recogniseAuthority('paspoort kosten papendrecht', [{ id: 'papendrecht', name: 'Papendrecht' }]) // { id: 'papendrecht', rest: 'paspoort kosten' }
 */
export function recogniseAuthority(text: string, authorities: readonly Named[]): Recognised | undefined {
  const words = wordsOf(text);
  for (const authority of authorities) {
    for (const name of namesOf(authority, authorities)) {
      const at = indexOf(words, name);
      if (at < 0) continue;
      const before = words.slice(0, at);
      while (before.length > 0 && fillers.has(before.at(-1)!)) before.pop();
      return { id: authority.id, rest: [...before, ...words.slice(at + name.length)].join(' ') };
    }
  }
  return undefined;
}

function namesOf(authority: Named, all: readonly Named[]): string[][] {
  const full = wordsOf(authority.name);
  const last = full.at(-1) ?? '';
  const shared = all.some((other) => other.id !== authority.id && wordsOf(other.name).includes(last));
  return full.length > 1 && last.length >= 6 && !shared ? [full, [last]] : [full];
}

function indexOf(words: readonly string[], name: readonly string[]): number {
  for (let at = 0; at + name.length <= words.length; at += 1) {
    if (name.every((part, offset) => same(words[at + offset]!, part))) return at;
  }
  return -1;
}

function same(typed: string, name: string): boolean {
  return typed === name || (name.length >= 8 && withinOneEdit(typed, name));
}

/** One letter more, less or other, or two neighbours swapped. */
function withinOneEdit(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const restOne = one.slice(at);
  const restOther = other.slice(at);
  return (
    restOne.slice(1) === restOther.slice(1) ||
    restOne.slice(1) === restOther ||
    restOne === restOther.slice(1) ||
    (restOne.slice(2) === restOther.slice(2) && restOne[0] === restOther[1] && restOne[1] === restOther[0])
  );
}
