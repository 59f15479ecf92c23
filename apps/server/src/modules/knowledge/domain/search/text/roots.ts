import { irregularRoot } from './irregular-roots.ts';
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
  return irregularRoot(stem) ?? verbOf(stem, lexicon) ?? baseOf(stem, lexicon);
}

function verbOf(stem: string, lexicon: Lexicon): string | undefined {
  for (const ending of DERIVATIONS) {
    if (!stem.endsWith(ending) || stem.length - ending.length < SHORTEST_ROOT) continue;
    const cut = stem.slice(0, -ending.length);
    const found = candidates(cut, ending).find((root) => (lexicon.rolesOf(root) & WordRole.verb) !== 0);
    if (found !== undefined && found !== stem) return found;
  }
  return undefined;
}

/** geldigheid → geldig, wettelijk → wet, partnerschap → partner, ongeldig → geldig. */
function baseOf(stem: string, lexicon: Lexicon): string | undefined {
  for (const ending of ['heid', 'schap', 'elijk', 'lijk']) {
    if (!stem.endsWith(ending) || stem.length - ending.length < SHORTEST_ROOT) continue;
    const cut = stem.slice(0, -ending.length);
    const found = [cut, `${cut}e`, ...stemsBefore(cut)].find((base) => (lexicon.rolesOf(base) & WordRole.headword) !== 0);
    if (found !== undefined) return found;
  }
  const positive = /^on(.{4,})$/.exec(stem)?.[1];
  return positive !== undefined && (lexicon.rolesOf(positive) & WordRole.headword) !== 0 ? positive : undefined;
}

function candidates(cut: string, ending: string): string[] {
  const stems = 'aei'.includes(ending[0]!) ? stemsBefore(cut) : [cut];
  if (ending === 'atie' || ending === 'ement') return [...stems, `${cut}eer`];
  return stems;
}
