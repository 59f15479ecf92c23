import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type CentreModel, readCentreModel, type SimulationProgress, type SimulationReport, Study, type StudyOptions, type Tally } from '../simulation/index.ts';
import type { FromWorker, ToWorker } from './replication-messages.ts';

export interface OnCoresOptions extends StudyOptions {
  /** As many as the machine has when left out. */
  readonly cores?: number;
  readonly onProgress?: (progress: SimulationProgress) => void;
  /** Ends it; the answer is then an error with the reason of the signal. */
  readonly signal?: AbortSignal;
}

/**
 * Simulates with a replication on each core, beside the event loop. The report is that of `simulate`, whatever the number of
 * cores: replications are put together in their order, and those begun beyond the stopping rule are left out.
 *
 * @throws SimulationFaults with everything that is wrong with the model; the reason of the signal when it was ended
 */
export async function simulateOnCores(model: CentreModel, options: OnCoresOptions = {}): Promise<SimulationReport> {
  const study = new Study(readCentreModel(model), options);
  const { cores = availableParallelism(), signal } = options;
  signal?.throwIfAborted();
  const workers = Array.from({ length: Math.max(1, Math.min(cores, study.atMost)) }, () => new Worker(new URL('./simulation-worker.ts', import.meta.url), { name: 'planning', workerData: { model, seed: study.seed } }));
  const ending = Promise.withResolvers<never>();
  const end = (): void => ending.reject(signal!.reason);
  signal?.addEventListener('abort', end, { once: true });
  try {
    return await Promise.race([share(study, workers, options.onProgress), ending.promise]);
  } finally {
    signal?.removeEventListener('abort', end);
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Gives every worker the next replication until there are enough. */
function share(study: Study, workers: readonly Worker[], onProgress: OnCoresOptions['onProgress']): Promise<SimulationReport> {
  const { promise, resolve, reject } = Promise.withResolvers<SimulationReport>();
  const ready = new Map<number, Tally>();
  const shares = new Map<number, number>();
  let begun = 0;
  const giveNext = (worker: Worker): void => {
    if (begun < study.atMost) worker.postMessage({ replication: begun++ } satisfies ToWorker, []);
  };
  const tellProgress = (): void => {
    const under = [...shares.values()].reduce((sum, one) => sum + one, 0);
    onProgress?.({ replications: study.replications, atMost: study.atMost, share: Math.min(1, (study.replications + under) / study.atMost) });
  };
  const take = (worker: Worker, message: FromWorker): void => {
    if ('share' in message) shares.set(message.replication, message.share);
    else {
      ready.set(message.replication, message.tally);
      shares.set(message.replication, 1);
      giveNext(worker);
      addInOrder(study, ready, shares);
    }
    tellProgress();
    if (study.isEnough) resolve(study.report());
  };
  for (const worker of workers) {
    worker.on('message', (message: FromWorker) => take(worker, message));
    worker.on('error', reject);
    giveNext(worker);
  }
  return promise;
}

function addInOrder(study: Study, ready: Map<number, Tally>, shares: Map<number, number>): void {
  for (let next = study.replications; !study.isEnough && ready.has(next); next++) {
    study.add(ready.get(next)!);
    ready.delete(next);
    shares.delete(next);
  }
}
