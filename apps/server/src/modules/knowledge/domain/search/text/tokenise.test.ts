import { expect, test } from 'vitest';
import { tokenise } from './tokenise.ts';

const cases: [string, string[]][] = [
  ['', []],
  ['   …!? ', []],
  ['Wat kost een paspoort?', ['wat', 'kost', 'een', 'paspoort']],
  ['id-kaart', ['id', 'kaart']],
  ['één reünie, geüpload', ['een', 'reunie', 'geupload']],
  ['ĲSBAAN ijsbaan', ['ijsbaan', 'ijsbaan']],
  ["auto's en foto’s", ['auto', 'en', 'foto']],
  ["zzp'ers", ['zzp']],
  ["'s-Gravenhage", ['s', 'gravenhage']],
  ['A.O.W. of aow', ['aow', 'of', 'aow']],
  ['artikel 13b', ['artikel', '13b']],
  ['bel 14078 of 14 078', ['bel', '14078', 'of', '14', '078']],
  ['3311 AB Dordrecht', ['3311ab', 'dordrecht']],
  ['3311AB', ['3311ab']],
  ['2025 NLd', ['2025', 'nld']],
  ['<script>alert(1)</script>', ['script', 'alert', '1', 'script']],
  ["'; DROP TABLE x;--", ['drop', 'table', 'x']],
  ['paspoort🛂kwijt 👍🏽', ['paspoort', 'kwijt']],
  ['e\u0301e\u0301n', ['een']],
];

test.each(cases)('%j is cut into %j', (text, words) => {
  expect(tokenise(text).map((token) => token.word)).toEqual(words);
});

test('a token says where it stood', () => {
  const text = 'Mijn id-kaart, in 3311 AB.';
  expect(tokenise(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Mijn', 'id', 'kaart', 'in', '3311 AB']);
});

test('an endless word is cut off', () => {
  expect(tokenise('a'.repeat(10_000))).toEqual([{ word: 'a'.repeat(64), start: 0, end: 10_000 }]);
});
