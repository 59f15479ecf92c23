import { Refused } from '@ingang/kernel';
import { playedDay, type PlayedDay } from '@ingang/planning/centre';
import { answerFromThread } from '../long-work/thread-side.ts';
import type { FilmInput } from './film-work.ts';
import { faultIn, playedCentreOf } from './played-centre.ts';

await answerFromThread(({ of, seed, day }: FilmInput, progress): PlayedDay => {
  const played = playedCentreOf(of);
  progress(0, 1);
  try {
    return playedDay(played, { seed, day });
  } catch (error) {
    const fault = faultIn(error);
    if (fault === undefined) throw error;
    throw new Refused('planning.centre-unusable', { fault });
  }
});
