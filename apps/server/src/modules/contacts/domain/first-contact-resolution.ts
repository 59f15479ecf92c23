import type { Question } from './question.ts';

export const firstContactResolutions = ['resolved', 'not-resolved', 'not-counted'] as const;
export type FirstContactResolution = (typeof firstContactResolutions)[number];

/**
 * Whether a contact, seen by itself, was handled in one go: every question that was asked has an answer, without
 * transfer, promise or case. A referral sends the customer elsewhere, so it does not count as resolved. A hint: the
 * figure also looks for repeats on the same subject in the following days.
 *
 * Source: handbook of the contact centre, steering ("direct answers").
 *
 * @returns `not-counted` when no question was asked or every one was abandoned, or while one is open
 * @example firstContactResolution([{ outcome: 'answered' }, { outcome: 'callback' }]) // 'not-resolved'
 */
export function firstContactResolution(questions: readonly Pick<Question, 'outcome'>[]): FirstContactResolution {
  const asked = questions.filter((question) => question.outcome !== 'abandoned');
  if (asked.length === 0 || asked.some((question) => question.outcome === 'open')) return 'not-counted';
  return asked.every((question) => question.outcome === 'answered') ? 'resolved' : 'not-resolved';
}
