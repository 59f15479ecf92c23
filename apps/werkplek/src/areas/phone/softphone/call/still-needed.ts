import type { DeskEntry } from '../../../contacts/desk/saving/desk-entry.ts';

export type Needed = 'question' | 'outcome' | 'authority';

/**
 * What must be filled in before a contact can be finished. What is typed in the question field counts as a question.
 *
 * @example stillNeeded({ details: { authorityId: null }, draft: { typing: '', questions: [] } }) // ['question', 'authority']
 */
export function stillNeeded({ details, draft }: {
  readonly details: Pick<DeskEntry['details'], 'authorityId'>;
  readonly draft: Pick<DeskEntry['draft'], 'typing' | 'questions'>;
}): readonly Needed[] {
  const isTyping = draft.typing.trim() !== '';
  return [
    ...(draft.questions.length === 0 && !isTyping ? (['question'] as const) : []),
    ...(isTyping || draft.questions.some(({ outcome }) => outcome === 'open') ? (['outcome'] as const) : []),
    ...(details.authorityId ? [] : (['authority'] as const)),
  ];
}
