import { expect, test } from 'vitest';
import { makeGrammar } from './grammar.ts';
import { pronunciationsOf } from './pronunciation.ts';

test('a Dutch name is written with the sounds of the model, in the ways it may be said', () => {
  const ways = pronunciationsOf('p_ˈaː_p_ə_n_d_r_ˌɛ_x_t');
  expect(ways[0]).toBe('P AA P AH N D R EH HH T');
  expect(ways).toContain('P AA P AH D EH T'); // said fast
  expect(new Set(ways).size).toBe(ways.length);
});

test('no word has so many ways that the search becomes slow', () => {
  for (const phonemes of ['h_ˈɛ_n_d_r_ɪ_k _ˈi_d_oː _ˈɑ_m_b_ɑ_x_t', 'z_ʋ_ˈɛɪ_n_d_r_ɛ_x_t', '_ˈɑ_l_b_l_ɑ_s_ˌɛ_r_d_ɑ_m']) {
    expect(pronunciationsOf(phonemes).length).toBeLessThanOrEqual(480);
  }
});

test('what has no known sound has no pronunciation, and is left out', () => expect(pronunciationsOf('ʘ_ǃ')).toEqual([]));

test('a grammar leads from every word to its choice', () => {
  const vocabulary = { choices: [{ key: 'dordrecht', names: ['Dordrecht', 'Dordt'] }], before: ['gemeente'], after: [] };
  const { jsgf, dictionary, keys } = makeGrammar(vocabulary, new Map([['Dordrecht', 'd_ɔ_r_d_r_ɛ_x_t'], ['Dordt', 'd_ˈɔ_r_t'], ['gemeente', 'ɣ_ə_m_eː_n_t_ə']]));
  expect([...keys]).toEqual([['w0', 'dordrecht'], ['w1', 'dordrecht']]);
  expect(jsgf).toContain('<choice> = w0 | w1;');
  expect(dictionary).toMatch(/^w1 D AO R T$/m);
});
