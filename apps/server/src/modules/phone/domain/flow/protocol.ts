/**
 * What goes in and out of a flow. The switchboard and the simulator speak it alike.
 *
 * Actions are done in order. At most one thing is waited for afterwards: the end of the last `play` (`played`); or, when
 * the last action is `listen`, a key, a word, or silence. Keys named by `play` count while it plays and cut it short; the
 * time of `listen` starts when the play before it has ended.
 */
import type { AuthorityId } from '@ingang/kernel';
import type { WorkingCalendar } from '@ingang/kernel/working-calendar';
import type { Digit, ForwardPurpose, Language, NodeKey, Priority, Prompt } from './flow.ts';

/** How the authority became known. `said-unconfirmed`: the caller hung up before confirming it. */
export type AuthorityFrom = 'dialled' | 'carrier' | 'said' | 'said-unconfirmed' | 'pressed';

/** What happens to a call, as a flow sees it. */
export type FlowInput =
  /** The call has been answered by the telephone engine: the first input of every flow. */
  | { readonly on: 'entered' }
  | { readonly on: 'played' }
  | { readonly on: 'digit'; readonly digit: Digit }
  /** Several digits that a `listen` with `until` collected, without the closing one. */
  | { readonly on: 'digits'; readonly digits: string }
  /** One of the words listened for; confidence 0 to 1. */
  | { readonly on: 'heard'; readonly word: string; readonly confidence: number }
  | { readonly on: 'not-understood' }
  | { readonly on: 'timeout' }
  /** So long in the queue now: at the moments that `enqueue` named, and at least once a minute after the last of them. */
  | { readonly on: 'waited'; readonly seconds: number }
  /** Nobody attends this queue any more. */
  | { readonly on: 'queue-unattended' }
  | { readonly on: 'agent-took' }
  | { readonly on: 'forward-answered' }
  | { readonly on: 'forward-failed' }
  /** The code was right, for the calamity message of an authority or of the region. */
  | { readonly on: 'code-accepted'; readonly of: AuthorityId | 'region' }
  | { readonly on: 'code-refused' }
  | { readonly on: 'hung-up' };

/** How it ended for the caller, as far as the flow goes. */
export const endings = ['person', 'callback', 'forwarded', 'message', 'hung-up'] as const;
export type Ending = (typeof endings)[number];

/** What a flow wants done. */
export type FlowAction =
  | { readonly do: 'set-authority'; readonly authorityId: AuthorityId; readonly because: AuthorityFrom }
  /** A place of another region was asked for. */
  | { readonly do: 'set-elsewhere'; readonly name: string }
  | { readonly do: 'set-language'; readonly language: Language }
  | { readonly do: 'set-subject'; readonly subject: string }
  /** For the figures: which key or recorded answer was chosen at which node. */
  | { readonly do: 'record-choice'; readonly node: NodeKey; readonly choice: string }
  | { readonly do: 'play'; readonly node: NodeKey; readonly text: string; readonly language: Language; readonly keys: readonly Digit[] }
  | {
      readonly do: 'listen';
      readonly node: NodeKey;
      readonly language: Language;
      /** The closed list for the recogniser; none: keys only. */
      readonly words: readonly string[];
      readonly keys: readonly Digit[];
      /** Collects digits until this one and reports them as `digits`. */
      readonly until?: Digit;
      readonly timeoutSeconds: number;
    }
  | {
      readonly do: 'enqueue';
      readonly node: NodeKey;
      readonly queue: string;
      readonly subject?: string;
      readonly priority: Priority;
      readonly language: Language;
      readonly authorityId?: AuthorityId;
      /** Moments at which `waited` is expected, seconds in ascending order. */
      readonly tellAfterSeconds: readonly number[];
    }
  /** The caller has just heard that the conversation may be recorded. */
  | { readonly do: 'recording-announced' }
  | { readonly do: 'leave-queue'; readonly queue: string; readonly because: 'overflow' | 'emergency' }
  /** The caller hears the message of a calamity now. */
  | { readonly do: 'note-calamity'; readonly node: NodeKey; readonly text: string }
  /** How long it will take was told. */
  | { readonly do: 'note-wait'; readonly node: NodeKey; readonly seconds: number; readonly position: number }
  /** Phone the caller back; from a queue, the place stays with the virtual caller. */
  | { readonly do: 'book-callback'; readonly number: string; readonly queue?: string; readonly subject?: string }
  | { readonly do: 'forward'; readonly node: NodeKey; readonly number: string; readonly purpose: ForwardPurpose }
  | { readonly do: 'check-code'; readonly code: string }
  | { readonly do: 'switch-calamity'; readonly of: AuthorityId | 'region'; readonly on: boolean }
  | { readonly do: 'hang-up'; readonly because: Ending }
  /** The flow was at fault here: for the log, and for who keeps the flow. */
  | { readonly do: 'report-fault'; readonly node: NodeKey; readonly code: string };

/** A message that every caller of an authority, or of the region, hears now. */
export interface CalamityNow {
  readonly id: string;
  readonly text: Prompt;
  readonly afterwards: 'continue' | 'hang-up';
}

export interface QueueNow {
  readonly attended: boolean;
  readonly waiting: number;
  /** Of the call that asks: 1 for who is next. Left out with `expectedSeconds`: nothing can honestly be said. */
  readonly position?: number | undefined;
  /** What four in five wait shorter than. */
  readonly expectedSeconds?: number | undefined;
}

/** What the world says at the moment of an input. Everything a flow may depend on, so that the same facts give the same answer. */
export interface FlowFacts {
  readonly now: Date;
  /** Undefined when withheld. */
  readonly callerNumber: string | undefined;
  /** The authority, when the dialled number or the carrier says it. */
  readonly known: { readonly authorityId: AuthorityId; readonly because: 'dialled' | 'carrier' } | undefined;
  readonly authorityName: (id: AuthorityId) => string;
  /** Of a channel of an authority; undefined when it has no such channel. */
  readonly hours: (id: AuthorityId, channel: string) => WorkingCalendar | undefined;
  /** Of this authority, else of the region; without an id only of the region. */
  readonly calamity: (id: AuthorityId | undefined) => CalamityNow | undefined;
  /** Whether conversations for this authority may be recorded now; left out: none is. */
  readonly mayRecord?: ((id: AuthorityId) => boolean) | undefined;
  /** A number as it was entered by keys, or is known, in the form in which it can be phoned back; undefined when it cannot be. Left out: Dutch numbers can. */
  readonly phoneBack?: ((number: string) => string | undefined) | undefined;
  /** Left out: attended and empty. */
  readonly queue?: ((queue: string) => QueueNow) | undefined;
}
