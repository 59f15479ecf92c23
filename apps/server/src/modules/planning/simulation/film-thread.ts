import { Refused } from '@ingang/kernel';
import { filmDay } from '@ingang/planning/simulation';
import { answerFromThread } from '../long-work/thread-side.ts';
import { faultIn, playedCentreOf } from './played-centre.ts';
import type { FilmInput, FilmResult } from './film-work.ts';

await answerFromThread(({ of, seed, day }: FilmInput, progress): FilmResult => {
  const { model, firstWeekday, firstDate } = playedCentreOf(of);
  progress(0, 1);
  try {
    const film = filmDay(model, { seed, day });
    const streams = model.streams.map(({ authority, queue, norm }) => ({ authority, team: queue ?? null, normSeconds: norm?.waitSeconds ?? null }));
    return { film, streams, weekday: (firstWeekday + day) % 7, date: firstDate === undefined ? null : dayAfter(firstDate, day) };
  } catch (error) {
    const fault = faultIn(error);
    if (fault === undefined) throw error;
    throw new Refused('planning.centre-unusable', { fault });
  }
});

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
