import { NotFound, type ContactId, type QuestionId } from '@ingang/kernel';
import type { Contact, QuestionChanges } from '../domain/index.ts';
import { changeContact } from './change-contact.ts';
import type { Desk } from './desk.ts';
import { contactToChange } from './keep-contact.ts';

/** Another question of the same customer. Without a version it is added to whatever is there: adding overwrites nothing. */
export async function addQuestion(desk: Desk, id: ContactId, question: QuestionChanges, version?: number): Promise<Contact> {
  const contact = await contactToChange(desk, id);
  const questions = [...contact.questions.map((known) => ({ id: known.id })), question];
  return changeContact(desk, id, version ?? contact.version, { questions });
}

/** @throws NotFound `question.unknown`, and as changeContact does */
export async function changeQuestion(desk: Desk, id: ContactId, questionId: QuestionId, version: number, changes: QuestionChanges): Promise<Contact> {
  const questions = await questionsWith(desk, id, questionId);
  return changeContact(desk, id, version, {
    questions: questions.map((known) => (known.id === questionId ? { ...changes, id: questionId } : known)),
  });
}

/** @throws NotFound `question.unknown`; Invalid with `question.promise-made` when a promise hangs on it */
export async function removeQuestion(desk: Desk, id: ContactId, questionId: QuestionId, version: number): Promise<Contact> {
  const questions = await questionsWith(desk, id, questionId);
  return changeContact(desk, id, version, { questions: questions.filter((known) => known.id !== questionId) });
}

async function questionsWith(desk: Desk, id: ContactId, questionId: QuestionId): Promise<QuestionChanges[]> {
  const contact = await contactToChange(desk, id);
  if (!contact.questions.some((question) => question.id === questionId)) throw new NotFound('question.unknown');
  return contact.questions.map((question) => ({ id: question.id }));
}
