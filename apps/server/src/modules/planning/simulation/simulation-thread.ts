import { outcomeOf, type SimulationOutcome } from '@ingang/planning/centre';
import { simulateOnCores } from '@ingang/planning/workers';
import { answerFromThread } from '../long-work/thread-side.ts';
import { playedCentreOf } from './played-centre.ts';
import type { SimulationInput } from './simulation-work.ts';

/** Told in so many parts. */
const PARTS = 1000;

/** Works out the centre, has its replications played on threads below this one, and makes of that what people look at. */
await answerFromThread(async ({ of, replications, seed, cores }: SimulationInput & { readonly cores: number }, progress): Promise<SimulationOutcome> => {
  const played = playedCentreOf(of);
  progress(0, PARTS);
  const report = await simulateOnCores(played.model, { replications, seed, cores, onProgress: ({ share }) => progress(Math.floor(share * PARTS), PARTS) });
  return outcomeOf(played, report);
});
