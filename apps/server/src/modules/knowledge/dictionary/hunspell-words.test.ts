import { expect, test } from 'vitest';
import { createLexicon, WordRole } from '../domain/search/index.ts';
import { readHunspellRules } from './hunspell-rules.ts';
import { readHunspellWords } from './hunspell-words.ts';

const AFF = `
SET UTF-8
FLAG long
SFX Zb Y 2
SFX Zb 0 en/CaCbCp [^eo]		ts:NN2
SFX Zb 0 en-/CaCbCp [^eo]		ts:NN2
SFX Zh Y 1
SFX Zh s zen/CaCbCp s		ts:NN2
SFX V3 Y 1
SFX V3 0 t [^ao]		ts:VB3
PFX Pj Y 1
PFX Pj 0 af .
`;

const DIC = `9
rĳbewĳs/CcZhCa
hond/CcZb
kap/PjV3
Dordrecht/PN
verkeert/Fw
cd-speler/Za
reünie/Zc
`;

const lexicon = createLexicon(readHunspellWords(DIC, readHunspellRules(AFF)));

test('plurals and verb forms lead to their word', () => {
  expect(lexicon.lemmaOf('rijbewijzen')).toBe('rijbewijs');
  expect(lexicon.lemmaOf('honden')).toBe('hond');
  expect(lexicon.lemmaOf('kapt')).toBe('kap');
  expect(lexicon.lemmaOf('hond')).toBeUndefined();
});

test('a plural may lead a compound when its rule says so', () => {
  expect(lexicon.rolesOf('honden') & WordRole.leads).toBe(WordRole.leads);
  expect(lexicon.rolesOf('hond') & WordRole.leads).toBe(0);
  expect(lexicon.rolesOf('hond') & WordRole.ends).toBe(WordRole.ends);
});

test('prefixed verbs are words', () => {
  expect(lexicon.has('afkap')).toBe(true);
});

test('names, forbidden words and words with a hyphen are left out; accents go', () => {
  expect([...lexicon.words()].toSorted()).toEqual(['afkap', 'hond', 'honden', 'kap', 'kapt', 'reunie', 'rijbewijs', 'rijbewijzen']);
});
