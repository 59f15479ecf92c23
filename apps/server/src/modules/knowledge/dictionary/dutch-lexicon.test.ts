import { beforeAll, describe, expect, test } from 'vitest';
import type { Lexicon } from '../domain/search/index.ts';
import { createDutchAnalyzer } from '../domain/search/index.ts';
import { splitCompound } from '../domain/search/text/compounds.ts';
import { rootOf } from '../domain/search/text/roots.ts';
import { separableVerbs } from '../domain/search/text/separable-verbs.ts';
import { stemOf } from '../domain/search/text/stemming.ts';
import { loadDutchLexicon } from './index.ts';

let lexicon: Lexicon;

beforeAll(async () => {
  lexicon = await loadDutchLexicon();
});

test('the word list is there, without names and forbidden words', () => {
  expect(lexicon.size).toBeGreaterThan(200_000);
  expect(lexicon.has('rijbewijs')).toBe(true);
  expect(lexicon.has('Amsterdam')).toBe(false);
  expect(lexicon.lemmaOf('brieven')).toBe('brief');
});

describe('all forms of a word have one stem', () => {
  test.each([
    ['rijbewijs', 'rijbewijzen'],
    ['brief', 'brieven', 'briefje'],
    ['huis', 'huizen', 'huisje'],
    ['boom', 'bomen', 'boompje'],
    ['bom', 'bommen'],
    ['kind', 'kinderen'],
    ['stad', 'steden'],
    ['weg', 'wegen'],
    ['school', 'scholen'],
    ['auto', 'auto', 'autootje'],
    ['gemeente', 'gemeenten', 'gemeentes'],
    ['vergunning', 'vergunningen'],
    ['mogelijkheid', 'mogelijkheden'],
    ['betalen', 'betaal', 'betaalt', 'betaalde', 'betaald'],
    ['verhuizen', 'verhuis', 'verhuist', 'verhuisde', 'verhuisd'],
    ['aanvragen', 'aanvraag', 'aangevraagd'],
    ['inschrijven', 'ingeschreven', 'inschrijf'],
    ['kappen', 'kap', 'kapt', 'gekapt'],
    ['registreren', 'registreert', 'geregistreerd'],
    ['stelen', 'gestolen', 'stal'],
    ['verliezen', 'verloren', 'verlies'],
    ['ophalen', 'opgehaald', 'ophaalt'],
    ['mooi', 'mooie'],
    ['tweede', 'twee', '2e', '2'],
    ['europees', 'europese'],
    ['geboren', 'geboorte'],
    ['gehandicaptenparkeerkaart', 'gehandicaptenparkeerkaarten'],
  ])('%s', (word, ...forms) => {
    const terms = [word, ...forms].map((form) => createDutchAnalyzer(lexicon).analyse(form).term);
    expect(new Set(terms).size, terms.join(' ')).toBe(1);
  });
});

test.each([
  ['bomen', 'bommen'],
  ['wagen', 'weg'],
  ['man', 'maan'],
  ['leren', 'lenen'],
])('%s and %s are not one word', (one, other) => {
  expect(stemOf(one, lexicon)).not.toBe(stemOf(other, lexicon));
});

test.each([
  ['lantaarnpaal', 'lantaarn paal'],
  ['vuilniswagen', 'vuilnis wagen'],
  ['gehandicaptenparkeerkaart', 'gehandicapten parkeer kaart'],
  ['huwelijksaangifte', 'huwelijk aangifte'],
  ['hondenbelasting', 'honden belasting'],
  ['omgevingsvergunning', 'omgeving vergunning'],
  ['toeristenbelasting', 'toeristen belasting'],
  ['verhuismelding', 'verhuis melding'],
  ['belastingkwijtschelding', 'belasting kwijtschelding'],
  ['rioolaansluitingsvergunning', 'rioolaansluiting vergunning'],
])('%s is split into %s', (compound, parts) => {
  expect(splitCompound(compound, lexicon).map((part) => part.word).join(' ')).toBe(parts);
});

test.each(['gemeente', 'paspoort', 'rijbewijs', 'betalen', 'scheiden', 'bladeren', 'tijdelijk', 'stemmen', 'openbare', 'aanvraag'])(
  '%s is no compound',
  (word) => {
    expect(splitCompound(word, lexicon)).toEqual([]);
  },
);

test.each([
  ['verhuizing', 'verhuis'],
  ['inschrijving', 'inschrijf'],
  ['legalisatie', 'legaliseer'],
  ['bestuurder', 'bestuur'],
  ['verlichting', 'verlicht'],
  ['klacht', 'klaag'],
  ['aangifte', 'aangeef'],
  ['Nederlander', 'nederland'],
  ['europese', 'europa'],
  ['geldigheid', 'geldig'],
  ['ongeldig', 'geldig'],
  ['gemeentelijke', 'gemeente'],
])('%s comes from %s', (word, verb) => {
  expect(rootOf(stemOf(word.toLowerCase(), lexicon), lexicon)).toBe(verb);
});

test.each([
  ['hoe vraag ik een uittreksel uit de registratie aan', 1, 'aanvraag'],
  ['hoe dien ik een verzoek in', 1, 'indien'],
  ['wanneer schrijf ik mij uit', 1, 'uitschrijf'],
  ['ik woon in papendrecht', 1, 'inwoon'],
])('in %j the verb is taken together', (sentence, at, verb) => {
  expect(separableVerbs(sentence.split(' '), lexicon)[at]).toBe(verb);
});

test('spelling variants of a compound meet', () => {
  const { analyse } = createDutchAnalyzer(lexicon);
  expect(analyse('pannekoek').term).toBe(analyse('pannenkoeken').term);
  expect(analyse('gehandicapteparkeerkaart').term).toBe(analyse('gehandicaptenparkeerkaart').term);
});
