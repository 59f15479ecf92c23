import type { UserId } from '@ingang/kernel';
import type { Work } from '../../../platform/database/work.ts';
import type { RoomDeps } from '../../../platform/room.ts';

/** What a long calculation is told, and tells, while it runs. */
export interface WorkControl {
  /** Aborted when nobody wants it any more, or the server closes: every thread has to be ended before `run` settles. */
  readonly signal: AbortSignal;
  /** How many threads it may have at the same time, 1 and up. */
  readonly threads: number;
  /** Tells how far it is, as often as it likes: whole parts, of which `of` in all. */
  readonly progress: (done: number, of: number) => void;
}

/** A kind of long calculation. */
export interface WorkKind<Input = never, Result = unknown> {
  /** Unique, such as `simulation`. */
  readonly kind: string;
  /** Threads it can use at most; it is begun with fewer when others are busy. */
  readonly threads: number;
  /** Ended as taken too long after this. 900 when left out. */
  readonly atMostSeconds?: number;
  /**
   * Calculates, in threads: what it does between is on the event loop that answers everybody.
   *
   * @param input what `startWork` was given, after a way through JSON
   * @throws a DomainError whose code is a key of this room's messages, told to who asked; anything else is told as having failed
   */
  run(input: Input, control: WorkControl, deps: RoomDeps): Promise<Result>;
  /** Keeps what came out elsewhere too, in the transaction in which the work becomes done, as the system. */
  keep?(work: Work, done: { readonly workId: string; readonly startedBy: UserId; readonly input: Input; readonly result: Result }): Promise<void>;
}
