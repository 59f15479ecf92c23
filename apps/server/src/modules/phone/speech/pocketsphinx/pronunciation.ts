/**
 * How Dutch sounds are written with the sounds of the American model that pocketsphinx comes with. Where none is the same
 * several are near, and which is nearest differs with the speaker; '' means that the sound may be lost altogether.
 * Keys are phonemes of espeak-ng (International Phonetic Alphabet).
 */
const SOUNDS: Readonly<Record<string, readonly string[]>> = {
  p: ['P'], b: ['B'], t: ['T'], d: ['D'], k: ['K'], ɡ: ['G'], f: ['F'], v: ['V', 'F'], s: ['S'], z: ['Z', 'S'], ʃ: ['SH'], ʒ: ['ZH'],
  x: ['HH', 'K', 'G'], ɣ: ['HH', 'G', 'K'], h: ['HH'], m: ['M'], n: ['N'], ŋ: ['NG'], l: ['L'], r: ['R'], ʋ: ['V', 'W', ''], w: ['W'], j: ['Y'],
  ɑ: ['AA', 'AH'], aː: ['AA'], ɛ: ['EH', 'AH'], eː: ['EY', 'IH'], ɪ: ['IH'], i: ['IY'], iː: ['IY'], ɔ: ['AO', 'OW'], oː: ['OW', 'AO'], ɔː: ['AO', 'OW'],
  ə: ['AH'], ɵ: ['AH', 'UH'], ʏ: ['AH', 'UH'], y: ['UW'], yː: ['UW'], øː: ['ER', 'UH'], u: ['UW'], uː: ['UW'],
  ɛɪ: ['EY', 'AY'], œy: ['AW', 'OY'], ʌʊ: ['AW'],
};

/** Sounds that change each other. Longer ones are looked for first. */
const CLUSTERS: readonly (readonly [sounds: readonly string[], written: readonly string[]])[] = [
  [['x', 't'], ['HH T', 'K T', 'T', 'SH T']],
  [['ɛɪ', 'n', 'd', 'r'], ['EY N D R', 'AY N D R', 'EH N D R', 'EY N D', 'AY N D', 'EH N D', 'EY D R', 'EH N N D R', 'EH N N D']],
  [['ɛɪ', 'n'], ['EY N', 'AY N', 'EH N', 'EY']],
  [['n', 'd', 'r'], ['N D R', 'D R', 'N D', 'D']],
  [['d', 'r'], ['D R', 'D']],
  [['ɛ', 'r'], ['ER', 'EH R', 'AH R']],
  [['ɔ', 'r'], ['AO R', 'OW R', 'AO']],
  [['z', 'ʋ'], ['Z V', 'S V', 'Z W', 'S W', 'Z', 'S']],
];

/** More would make the search slow and the words alike. */
const MOST_PRONUNCIATIONS = 480;

/**
 * The ways in which a word may sound to the model, the likeliest first.
 *
 * @param phonemes as espeak-ng writes them with `--ipa=1 --sep=_`: stress marks are left out
 * @returns each a row of sounds with spaces between; empty when no sound of the word is known
 * @example pronunciationsOf('d_ˈɔ_r_t')[0] // 'D AO R T'
 */
export function pronunciationsOf(phonemes: string): readonly string[] {
  const sounds = phonemes.replaceAll(/[ˈˌ]/g, '').split(/[_\s]+/).filter(Boolean);
  const parts: (readonly string[])[] = [];
  for (let at = 0; at < sounds.length; ) {
    const cluster = CLUSTERS.find(([row]) => row.every((sound, index) => sounds[at + index] === sound));
    const written = cluster?.[1] ?? SOUNDS[sounds[at]!] ?? SOUNDS[sounds[at]!.replace('ː', '')];
    if (written !== undefined) parts.push(written);
    at += cluster?.[0].length ?? 1;
  }
  const rows = thinOut(parts).reduce<readonly string[]>((all, part) => all.flatMap((row) => part.map((one) => `${row} ${one}`)), ['']);
  return [...new Set(rows.map((row) => row.trim().replaceAll(/ +/g, ' ')))].filter((row) => row !== '');
}

/** Drops the least likely alternatives, those of the last sounds first, until few enough remain. */
function thinOut(parts: readonly (readonly string[])[]): readonly (readonly string[])[] {
  let thinned = parts;
  while (thinned.reduce((product, part) => product * part.length, 1) > MOST_PRONUNCIATIONS) {
    const most = Math.max(...thinned.map((part) => part.length));
    const at = thinned.findIndex((part) => part.length === most);
    thinned = thinned.map((part, index) => (index === at ? part.slice(0, -1) : part));
  }
  return thinned;
}
