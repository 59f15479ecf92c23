import { parentPort, workerData } from 'node:worker_threads';
import { playReplication } from '../simulation/replications.ts';
import type { CentreModel } from '../simulation/model.ts';
import type { FromWorker, ToWorker } from './replication-messages.ts';

/** Plays one replication after the other, as it is told. */
const { model, seed } = workerData as { readonly model: CentreModel; readonly seed: number };
const tell = (message: FromWorker): void => parentPort!.postMessage(message, []);

parentPort!.on('message', ({ replication }: ToWorker) => {
  const steps = playReplication(model, seed, replication);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return tell({ replication, tally: step.value });
    tell({ replication, share: step.value });
  }
});
