import type { UserId } from '@ingang/kernel';

/**
 * Purpose: a calculation that takes longer than somebody waits for an answer. Trade-off: its state is a row that any server may take up,
 * not a variable of the one that was asked, so that nothing hangs when a server goes.
 * Modes: queued → running → done | failed | cancelled; a queued one may be cancelled too. Nothing leaves its end again.
 */
export type WorkState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

interface WorkEdge {
  readonly from: WorkState;
  readonly to: WorkState;
  readonly because: string;
}

export const workEdges: readonly WorkEdge[] = [
  { from: 'queued', to: 'running', because: 'a server has threads for it' },
  { from: 'queued', to: 'cancelled', because: 'who asked no longer wants it' },
  { from: 'running', to: 'done', because: 'there is a result' },
  { from: 'running', to: 'failed', because: 'it cannot be calculated, takes too long, or its server ended' },
  { from: 'running', to: 'cancelled', because: 'who asked no longer wants it; its threads are ended' },
];

/** @example mayGo('done', 'cancelled') // false */
export function mayGo(from: WorkState, to: WorkState): boolean {
  return workEdges.some((edge) => edge.from === from && edge.to === to);
}

/** @example isOver('cancelled') // true */
export function isOver(state: WorkState): boolean {
  return workEdges.every(({ from }) => from !== state);
}

export interface WorkFailure {
  /** A key of the messages. */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface LongWork {
  readonly id: string;
  readonly kind: string;
  readonly state: WorkState;
  /** Parts that are finished. */
  readonly done: number;
  /** Parts in all; 0 until that is known. */
  readonly of: number;
  readonly input: unknown;
  /** Null unless it is done. */
  readonly result: unknown;
  readonly failure: WorkFailure | null;
  readonly startedBy: UserId;
  readonly askedAt: Date;
  readonly beganAt: Date | null;
  readonly finishedAt: Date | null;
}

/** How many somebody may have in the queue and under way together. */
export const MOST_UNFINISHED = 5;
