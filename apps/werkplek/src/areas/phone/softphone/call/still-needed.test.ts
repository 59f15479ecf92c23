import { expect, test } from 'vitest';
import { stillNeeded } from './still-needed.ts';

const question = { key: 'q', text: 'Wat kost een paspoort?' } as const;

test.each([
  ['nothing typed, nobody known', { authorityId: null, typing: '', questions: [] }, ['question', 'authority']],
  ['typed, not yet linked', { authorityId: 'papendrecht', typing: 'paspoort', questions: [] }, ['outcome']],
  ['a question without outcome', { authorityId: 'papendrecht', typing: '', questions: [{ ...question, outcome: 'open' as const }] }, ['outcome']],
  ['answered', { authorityId: 'papendrecht', typing: '', questions: [{ ...question, outcome: 'answered' as const }] }, []],
])('%s', (_case, { authorityId, typing, questions }, needed) => {
  expect(stillNeeded({ details: { authorityId }, draft: { typing, questions } })).toEqual(needed);
});
