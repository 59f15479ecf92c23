import { Worker } from 'node:worker_threads';
import { Refused, type MessageParams } from '@ingang/kernel';
import type { WorkControl } from './work-kind.ts';

/** What a thread says. */
export type FromThread =
  | { readonly done: number; readonly of: number }
  | { readonly result: unknown }
  | { readonly refused: { readonly code: string; readonly params: MessageParams } };

/** A thread that needs more is ended, and not the server with it. */
const MOST_HEAP_MB = 2048;

/**
 * Runs one script in a thread of its own and gives what it answers; the thread is gone when this settles. The script says
 * `answerFromThread(…)` of thread-side.ts.
 *
 * @throws the reason of the signal; Refused with the code that the script refused with; whatever the script threw
 */
export async function inThread<Result>(script: URL, input: unknown, { signal, progress }: Pick<WorkControl, 'signal' | 'progress'>): Promise<Result> {
  signal.throwIfAborted();
  const worker = new Worker(script, { name: 'planning', workerData: input, resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB } });
  const { promise, resolve, reject } = Promise.withResolvers<Result>();
  const end = (): void => reject(signal.reason as Error);
  signal.addEventListener('abort', end, { once: true });
  worker.on('message', (message: FromThread) => {
    if ('done' in message) progress(message.done, message.of);
    else if ('refused' in message) reject(new Refused(message.refused.code, message.refused.params));
    else resolve(message.result as Result);
  });
  worker.on('error', reject);
  worker.on('exit', (code) => reject(new Error(`the thread ended with ${code} before it answered`)));
  try {
    return await promise;
  } finally {
    signal.removeEventListener('abort', end);
    await worker.terminate();
  }
}
