/**
 * The life of a promise, as a table.
 *
 * Purpose: one place that says what may happen to a follow-up, by whom, and why; screens, rules and documentation read it.
 * Trade-off: a few more rows than rules would need, for edges that can be read and tested one by one.
 * Modes: callbacks know attempts; web intakes and tasks do not.
 * Transitions: open → taken → attempted … → reached → closed, with returned as the way back to the contact centre.
 */
import type { FollowUpKind, FollowUpState } from './follow-up.ts';

export const followUpEvents = [
  'take',
  'release',
  'reassign',
  'return',
  'attempt-failed',
  'attempt-spoken',
  'close-reached',
  'close-not-reached',
  'close-answered-otherwise',
  'close-withdrawn',
  'close-done',
  'reopen',
] as const;
export type FollowUpEvent = (typeof followUpEvents)[number];

/**
 * How somebody stands to one follow-up. `handler`: it is on their own list. `department`: works for the department that has
 * it; `department-lead`: leads there. `contact-centre`: an agent who may see the authority; `contact-centre-lead`: leads there.
 */
export type FollowUpActor = 'handler' | 'department' | 'department-lead' | 'contact-centre' | 'contact-centre-lead' | 'system';

export interface Transition {
  readonly from: readonly FollowUpState[];
  readonly event: FollowUpEvent;
  readonly to: FollowUpState;
  readonly by: readonly FollowUpActor[];
  readonly kinds: readonly FollowUpKind[];
  readonly because: string;
}

const everyKind: readonly FollowUpKind[] = ['callback', 'web-intake', 'task'];
const callbackOnly: readonly FollowUpKind[] = ['callback'];
const withoutCallback: readonly FollowUpKind[] = ['web-intake', 'task'];
const leads: readonly FollowUpActor[] = ['department-lead', 'contact-centre-lead'];
const inHand: readonly FollowUpState[] = ['taken', 'attempted', 'reached'];

export const transitions: readonly Transition[] = [
  {
    from: ['open'],
    event: 'take',
    to: 'taken',
    by: ['department', 'department-lead', 'handler'],
    kinds: everyKind,
    because: 'one person makes the promise their own, so that two do not phone the same customer',
  },
  {
    from: ['taken'],
    event: 'take',
    to: 'taken',
    by: ['department', 'department-lead'],
    kinds: everyKind,
    because: 'a colleague takes over when the handler is ill or gone home; the deadline does not wait',
  },
  {
    from: ['attempted'],
    event: 'take',
    to: 'attempted',
    by: ['department', 'department-lead'],
    kinds: callbackOnly,
    because: 'a colleague takes over after attempts; the attempts remain',
  },
  {
    from: ['reached'],
    event: 'take',
    to: 'reached',
    by: ['department', 'department-lead'],
    kinds: callbackOnly,
    because: 'a colleague finishes what was promised in the conversation',
  },
  {
    from: ['returned'],
    event: 'take',
    to: 'taken',
    by: ['contact-centre', 'contact-centre-lead'],
    kinds: everyKind,
    because: 'the contact centre keeps the promise itself when it can',
  },
  {
    from: ['taken'],
    event: 'release',
    to: 'open',
    by: ['handler', ...leads],
    kinds: everyKind,
    because: 'who cannot do it after all gives it back to the department list, untouched',
  },
  {
    from: ['attempted'],
    event: 'release',
    to: 'attempted',
    by: ['handler', ...leads],
    kinds: callbackOnly,
    because: 'who cannot go on gives it back to the department list; that it was tried remains visible',
  },
  {
    from: ['open', 'taken', 'attempted'],
    event: 'reassign',
    to: 'open',
    by: ['handler', 'department', ...leads],
    kinds: everyKind,
    because: 'it belongs to another person or department; another department is counted as a miss',
  },
  {
    from: ['returned'],
    event: 'reassign',
    to: 'open',
    by: ['contact-centre', 'contact-centre-lead'],
    kinds: everyKind,
    because: 'the contact centre sends it to the right department; the miss was counted when it came back',
  },
  {
    from: ['open', 'taken', 'attempted'],
    event: 'return',
    to: 'returned',
    by: ['handler', 'department', 'department-lead'],
    kinds: everyKind,
    because: 'the department cannot do it and does not know who can, or misses information: the contact centre stays in charge',
  },
  {
    from: ['taken', 'attempted'],
    event: 'attempt-failed',
    to: 'attempted',
    by: ['handler'],
    kinds: callbackOnly,
    because: 'the customer was phoned and not reached; the attempt rule says when to try again',
  },
  {
    from: ['reached'],
    event: 'attempt-failed',
    to: 'reached',
    by: ['handler'],
    kinds: callbackOnly,
    because: 'a further call after the conversation does not undo that the customer was reached',
  },
  {
    from: inHand,
    event: 'attempt-spoken',
    to: 'reached',
    by: ['handler'],
    kinds: callbackOnly,
    because: 'the customer was spoken to; what was found out may still need work before it is closed',
  },
  {
    from: ['reached'],
    event: 'close-reached',
    to: 'closed',
    by: ['handler', ...leads],
    kinds: callbackOnly,
    because: 'the customer has the answer',
  },
  {
    from: ['attempted'],
    event: 'close-not-reached',
    to: 'closed',
    by: ['handler', ...leads],
    kinds: callbackOnly,
    because: 'the attempt rule is used up and the customer is told in another way',
  },
  {
    from: ['open', 'taken', 'attempted', 'reached', 'returned'],
    event: 'close-answered-otherwise',
    to: 'closed',
    by: ['handler', 'department', 'department-lead', 'contact-centre', 'contact-centre-lead'],
    kinds: everyKind,
    because: 'the customer got the answer by mail, letter or at a later contact',
  },
  {
    from: ['open', 'taken', 'attempted', 'returned'],
    event: 'close-withdrawn',
    to: 'closed',
    by: ['handler', 'department', 'department-lead', 'contact-centre', 'contact-centre-lead'],
    kinds: everyKind,
    because: 'the customer says it is no longer needed',
  },
  {
    from: ['taken'],
    event: 'close-done',
    to: 'closed',
    by: ['handler', ...leads],
    kinds: withoutCallback,
    because: 'the work is finished; a callback ends with what happened to the customer instead',
  },
  {
    from: ['closed'],
    event: 'reopen',
    to: 'open',
    by: ['department-lead', 'contact-centre', 'contact-centre-lead'],
    kinds: everyKind,
    because: 'it was closed by mistake: the promise and its deadline still stand; a customer who calls again gets a new promise',
  },
];
