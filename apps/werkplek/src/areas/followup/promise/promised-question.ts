import type { Callback } from '@ingang/contracts/followup';
import type { DeskDraft } from '../../contacts/desk/saving/desk-contact.ts';

export interface SubjectProduct {
  readonly id: string;
  readonly name: string;
}

interface Subject {
  readonly text: string;
  readonly productId?: string | undefined;
  /** The question of the contact that the promise is about; left out while it is only being typed. */
  readonly key?: string;
}

/**
 * What the promise is about: what is being typed, or else the last question that has no answer, or the last one.
 *
 * @param product what the text that is being typed is about
 */
export function subjectOf(draft: DeskDraft, product?: SubjectProduct): Subject {
  if (draft.typing.trim() !== '') return { text: draft.typing.trim(), productId: product?.id };
  const question = draft.questions.findLast(({ outcome }) => outcome === 'open') ?? draft.questions.at(-1);
  return question ? { text: question.text, productId: question.productId, key: question.key } : { text: '' };
}

/** The questions of the contact when the promise has been made: the one it is about ends in it. */
export function promisedQuestions(draft: DeskDraft, callback: Callback, product?: SubjectProduct): Partial<DeskDraft> {
  const ending = { outcome: 'callback' as const, followUpId: callback.id, followUpNumber: callback.number, departmentId: callback.departmentId };
  const { key, text } = subjectOf(draft, product);
  if (key) return { questions: draft.questions.map((question) => (question.key === key ? { ...question, ...ending } : question)) };
  const question = { key: callback.id, text: text || callback.reason, ...(product && { productId: product.id, productName: product.name }), ...ending };
  return { typing: '', questions: [...draft.questions, question] };
}
