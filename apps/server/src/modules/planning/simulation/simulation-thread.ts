import { outcomeOf } from '@ingang/planning/centre';
import { simulateOnCores } from '@ingang/planning/workers';
import { answerFromThread } from '../long-work/thread-side.ts';
import { playedCentreOf } from './played-centre.ts';
import type { SimulationInput, SimulationResult } from './simulation-work.ts';

/** Told in so many parts. */
const PARTS = 1000;

/** Works out the centre, has its replications played on threads below this one, and makes of that what people look at. */
await answerFromThread(async ({ of, replications, seed, cores }: SimulationInput & { readonly cores: number }, progress): Promise<SimulationResult> => {
  const { model, firstWeekday } = playedCentreOf(of);
  const report = await simulateOnCores(model, { replications, seed, cores, onProgress: ({ share }) => progress(Math.floor(share * PARTS), PARTS) });
  return { outcome: outcomeOf(model, report, firstWeekday) };
});
