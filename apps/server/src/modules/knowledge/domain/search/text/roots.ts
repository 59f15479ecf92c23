import { type Lexicon, WordRole } from './lexicon.ts';
import { stemsBefore } from './spelling-rules.ts';

const DERIVATIONS = [
  'eringen', 'ering', 'ingen', 'ing', 'atie', 'ement', 'heid', 'elijk', 'lijk', 'baar', 'aar', 'ster', 'sel', 'der', 'er', 'te', 'st',
];
const SHORTEST_ROOT = 3;

/**
 * The verb from which a word was made, for finding *verhuizing* with *verhuizen* and *vergunninghouder* with *vergunnen*.
 * Undefined when the word list knows none: then the stem stands alone.
 *
 * @param stem a stem as `stemOf` gives it
 * @example rootOf('verhuizing', sampleLexicon) // 'verhuis'
 */
export function rootOf(stem: string, lexicon: Lexicon): string | undefined {
  for (const ending of DERIVATIONS) {
    if (!stem.endsWith(ending) || stem.length - ending.length < SHORTEST_ROOT) continue;
    const cut = stem.slice(0, -ending.length);
    const found = candidates(cut, ending).find((root) => (lexicon.rolesOf(root) & WordRole.verb) !== 0);
    if (found !== undefined && found !== stem) return found;
  }
  return undefined;
}

function candidates(cut: string, ending: string): string[] {
  const stems = 'aei'.includes(ending[0]!) ? stemsBefore(cut) : [cut];
  if (ending === 'atie' || ending === 'ement') return [...stems, `${cut}eer`];
  return stems;
}
