import type { Callback } from '@ingang/contracts/followup';
import type { DeskDraft } from '../../contacts/desk/desk-contact.ts';

/** What the promise is about: what is being typed, or else the last question that has no answer, or the last one. */
export function subjectOf(draft: DeskDraft): { readonly text: string; readonly productId?: string | undefined; readonly key?: string } {
  if (draft.typing.trim() !== '') return { text: draft.typing.trim() };
  const question = draft.questions.findLast(({ outcome }) => outcome === 'open') ?? draft.questions.at(-1);
  return question ? { text: question.text, productId: question.productId, key: question.key } : { text: '' };
}

/** The question that the promise is about now ends in it. */
export function promisedQuestions(draft: DeskDraft, callback: Callback): Partial<DeskDraft> {
  const ending = { outcome: 'callback' as const, followUpId: callback.id, followUpNumber: callback.number, departmentId: callback.departmentId };
  const { key } = subjectOf(draft);
  if (key) return { questions: draft.questions.map((question) => (question.key === key ? { ...question, ...ending } : question)) };
  const question = { key: callback.id, text: draft.typing.trim() || callback.reason, ...ending };
  return { typing: '', questions: [...draft.questions, question] };
}
