/**
 * Planning on several cores of Node; an entry of its own, as browsers have no such workers.
 *
 * Purpose: many series at once without holding up the event loop of whoever asks. State: each worker is idle or has one errand; a worker is given
 * the next errand when it answers. All end with the last answer, with a failure, or when told to stop.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ContactSeries, Forecast, ForecastRequest } from '../forecast/index.ts';
import type { Answer, Errand } from './errand.ts';

export { simulateOnCores, type OnCoresOptions } from './simulate-on-cores.ts';

export interface ForecastJob {
  readonly series: ContactSeries;
  readonly request: ForecastRequest;
}

export interface WorkOptions {
  /** Left out: one for each core, not more than there are jobs. */
  readonly workers?: number;
  /** Told after each series how many are done. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Aborting ends the work at once. */
  readonly signal?: AbortSignal;
}

/**
 * Forecasts of many series, in the order in which they were asked.
 *
 * @throws RangeError naming the series that cannot be forecast, by its place from 0; whatever the signal was aborted with
 */
export async function forecastOnWorkers(jobs: readonly ForecastJob[], { workers = availableParallelism(), onProgress, signal }: WorkOptions = {}): Promise<readonly Forecast[]> {
  signal?.throwIfAborted();
  if (jobs.length === 0) return [];
  const crew = Array.from({ length: Math.max(1, Math.min(workers, jobs.length)) }, () => new Worker(new URL('./forecast-worker.ts', import.meta.url), { name: 'planning' }));
  try {
    return await handOut(jobs, crew, onProgress, signal);
  } finally {
    await Promise.all(crew.map((worker) => worker.terminate()));
  }
}

function handOut(jobs: readonly ForecastJob[], crew: readonly Worker[], onProgress: WorkOptions['onProgress'], signal: AbortSignal | undefined): Promise<readonly Forecast[]> {
  return new Promise((resolve, reject) => {
    const forecasts: Forecast[] = [];
    let [given, done] = [0, 0];
    const give = (worker: Worker): void => {
      const job = jobs[given];
      if (!job) return;
      const errand: Errand = { place: given, ...job };
      given += 1;
      worker.postMessage(errand);
    };
    const take = (worker: Worker, answer: Answer): void => {
      if ('failure' in answer) return void reject(new RangeError(`series ${answer.place}: ${answer.failure}`));
      forecasts[answer.place] = answer.forecast;
      done += 1;
      onProgress?.(done, jobs.length);
      if (done === jobs.length) resolve(forecasts);
      else give(worker);
    };
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    for (const worker of crew) {
      worker.on('message', (answer: Answer) => {
        try {
          take(worker, answer);
        } catch (error) {
          reject(error as Error);
        }
      });
      worker.once('error', reject);
      give(worker);
    }
  });
}
