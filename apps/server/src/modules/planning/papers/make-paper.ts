/**
 * Purpose: papers are made beside the event loop that answers everybody. Trade-off: one at a time, in a thread of its own, so that many
 * downloads at once take turns rather than all memory; who no longer waits loses the turn. Modes: waiting → being made → there, or ended.
 */
import { inThread } from '../long-work/thread.ts';
import type { PaperInput } from './paper-input.ts';

const script = new URL('./paper-thread.ts', import.meta.url);
let turn: Promise<unknown> = Promise.resolve();

/** @throws the reason of the signal when nobody waits any more */
export function makePaper(input: PaperInput, signal: AbortSignal): Promise<Uint8Array> {
  const made = turn.then(() => inThread<Uint8Array>(script, input, { signal, progress: () => undefined }));
  turn = made.catch(() => undefined);
  return made;
}
