/**
 * The known word that somebody probably meant; undefined when none is near.
 *
 * @example didYouMean('tokn', ['token', 'users']) // 'token'
 * @example didYouMean('fly', ['token', 'users']) // undefined
 */
export function didYouMean(typed: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((word) => ({ word, changes: word.startsWith(typed) && typed.length > 1 ? 1 : changesBetween(typed, word) }))
    .toSorted((one, other) => one.changes - other.changes);
  return best !== undefined && best.changes <= Math.ceil(best.word.length / 3) ? best.word : undefined;
}

/** How many letters to add, leave out or replace to come from one word to another. */
function changesBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, wanted] of [...other].entries()) {
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (letter === wanted ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1)!;
}
