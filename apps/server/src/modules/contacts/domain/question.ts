import type { ArticleId, DepartmentId, FollowUpId, ProductId, QuestionId } from '@ingang/kernel';

/** What became of a question at this contact. */
export const outcomes = ['open', 'answered', 'transferred', 'callback', 'web-intake', 'zaak', 'referred', 'abandoned'] as const;
export type Outcome = (typeof outcomes)[number];

/** What the customer wants to know or have: one per subject. */
export interface Question {
  readonly id: QuestionId;
  /** In the citizen's words. */
  readonly text: string;
  readonly productId?: ProductId;
  readonly articleId?: ArticleId;
  /** The version of the article that was read to the customer. */
  readonly articleVersion?: number;
  /** The answer that was given, when it is not simply the article's. */
  readonly answer?: string;
  readonly outcome: Outcome;
  /** To whom it was referred, what was agreed at a transfer. */
  readonly outcomeDetail?: string;
  readonly zaakNumber?: string;
  readonly departmentId?: DepartmentId;
  readonly followUpId?: FollowUpId;
}

/**
 * Whether nothing at all was filled in: such a question is an empty line on the screen and is not kept at the finish.
 *
 * @example isBlank({ id: '1', text: ' ', outcome: 'open' }) // true
 */
export function isBlank(question: Question): boolean {
  const { id: _, text, outcome, ...rest } = question;
  return text.trim() === '' && outcome === 'open' && Object.values(rest).every((value) => value === undefined);
}

/**
 * Whether it is known what the question was about, in words, as product or by the article that answered it.
 *
 * @example hasSubject({ id: '1', text: 'Wat kost een paspoort?', outcome: 'open' }) // true
 */
export function hasSubject(question: Question): boolean {
  return question.text.trim() !== '' || question.productId !== undefined || question.articleId !== undefined;
}

/**
 * Fills in the outcome that follows from what the agent did: who linked an article or wrote an answer, answered.
 *
 * @example withEvidentOutcome({ id: '1', text: 'paspoort', answer: 'Dat kost € 89', outcome: 'open' }).outcome // 'answered'
 */
export function withEvidentOutcome(question: Question): Question {
  const answered = question.articleId !== undefined || (question.answer ?? '').trim() !== '';
  return question.outcome === 'open' && answered ? { ...question, outcome: 'answered' } : question;
}
