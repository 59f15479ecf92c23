/**
 * What may become of a question, as a table.
 *
 * Purpose: one place that says which outcome may follow which, and why.
 * Trade-off: an agent may correct any slip, except one that would leave a promise to a customer without its question.
 * Modes: `free` edges always hold; `no-promise` edges hold while no follow-up hangs on the question.
 * Transitions: open → any outcome; any outcome → any other while nothing was promised; a promise may still grow into a zaak.
 */
import type { FieldFault } from '@ingang/kernel';
import type { Outcome, Question } from './question.ts';

export interface OutcomeTransition {
  readonly from: readonly Outcome[];
  readonly to: readonly Outcome[];
  readonly when: 'free' | 'no-promise';
  readonly because: string;
}

const handled = ['answered', 'transferred', 'callback', 'web-intake', 'zaak', 'referred', 'abandoned'] as const;

export const outcomeTransitions: readonly OutcomeTransition[] = [
  { from: ['open'], to: handled, when: 'free', because: 'the question was dealt with' },
  {
    from: handled,
    to: ['open', ...handled],
    when: 'no-promise',
    because: 'the agent chose wrong, or the answer was not enough after all',
  },
  {
    from: ['transferred', 'callback', 'web-intake'],
    to: ['zaak'],
    when: 'free',
    because: 'what was passed on turned out to need a case; the promise stays on it',
  },
  {
    from: ['zaak'],
    to: ['callback', 'web-intake'],
    when: 'free',
    because: 'the customer is also phoned about the case',
  },
];

/** The edge between two outcomes for a question with or without a promise, or undefined when there is none. */
export function outcomeTransition(from: Outcome, to: Outcome, promised: boolean): OutcomeTransition | undefined {
  return outcomeTransitions.find(
    (row) => row.from.includes(from) && row.to.includes(to) && (row.when === 'free' || !promised),
  );
}

/**
 * Whether one state of a question may follow another.
 *
 * @returns no faults, or `question.promise-made` at the outcome when a follow-up holds the question to it
 * @example outcomeFaults({ id: '1', text: '', outcome: 'callback', followUpId: '2' }, { id: '1', text: '', outcome: 'answered', followUpId: '2' }, 'questions[0]') // [{ field: 'questions[0].outcome', code: 'question.promise-made' }]
 */
export function outcomeFaults(before: Question, after: Question, field: string): FieldFault[] {
  if (before.outcome === after.outcome) return [];
  const possible = outcomeTransition(before.outcome, after.outcome, before.followUpId !== undefined);
  return possible ? [] : [{ field: `${field}.outcome`, code: 'question.promise-made' }];
}
