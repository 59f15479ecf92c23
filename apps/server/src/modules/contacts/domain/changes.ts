import { Invalid, type AuthorityId, type CustomerId, type FieldFault, type NewId, type QuestionId } from '@ingang/kernel';
import { normalAddress, type ContactAddress } from './address-key.ts';
import type { Contact } from './contact.ts';
import { outcomeFaults } from './outcome-transitions.ts';
import type { Question } from './question.ts';

/** The same field, or null to empty it. */
type Emptiable<T> = { readonly [Key in keyof T]?: undefined extends T[Key] ? T[Key] | null : T[Key] };

/** What may be said about a question: what is left out stays, null empties. */
export type QuestionChanges = Emptiable<Omit<Question, 'id'>> & { readonly id?: QuestionId };

/** What may be said about a contact: what is left out stays, null empties. `questions` is the complete list. */
export type ContactChanges = Emptiable<
  Pick<
    Contact,
    | 'channel' | 'direction' | 'startedAt' | 'endedAt' | 'wrapUpSeconds' | 'receivedAt' | 'language' | 'line'
    | 'identification' | 'note' | 'locationId'
  >
> & {
  readonly authorityId?: AuthorityId | null;
  readonly customerId?: CustomerId | null;
  readonly address?: ContactAddress | null;
  readonly questions?: readonly QuestionChanges[];
};

/** Lays changes over what there is. @example overlaid({ a: 1, b: 2 }, { a: null, b: 3 }) // { b: 3 } */
export function overlaid<T extends object>(before: T, changes: object): T {
  const after = { ...before } as Record<string, unknown>;
  for (const [field, value] of Object.entries(changes)) {
    if (value === null) delete after[field];
    else if (value !== undefined) after[field] = value;
  }
  return after as T;
}

/**
 * The contact with the changes in it. Says nothing about whether it is complete.
 *
 * @param newId gives an id to each new question
 * @throws Invalid `input.invalid` when a question does not exist, is named twice, or holds a promise that forbids its outcome
 */
export function changed(before: Contact, changes: ContactChanges, newId: NewId): Contact {
  const { questions, address, ...fields } = changes;
  const after = overlaid<Contact>(before, { ...fields, address: address && normalAddress(address) });
  const emptied = address === null ? overlaid<Contact>(after, { address: null }) : after;
  const cooled = emptied.authorityId ? overlaid<Contact>(emptied, { candidateAuthorityIds: null }) : emptied;
  return questions ? { ...cooled, questions: changedQuestions(before.questions, questions, newId) } : cooled;
}

/** One question with changes in it, or a new one. @throws Invalid `input.invalid` as `changed` does */
export function changedQuestions(before: readonly Question[], wanted: readonly QuestionChanges[], newId: NewId): Question[] {
  const known = new Map<string, Question>(before.map((question) => [question.id, question]));
  const faults: FieldFault[] = [];
  const after = wanted.map((changes, index) => {
    const field = `questions[${index}]`;
    const old = changes.id === undefined ? newQuestion(newId) : known.get(changes.id);
    if (!old) {
      faults.push({ field: `${field}.id`, code: 'question.unknown' });
      return newQuestion(newId);
    }
    known.delete(old.id); // named a second time it is not known any more
    const question = overlaid(old, changes);
    faults.push(...outcomeFaults(old, question, field));
    return question;
  });
  for (const removed of known.values()) {
    if (removed.followUpId) faults.push({ field: 'questions', code: 'question.promise-made' });
  }
  if (faults.length > 0) throw new Invalid('input.invalid', faults);
  return after;
}

function newQuestion(newId: NewId): Question {
  return { id: newId() as QuestionId, text: '', outcome: 'open' };
}
