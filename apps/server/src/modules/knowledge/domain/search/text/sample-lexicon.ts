import { createLexicon, type LexiconForm, WordRole } from './lexicon.ts';

const noun = WordRole.headword | WordRole.noun | WordRole.ends;
const leading = noun | WordRole.leads;
const leadingWithS = noun | WordRole.leadsWithS;
const verb = WordRole.headword | WordRole.verb;
const plural = WordRole.noun | WordRole.ends | WordRole.leads;

const FORMS: readonly LexiconForm[] = [
  ...['lantaarn', 'paal', 'vuilnis', 'wagen', 'kaart', 'afval', 'container', 'belasting'].map((word) => ({ word, roles: leading })),
  ...['huwelijk', 'identiteit', 'bestemming', 'vergunning'].map((word) => ({ word, roles: leadingWithS })),
  ...['rijbewijs', 'brief', 'huis', 'paspoort', 'aangifte', 'akte', 'plan', 'aanvraag', 'verhuizing', 'hond'].map((word) => ({ word, roles: noun })),
  ...['parkeer', 'verhuis', 'betaal', 'kap', 'registreer', 'sloop', 'vraag', 'trouw', 'aanvraag'].map((word) => ({ word, roles: verb | WordRole.leads })),
  { word: 'gehandicapte', roles: noun },
  { word: 'gehandicapten', roles: plural, lemma: 'gehandicapte' },
  { word: 'honden', roles: plural, lemma: 'hond' },
  { word: 'rijbewijzen', roles: plural, lemma: 'rijbewijs' },
  { word: 'brieven', roles: plural, lemma: 'brief' },
  { word: 'huizen', roles: plural, lemma: 'huis' },
  { word: 'aktes', roles: plural, lemma: 'akte' },
];

/** A few dozen words: enough for the examples in this folder and for tests that must not depend on the real word list. */
export const sampleLexicon = createLexicon(FORMS);
