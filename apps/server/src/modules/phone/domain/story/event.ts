import type { NoteAbout } from '../call/index.ts';

/** What happened to a call, as it was written down; with the names of colleagues of now. */
export interface ToldEvent {
  readonly at: Date;
  readonly event: string;
  readonly agentName?: string | undefined;
  readonly detail?: string | undefined;
  readonly about?: (NoteAbout & { readonly toName?: string | undefined; readonly authorityName?: string | undefined }) | undefined;
}

/** One thing that happened, ready to be said: `key` and `values` are of the message catalogue. */
export interface StoryLine {
  readonly at: Date;
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** The words that came along: the note of a transfer, the message that was heard. */
  readonly text?: string;
}
