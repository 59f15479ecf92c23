import type { Callback } from '@ingang/contracts/followup';
import { expect, it } from 'vitest';
import { emptyDraft, type DeskDraft, type DeskQuestion } from '../../contacts/desk/saving/desk-contact.ts';
import { promisedQuestions, subjectOf } from './promised-question.ts';

const callback = { id: 'f1', number: 'T26-1', departmentId: 'd1', reason: 'dakkapel' } as Callback;
const question = (key: string, outcome: DeskQuestion['outcome']): DeskQuestion => ({ key, text: `vraag ${key}`, outcome });
const draft = (typing: string, ...questions: DeskQuestion[]): DeskDraft => ({ ...emptyDraft, typing, questions });

it('is about what is being typed, with the product that the knowledge base recognises', () => {
  const product = { id: 'p1', name: 'Bouwen' };
  expect(subjectOf(draft('dakkapel', question('a', 'answered')), product)).toEqual({ text: 'dakkapel', productId: 'p1' });
  expect(promisedQuestions(draft('dakkapel'), callback, product)).toMatchObject({
    typing: '',
    questions: [{ text: 'dakkapel', productId: 'p1', outcome: 'callback', followUpId: 'f1' }],
  });
});

it('is otherwise about the question that has no answer yet', () => {
  const before = draft('', question('a', 'open'), question('b', 'answered'));
  expect(subjectOf(before).key).toBe('a');
  expect(promisedQuestions(before, callback).questions?.map(({ outcome }) => outcome)).toEqual(['callback', 'answered']);
});

it('makes a question of its own when the contact has none', () => {
  expect(promisedQuestions(draft(''), callback).questions).toMatchObject([{ text: 'dakkapel', outcome: 'callback' }]);
});
