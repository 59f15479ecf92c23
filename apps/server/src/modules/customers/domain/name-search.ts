import { isStrongPrefix } from './name-prefixes.ts';
import { plainText } from './plain-text.ts';

/**
 * The words of a name under which somebody is found: plain, without prefixes, each once.
 * A name that is nothing but prefixes keeps them, because `Van` and `Le` are family names too.
 *
 * @example nameSearchWords('Van der Bërg-de Vries') // ['berg', 'vries']
 */
export function nameSearchWords(text: string): string[] {
  const words = plainText(text).split(' ').filter((word) => word !== '');
  const telling = words.filter((word) => !isStrongPrefix(word));
  return [...new Set(telling.length > 0 ? telling : words)];
}

/** In order; each works on what the former left. Spellings that sound alike in Dutch become one. */
const soundRules: readonly (readonly [RegExp, string])[] = [
  [/schm/g, 'sm'],
  [/sch$/, 's'],
  [/sch/g, 'sg'],
  [/uij|uy|uj/g, 'ui'],
  [/eij|eij|ei|ey|ij|ai|ay/g, 'y'],
  [/ouw|auw|au/g, 'ou'],
  [/ae/g, 'a'],
  [/ie/g, 'i'],
  [/ph/g, 'f'],
  [/ch|gh/g, 'g'],
  [/c(?=[eiy])/g, 's'],
  [/c|qu?/g, 'k'],
  [/x/g, 'ks'],
  [/(?<=[bdfgkprtz])h/g, ''],
  [/(?<=..[b-df-hj-np-tv-z])en$/, 'e'],
  [/dt?$/, 't'],
  [/b$/, 'p'],
  [/v/g, 'f'],
  [/z/g, 's'],
  [/(.)\1+/g, '$1'],
];

/**
 * How a name sounds, lightly: Meijer, Meyer and Maier are one, so are Klaassen and Claasen, Smit and Schmidt, Bosch and Bos.
 *
 * @param word one plain word, as `nameSearchWords` gives
 * @example [soundOf('kuijpers'), soundOf('kuypers')] // ['kuipers', 'kuipers']
 * @example soundOf('janssen') === soundOf('jansse') // true
 * @example soundOf('schmidt') // 'smit'
 */
export function soundOf(word: string): string {
  return soundRules.reduce((sound, [spelling, written]) => sound.replace(spelling, written), word);
}

/**
 * How alike two words are written, 0 to 1 (Jaro–Winkler, with 0.1 for each of the first four letters that agree).
 *
 * @example Math.round(writtenAlike('martha', 'marhta') * 1000) // 961
 */
export function writtenAlike(a: string, b: string): number {
  if (a === b) return 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const usedInB = new Set<number>();
  const matchedInA: string[] = [];
  for (const [index, letter] of [...a].entries()) {
    for (let other = Math.max(0, index - reach); other <= Math.min(b.length - 1, index + reach); other += 1) {
      if (usedInB.has(other) || b[other] !== letter) continue;
      usedInB.add(other);
      matchedInA.push(letter);
      break;
    }
  }
  const matches = matchedInA.length;
  if (matches === 0) return 0;
  const matchedInB = [...usedInB].sort((x, y) => x - y).map((index) => b[index]);
  const transpositions = matchedInA.filter((letter, index) => letter !== matchedInB[index]).length / 2;
  const jaro = (matches / a.length + matches / b.length + (matches - transpositions) / matches) / 3;
  let common = 0;
  while (common < 4 && common < a.length && a[common] === b[common]) common += 1;
  return jaro + common * 0.1 * (1 - jaro);
}
