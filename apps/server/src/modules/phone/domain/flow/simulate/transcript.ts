import type { AuthorityId } from '@ingang/kernel';
import type { Language, NodeKey } from '../flow.ts';
import type { AuthorityFrom, Ending } from '../protocol.ts';

/** What a caller does when it is their turn; who has nothing left to do stays silent. */
export type CallerStep =
  | { readonly does: 'say'; readonly words: string }
  | { readonly does: 'press'; readonly digits: string }
  | { readonly does: 'nothing' }
  | { readonly does: 'hang-up' };

/** One line of what a caller went through. */
export type TranscriptLine = { readonly at: Date; readonly node: NodeKey } & (
  | { readonly what: 'hears'; readonly text: string; readonly language: Language }
  | { readonly what: 'says'; readonly text: string; readonly understood: boolean }
  | { readonly what: 'presses'; readonly text: string }
  | { readonly what: 'stays-silent' }
  | { readonly what: 'authority-known'; readonly authorityId: AuthorityId; readonly because: AuthorityFrom }
  | { readonly what: 'asked-elsewhere'; readonly text: string }
  | { readonly what: 'waits'; readonly queue: string }
  | { readonly what: 'leaves-queue'; readonly queue: string }
  | { readonly what: 'agent-takes'; readonly seconds: number }
  | { readonly what: 'callback-booked'; readonly number: string }
  | { readonly what: 'forwarded'; readonly number: string }
  | { readonly what: 'forward-answered' }
  | { readonly what: 'forward-not-answered' }
  | { readonly what: 'code-checked' }
  | { readonly what: 'calamity-switched'; readonly on: boolean }
  | { readonly what: 'fault'; readonly code: string }
  | { readonly what: 'hung-up'; readonly by: 'caller' | 'flow' }
);

/** A line before it is known when and where; distributes over the kinds. */
export type Happening = TranscriptLine extends infer Line ? (Line extends TranscriptLine ? Omit<Line, 'at' | 'node'> : never) : never;

export interface Transcript {
  readonly lines: readonly TranscriptLine[];
  readonly outcome: {
    /** `waiting`: still in the queue after half an hour. */
    readonly ending: Ending | 'waiting';
    readonly endedAt: Date;
    readonly node: NodeKey;
    /** In the order in which the call first came by. */
    readonly visited: readonly NodeKey[];
    readonly language: Language;
    readonly authorityId?: AuthorityId;
    readonly elsewhere?: string;
    readonly subject?: string;
    readonly queue?: string;
    readonly number?: string;
  };
}
