import { parentPort, workerData } from 'node:worker_threads';
import { DomainError } from '@ingang/kernel';
import type { FromThread } from './thread.ts';

/**
 * The whole of a script that `inThread` runs: calculates from the input, and answers.
 *
 * @param task may tell how far it is; a DomainError that it throws is told to who asked
 */
export async function answerFromThread<Input, Result>(task: (input: Input, progress: (done: number, of: number) => void) => Result | Promise<Result>): Promise<void> {
  const tell = (message: FromThread): void => parentPort?.postMessage(message, []);
  try {
    tell({ result: await task(workerData as Input, (done, of) => tell({ done, of })) });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    tell({ refused: { code: error.code, params: error.params } });
  }
}
