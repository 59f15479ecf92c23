import type { FieldFault } from '@ingang/kernel';
import type { Contact, Ending } from './contact.ts';
import { contentFaults } from './content-faults.ts';
import { hasSubject, isBlank, withEvidentOutcome, type Outcome, type Question } from './question.ts';
import { endOf, wrapUpOf } from './times.ts';

/** What each outcome needs besides a subject, as data: field and the message when it is missing. */
export const outcomeNeeds: Readonly<Partial<Record<Outcome, { readonly field: keyof Question; readonly code: string }>>> = {
  transferred: { field: 'departmentId', code: 'question.department-missing' },
  callback: { field: 'followUpId', code: 'question.follow-up-missing' },
  zaak: { field: 'zaakNumber', code: 'question.zaak-number-missing' },
  referred: { field: 'outcomeDetail', code: 'question.referred-to-missing' },
};

/**
 * The contact as it is when it is over: end and wrap-up filled in, empty lines dropped, evident outcomes given. Whether
 * that is complete is another question: see finishFaults.
 *
 * @param ending `abandoned` gives what is still open that outcome too
 * @param now present moment
 */
export function ended(contact: Contact, ending: Ending, now: Date): Contact {
  const endedAt = endOf(contact, now);
  const wrapUpSeconds = endedAt && wrapUpOf(contact, endedAt, now);
  const close = (question: Question): Question =>
    ending === 'abandoned' && question.outcome === 'open' ? { ...question, outcome: 'abandoned' } : withEvidentOutcome(question);
  return {
    ...contact,
    status: 'finished',
    ending,
    ...(endedAt && { endedAt }),
    ...(wrapUpSeconds !== undefined && { wrapUpSeconds }),
    questions: contact.questions.map((question) => (isBlank(question) ? question : close(question))),
  };
}

/**
 * Everything that keeps a contact from being finished, by field, so that it can be put right in one go.
 *
 * @param contact as `ended` made it
 * @param now present moment
 */
export function finishFaults(contact: Contact, now: Date): FieldFault[] {
  const faults = contentFaults(contact, now);
  if (!contact.authorityId) faults.push({ field: 'authorityId', code: 'contact.authority-missing' });
  if (!contact.endedAt) faults.push({ field: 'endedAt', code: 'contact.end-missing' });
  if (contact.ending !== 'abandoned' && contact.questions.every(isBlank)) {
    faults.push({ field: 'questions', code: 'contact.question-missing' });
  }
  contact.questions.forEach((question, index) => {
    if (!isBlank(question)) faults.push(...questionFaults(question, `questions[${index}]`));
  });
  return faults;
}

function questionFaults(question: Question, field: string): FieldFault[] {
  const faults: FieldFault[] = [];
  if (question.outcome === 'open') faults.push({ field: `${field}.outcome`, code: 'question.outcome-missing' });
  if (question.outcome !== 'abandoned' && !hasSubject(question)) faults.push({ field: `${field}.text`, code: 'question.subject-missing' });
  const needs = outcomeNeeds[question.outcome];
  const value = needs && question[needs.field];
  const missing = needs && (value === undefined || String(value).trim() === '');
  return missing ? [...faults, { field: `${field}.${needs.field}`, code: needs.code }] : faults;
}

/** The questions that are kept: empty lines are not. */
export function withoutBlanks(contact: Contact): Contact {
  return { ...contact, questions: contact.questions.filter((question) => !isBlank(question)) };
}
