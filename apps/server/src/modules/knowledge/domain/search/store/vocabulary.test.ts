import { expect, test } from 'vitest';
import { Vocabulary } from './vocabulary.ts';

function vocabularyOf(...words: string[]): Vocabulary {
  const vocabulary = new Vocabulary();
  for (const word of words) vocabulary.add(word);
  return vocabulary;
}

test('completions are the commonest first, then by alphabet', () => {
  const vocabulary = vocabularyOf('paspoort', 'paard', 'paal', 'paspoort', 'rijbewijs');
  expect(vocabulary.startingWith('pa', 10).map(({ word }) => word)).toEqual(['paspoort', 'paal', 'paard']);
  expect(vocabulary.startingWith('pasp', 10)).toEqual([{ word: 'paspoort', articleCount: 2 }]);
  expect(vocabulary.startingWith('p', 10)).toEqual([]);
});

test('a word stays until its last article goes', () => {
  const vocabulary = vocabularyOf('paspoort', 'paspoort');
  vocabulary.remove('paspoort');
  expect(vocabulary.articleCountOf('paspoort')).toBe(1);
  vocabulary.remove('paspoort');
  expect(vocabulary.size).toBe(0);
  expect(vocabulary.startingWith('pas', 10)).toEqual([]);
  expect(vocabulary.resembling('paspoord')).toEqual([]);
});

test('a freed place is used for another word', () => {
  const vocabulary = vocabularyOf('paspoort');
  vocabulary.remove('paspoort');
  vocabulary.add('identiteitskaart');
  expect(vocabulary.resembling('identiteitkaart')[0]?.word).toBe('identiteitskaart');
});

test('numbers and very short words resemble nothing', () => {
  const vocabulary = vocabularyOf('3311ab', '14078', 'pas');
  expect(vocabulary.resembling('3311ac')).toEqual([]);
  expect(vocabulary.resembling('pes')).toEqual([]);
});
