/** Kinds of question and the words that ask them; the first that fits counts. */
const KINDS: readonly (readonly [kind: string, words: RegExp])[] = [
  ['?how-long', /\b(hoe ?lang|hoe snel|hoeveel (tijd|dagen|weken|maanden|jaar)|hoe oud|(binnen|op) (welke|wat voor) termijn|geldig(heid)?|termijn|duurt|how long)\b/],
  ['?when', /\b(wanneer|hoe laat|welke (dag|datum)|welk moment|when)\b/],
  ['?cost', /\b(wat kost(en)?|hoeveel kost(en)?|kosten|prijs|prijzen|tarief|tarieven|hoe duur|hoe hoog|cost|price)\b/],
  ['?where', /\b(waar|waarheen|where)\b/],
  ['?who', /\b(wie|welke (organisaties?|instanties?|bedrijven)|who)\b/],
  ['?why', /\b(waarom|reden|why)\b/],
  ['?what-is', /\b(wat (is|zijn|betekent|betekenen|houdt|doet)|betekenis|verschil|what is)\b/],
  ['?may', /\b(mag|mogen|verbod|verboden|toegestaan|may)\b/],
  ['?must', /\b(moet|moeten|verplicht|must)\b/],
];

/**
 * What kinds of question a text asks, as terms that no word can be.
 *
 * @param words normalised words
 * @example questionKinds(['wat', 'kost', 'een', 'paspoort']) // ['?cost']
 */
export function questionKinds(words: readonly string[]): string[] {
  const text = words.join(' ');
  return KINDS.filter(([, asked]) => asked.test(text)).map(([kind]) => kind);
}
