import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aContact, aQuestion } from '../testing/examples.ts';
import { ended, finishFaults, withoutBlanks } from './finish.ts';
import { outcomes } from './question.ts';

const now = new Date('2026-01-14T09:05:00Z');
const faultsOf = (contact: Parameters<typeof ended>[0], ending: 'completed' | 'abandoned' = 'completed') =>
  finishFaults(ended(contact, ending, now), now).map((fault) => `${fault.field} ${fault.code}`);

test('a question answered from an article needs nothing more than the finish key', () => {
  const contact = aContact({ questions: [aQuestion({ articleId: 'article', articleVersion: 3 })] });
  const done = ended(contact, 'completed', now);
  expect(finishFaults(done, now)).toEqual([]);
  expect(done).toMatchObject({ status: 'finished', ending: 'completed', endedAt: now, wrapUpSeconds: 0 });
  expect(done.questions[0]!.outcome).toBe('answered');
});

test('every fault is named at once', () => {
  const contact = aContact({
    authorityId: undefined,
    language: 'xx',
    questions: [aQuestion(), aQuestion({ text: ' ', outcome: 'zaak' }), aQuestion({ outcome: 'transferred' }), aQuestion({ outcome: 'callback' }), aQuestion({ outcome: 'referred' })],
  });
  expect(faultsOf(contact)).toEqual([
    'language contact.language-unknown',
    'authorityId contact.authority-missing',
    'questions[0].outcome question.outcome-missing',
    'questions[1].text question.subject-missing',
    'questions[1].zaakNumber question.zaak-number-missing',
    'questions[2].departmentId question.department-missing',
    'questions[3].followUpId question.follow-up-missing',
    'questions[4].outcomeDetail question.referred-to-missing',
  ]);
});

test('a contact without a question can only be abandoned', () => {
  expect(faultsOf(aContact())).toEqual(['questions contact.question-missing']);
  expect(faultsOf(aContact(), 'abandoned')).toEqual([]);
  expect(faultsOf(aContact({ questions: [aQuestion()] }), 'abandoned')).toEqual([]);
});

test('empty lines on the screen do not count, and places of faults stay those of the screen', () => {
  const contact = aContact({ questions: [aQuestion({ text: '' }), aQuestion()] });
  expect(faultsOf(contact)).toEqual(['questions[1].outcome question.outcome-missing']);
  expect(withoutBlanks(contact).questions).toHaveLength(1);
});

test('a conversation registered afterwards must say when it ended', () => {
  const late = aContact({ createdAt: new Date('2026-01-14T09:04:00Z'), questions: [aQuestion({ outcome: 'answered' })] });
  expect(faultsOf(late)).toEqual(['endedAt contact.end-missing']);
});

test('finishing twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ text: fc.string(), answer: fc.option(fc.string(), { nil: undefined }), outcome: fc.constantFrom(...outcomes) })), fc.constantFrom('completed', 'abandoned'), (parts, ending) => {
      const once = ended(aContact({ questions: parts.map((part) => aQuestion(part)) }), ending, now);
      expect(ended(once, ending, new Date(now.getTime() + 60_000))).toEqual(once);
    }),
  );
});
