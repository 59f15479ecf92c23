import type { UserId } from '@ingang/kernel';
import type { LongWork, WorkFailure } from '../domain/long-work.ts';

/** What a work is without what went in and came out. */
export type WorkCard = Omit<LongWork, 'input' | 'result'>;

/** Works as who asks sees them: their own. */
export interface AskedWorks {
  add(work: Pick<LongWork, 'id' | 'kind' | 'input' | 'startedBy' | 'askedAt'>): Promise<void>;
  find(id: string): Promise<LongWork | undefined>;
  /** Newest first, twenty at most. */
  list(kind: string | undefined): Promise<readonly WorkCard[]>;
  countUnfinished(startedBy: UserId): Promise<number>;
  /** False when it was over already. */
  cancel(id: string, at: Date): Promise<boolean>;
}

/** A work that a server has taken up. */
export type TakenWork = Pick<LongWork, 'id' | 'kind' | 'input' | 'startedBy'>;
export type Ending = { readonly result: unknown } | { readonly failure: WorkFailure };
export type Interrupted = Pick<LongWork, 'id' | 'startedBy'>;

/** Works as a server sees them: everybody's. */
export interface QueuedWorks {
  /** The one that waits longest, taken up by this server. */
  take(server: number, kinds: readonly string[], at: Date): Promise<TakenWork | undefined>;
  /** False when it is no longer this server's to go on with. */
  note(id: string, server: number, progress: { readonly done: number; readonly of: number }): Promise<boolean>;
  /** False when it is no longer this server's: cancelled, for one. */
  end(id: string, server: number, ending: Ending, at: Date): Promise<boolean>;
  /** Ends as interrupted what servers had under way that are gone, and what this one knows nothing of. */
  interruptLost(server: number, underWay: readonly string[], at: Date): Promise<readonly Interrupted[]>;
  forgetBefore(at: Date): Promise<void>;
}
