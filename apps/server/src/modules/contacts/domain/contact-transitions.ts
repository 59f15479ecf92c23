/**
 * The life of a contact, as a table.
 *
 * Purpose: one place that says what may happen to a contact, by whom, and why; policies, screens and documentation read it.
 * Trade-off: a finished contact can be corrected, because a wrong registration is worse than a changed one; the audit log keeps who did.
 * Modes: `handler` has the contact in hand; `lead` leads the team that it belongs to; `anybody` works for its authority while nobody has it in hand.
 * Transitions: open → finished; open stays open when it is left for anybody and picked up; open → discarded → open; finished stays finished when it is corrected.
 */
import { Conflict, Refused } from '@ingang/kernel';
import type { ContactStatus } from './contact.ts';

export const contactEvents = ['change', 'finish', 'discard', 'restore', 'take-over', 'leave', 'pick-up', 'correct'] as const;
export type ContactEvent = (typeof contactEvents)[number];
export type ContactActor = 'handler' | 'lead' | 'anybody';

export interface ContactTransition {
  readonly from: ContactStatus;
  readonly event: ContactEvent;
  readonly to: ContactStatus;
  readonly by: readonly ContactActor[];
  readonly because: string;
}

export const contactTransitions: readonly ContactTransition[] = [
  { from: 'open', event: 'change', to: 'open', by: ['handler'], because: 'what is said is written down while it is said' },
  { from: 'open', event: 'finish', to: 'finished', by: ['handler'], because: 'every question has an outcome' },
  { from: 'open', event: 'discard', to: 'discarded', by: ['handler', 'lead'], because: 'it was opened by mistake and nobody spoke' },
  { from: 'discarded', event: 'restore', to: 'open', by: ['handler', 'lead'], because: 'throwing away was the mistake; nothing is lost' },
  { from: 'open', event: 'take-over', to: 'open', by: ['lead'], because: 'the agent went home or fell ill and the contact must not wait' },
  { from: 'open', event: 'leave', to: 'open', by: ['handler', 'lead'], because: 'somebody else can answer the message sooner or better' },
  { from: 'open', event: 'pick-up', to: 'open', by: ['anybody'], because: 'a message that nobody has in hand is answered by whoever has time' },
  { from: 'finished', event: 'correct', to: 'finished', by: ['handler', 'lead'], because: 'the registration was wrong; figures follow what is right' },
];

/**
 * The edge for an event, for somebody who is every one of the given actors at once.
 *
 * @throws Conflict `contact.not-possible-now` when the status does not allow the event for anybody
 * @throws Refused `contact.of-another-agent` when it is allowed, but to others
 * @example contactTransition('open', 'finish', ['handler']).to // 'finished'
 * @example contactTransition('finished', 'finish', ['handler']) // throws contact.not-possible-now
 */
export function contactTransition(from: ContactStatus, event: ContactEvent, actors: readonly ContactActor[]): ContactTransition {
  const possible = contactTransitions.filter((row) => row.from === from && row.event === event);
  if (possible.length === 0) throw new Conflict('contact.not-possible-now', undefined, { status: from, event });
  const mine = possible.find((row) => row.by.some((actor) => actors.includes(actor)));
  if (!mine) throw new Refused('contact.of-another-agent');
  return mine;
}
